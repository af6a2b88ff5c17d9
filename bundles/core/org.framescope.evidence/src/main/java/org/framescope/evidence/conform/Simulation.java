// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.framescope.machine.DomainKind;
import org.framescope.machine.MachineView;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;

/**
 * The hypervisor that a sequence is played on, and what adapters remember from one step to a later one. dom0 exists from
 * the beginning and runs on CPU 0. Confined to one thread.
 */
public final class Simulation {
    /** The CPU on which dom0 runs. */
    public static final int DOM0_CPU = 0;
    /** The CPU on which the sequence's domain runs, once it does. */
    public static final int GUEST_CPU = 1;

    private final Xen xen;
    private final Map<String, Long> names = new HashMap<>();
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private Runnable afterStep = () -> {};
    private int domain = -1;
    private boolean paused;

    Simulation(Xen xen) {
        this.xen = xen;
    }

    /** The hypervisor. */
    public Xen xen() {
        return xen;
    }

    /** Id of the domain that the sequence is about. */
    public int domain() {
        return domain;
    }

    /** Whether that domain is known to the hypervisor. */
    public boolean domainExists() {
        return xen.domains().exists(domain);
    }

    void begin(int domid) {
        domain = domid;
        becomeDom0();
    }

    /** From now on dom0 acts; this is so at the beginning of every step. */
    public void becomeDom0() {
        xen.caller().become(DOM0_CPU, view().vcpu(0, 0));
    }

    /**
     * From now on vCPU {@code vcpu} of the sequence's domain acts; it runs on its CPU, which is switched to it.
     *
     * @return false when there is no such vCPU, it was given no context or is down, or the toolstack paused the domain
     */
    public boolean becomeGuest(int vcpu) {
        long ordinal = view().vcpu(domain, vcpu);
        boolean runnable = ordinal >= 0
                && !paused
                && view().vcpus().is(ordinal, VcpuWord.IS_INITIALISED)
                && !view().vcpus().is(ordinal, VcpuWord.PAUSE_FLAGS);
        if (!runnable) {
            return false;
        }
        xen.sched().contextSwitch(GUEST_CPU, ordinal);
        xen.caller().become(GUEST_CPU, ordinal);
        return true;
    }

    /** The toolstack pauses the domain, or lets it run again. */
    void pause(boolean pause) {
        paused = pause;
    }

    /** The machine, for reading. */
    public MachineView view() {
        return xen.machine().view();
    }

    /** Remembers that the recording calls {@code mfn} by {@code name}. */
    void name(String name, long mfn) {
        names.put(name, mfn);
    }

    /** How many frames the recording names already. */
    int framesNamed() {
        return names.size();
    }

    /** The frame that the recording calls {@code name}, for arguments that are written in words. */
    public OptionalLong frameNamed(String name) {
        Long mfn = names.get(name);
        return mfn == null ? OptionalLong.empty() : OptionalLong.of(mfn);
    }

    /**
     * What a group of adapters remembers in this simulation, made on first use. {@code type} is a class of theirs.
     */
    public <T> T part(Class<T> type, Supplier<T> initial) {
        return type.cast(parts.computeIfAbsent(type, t -> initial.get()));
    }

    /** What was remembered as {@code type}, if anything. */
    public <T> Optional<T> part(Class<T> type) {
        return Optional.ofNullable(type.cast(parts.get(type)));
    }

    /** Has {@code action} done once this step is compared: what happens between two recorded steps. */
    public void afterStep(Runnable action) {
        Runnable earlier = afterStep;
        afterStep = () -> {
            earlier.run();
            action.run();
        };
    }

    void finishStep() {
        Runnable action = afterStep;
        afterStep = () -> {};
        action.run();
    }

    /** What sort of domain the sequence is about. */
    public DomainKind kind() {
        return view().kind(domain);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.Dirty;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.SwitchHeader;
import org.framescope.evidence.recording.SwitchState;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;

/**
 * The machine that context switches are played on: CPUs and GDT pages as the header says, the domains that occur. What no
 * rule decides is taken from the recording when it is met first, or when a guest may have changed it: the address of a
 * vCPU's root table, and the CPU on which a vCPU ran before the recording began.
 */
final class SwitchMachine {
    private static final long XENS_OWN = 512;
    private static final int GDT_SLOT = 14;
    private static final long FRAME = 0x000f_ffff_ffff_f000L;

    private final Switches switches;
    private final Xen xen;
    private final MachineView view;
    private final Map<Integer, Context.Type> types = new HashMap<>();
    private final Set<Long> rootKnown = new HashSet<>();
    private final Set<Long> slotKnown = new HashSet<>();

    SwitchMachine(Switches switches) throws RecordingException {
        this.switches = switches;
        xen = boot(switches);
        view = xen.machine().view();
        for (SwitchStep step : switches.steps()) {
            if (step.prev().isPresent()) {
                create(step.prev().get(), step);
            }
            create(step.saved(), step);
            create(step.next(), step);
        }
        Set<Integer> begun = new HashSet<>();
        for (SwitchStep step : switches.steps()) {
            if (begun.add(step.cpu())) {
                start(step);
            }
        }
        silentCpus(begun);
    }

    private static Xen boot(Switches switches) throws RecordingException {
        SwitchHeader header = switches.header();
        long highest = header.zeroPage();
        for (SwitchHeader.Cpu cpu : header.cpus()) {
            highest = Math.max(highest, cpu.gdtMfn());
        }
        try {
            boolean small = highest >= 0 && highest < MachineBuilder.MAX_FRAMES - XENS_OWN;
            MachineBuilder builder = new MachineBuilder(header.machine().release())
                    .frames(small ? Long.highestOneBit(highest + XENS_OWN) << 1 : Long.MAX_VALUE)
                    .cpus(header.cpus().size())
                    .pv32(header.machine().pv32())
                    .perDomainVa(header.perDomainVa())
                    .zeroPage(header.zeroPage());
            for (int cpu = 0; cpu < header.cpus().size(); cpu++) {
                SwitchHeader.Cpu page = header.cpus().get(cpu);
                builder.gdtPage(cpu, page.gdtVa(), page.gdtMfn());
            }
            return builder.build();
        } catch (BootException e) {
            throw new RecordingException(switches.file(), 1, 0, "no machine for this header: " + e.getMessage(), e);
        }
    }

    private void create(Context context, SwitchStep step) throws RecordingException {
        Context.Type known = types.putIfAbsent(context.domain(), context.type());
        boolean idle = context.domain() == MachineView.DOMID_IDLE;
        boolean wrong = known != null && known != context.type() || idle != (context.type() == Context.Type.IDLE);
        if (wrong || idle && context.vcpu() != step.cpu()) {
            throw new RecordingException(
                    switches.file(),
                    step.line(),
                    0,
                    "domain " + context.domain() + ", vCPU " + context.vcpu() + " cannot be of type "
                            + context.type().name().toLowerCase(java.util.Locale.ROOT) + " here");
        }
        if (idle) {
            return;
        }
        if (known == null) {
            DomainKind kind = context.type() == Context.Type.PV ? DomainKind.PV64 : DomainKind.HVM;
            xen.domains().create(context.domain(), kind, 0, kind == DomainKind.HVM ? 128 : 8192);
        }
        if (xen.domains().createVcpusUpTo(context.domain(), context.vcpu()) != 0) {
            throw new RecordingException(switches.file(), step.line(), 0, "no vCPU can be called " + context.label());
        }
    }

    /** What the CPU holds before its first switch. */
    private void start(SwitchStep first) {
        long saved = vcpu(HeldContexts.atStart(first));
        long current = first.prev().map(this::vcpu).orElse(view.pcpus().get(first.cpu(), PcpuWord.IDLE_VCPU));
        knowRoot(saved, first.before().cr3());
        slotKnown.add(saved);
        xen.domains().initialState().setRunning(first.cpu(), current, saved);
    }

    /** A CPU that never switches holds what it held, which the dirty masks tell; whose context that is nobody recorded. */
    private void silentCpus(Set<Integer> begun) {
        for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
            xen.machine().pcpus().set(cpu, PcpuWord.ONLINE, begun.contains(cpu) ? 1 : 0);
        }
        Set<Integer> domains = new HashSet<>();
        for (SwitchStep step : switches.steps()) {
            Dirty dirty = step.before().dirty();
            silentBits(domains, begun, step.saved().domain(), dirty.pd());
            silentBits(domains, begun, step.next().domain(), dirty.nd());
        }
    }

    private void silentBits(Set<Integer> met, Set<Integer> begun, int domain, long mask) {
        if (met.add(domain)) {
            for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
                if (!begun.contains(cpu)) {
                    long bit = 1L << cpu;
                    long others = view.domains().get(domain, DomainWord.DIRTY_CPUMASK) & ~bit;
                    xen.machine().domains().set(domain, DomainWord.DIRTY_CPUMASK, others | mask & bit);
                }
            }
        }
    }

    Xen xen() {
        return xen;
    }

    /** The ordinal of the vCPU. */
    long vcpu(Context context) {
        return view.vcpu(context.domain(), context.vcpu());
    }

    private void knowRoot(long vcpu, long cr3) {
        if (view.kindOfVcpu(vcpu) == DomainKind.IDLE) {
            for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
                long idle = view.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
                xen.machine().vcpus().set(idle, VcpuWord.CR3, cr3);
                rootKnown.add(idle);
            }
        } else {
            xen.machine().vcpus().set(vcpu, VcpuWord.CR3, cr3);
            rootKnown.add(vcpu);
        }
    }

    /** Takes over what is a circumstance of {@code step}, before it is played. */
    void circumstances(SwitchStep step) {
        long running = view.pcpus().get(step.cpu(), PcpuWord.CURRENT);
        if (view.kindOfVcpu(running).isPv() && view.pcpus().get(step.cpu(), PcpuWord.CURR_VCPU) == running) {
            xen.machine().vcpus().set(running, VcpuWord.CR3, step.before().cr3());
            xen.machine().pcpus().set(step.cpu(), PcpuWord.CR3, step.before().cr3());
        }
        long next = vcpu(step.next());
        if (!step.lazy() && !rootKnown.contains(next)) {
            knowRoot(next, step.after().cr3());
        }
        if (slotKnown.add(next) && view.kindOfVcpu(next).isPv()) {
            ranBefore(next, step.before().slot14());
        }
    }

    private void ranBefore(long vcpu, String slot14) {
        for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
            if (("cpu" + cpu + "-regular").equals(slot14)) {
                xen.domains().initialState().setLastCpu(vcpu, cpu);
            }
        }
    }

    /** The context that {@code cpu} holds. */
    Context held(int cpu) {
        return context(view.pcpus().get(cpu, PcpuWord.CURR_VCPU));
    }

    /** The vCPU that {@code cpu} runs. */
    Context current(int cpu) {
        return context(view.pcpus().get(cpu, PcpuWord.CURRENT));
    }

    private Context context(long vcpu) {
        int domain = (int) view.vcpus().get(vcpu, VcpuWord.DOMAIN);
        DomainKind kind = view.kind(domain);
        Context.Type guest = kind.isPv() ? Context.Type.PV : Context.Type.HVM;
        return new Context(
                domain, (int) view.vcpus().get(vcpu, VcpuWord.ID), kind == DomainKind.IDLE ? Context.Type.IDLE : guest);
    }

    /** The CPU other than {@code cpu} that runs {@code vcpu} or holds its context, or -1. */
    int elsewhere(long vcpu, int cpu) {
        long dirty = view.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
        long processor = view.vcpus().get(vcpu, VcpuWord.PROCESSOR);
        if (dirty != Links.CLEAN && dirty != cpu) {
            return (int) dirty;
        }
        return view.vcpus().is(vcpu, VcpuWord.IS_RUNNING) && processor != cpu ? (int) processor : -1;
    }

    /** What {@code cpu} holds now, seen with {@code p} and {@code n} as the two contexts. */
    SwitchState state(int cpu, long p, long n) {
        String gdtr = Long.toHexString(view.pcpus().get(cpu, PcpuWord.GDTR_BASE)) + "/"
                + Long.toHexString(view.pcpus().get(cpu, PcpuWord.GDTR_LIMIT));
        return new SwitchState(
                gdtr,
                view.pcpus().get(cpu, PcpuWord.CR3),
                view.pcpus().is(cpu, PcpuWord.FULL_GDT_LOADED),
                view.kindOfVcpu(n).isPv() ? slot14(n) : null,
                new Dirty(dirtyCpu(p), dirtyCpu(n), dirtyMask(p), dirtyMask(n)));
    }

    private String slot14(long vcpu) {
        long frame = (view.vcpus().get(vcpu, VcpuWord.SLOTS, GDT_SLOT) & FRAME) >>> 12;
        for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
            if (view.pcpus().get(cpu, PcpuWord.GDT_MFN) == frame) {
                return "cpu" + cpu + "-regular";
            }
        }
        return frame == 0 ? null : "0x" + Long.toHexString(frame);
    }

    private int dirtyCpu(long vcpu) {
        long dirty = view.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
        return dirty == Links.CLEAN ? -1 : (int) dirty;
    }

    private long dirtyMask(long vcpu) {
        return view.domains().get(view.vcpus().get(vcpu, VcpuWord.DOMAIN), DomainWord.DIRTY_CPUMASK);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.Machine;
import org.framescope.machine.Recorder;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;

/** A small machine made word by word, and what was seen while something was done to it. */
public final class TestMachine {
    /** Number of frames. */
    public static final long FRAMES = 0x400;

    /** The machine. */
    public final Machine machine;
    /** The hypervisor on it. */
    public final Xen xen;

    private final List<Seen> events = new ArrayList<>();

    /** An event with its arguments. */
    public record Seen(Event event, List<Long> args) {}

    /** A machine with two CPUs and no domains, running {@code release}. */
    public TestMachine(Release release) {
        try {
            xen = new MachineBuilder(release).frames(FRAMES).cpus(2).build();
        } catch (BootException e) {
            throw new AssertionError(e);
        }
        machine = xen.machine();
        machine.words().recorder(new Watcher());
    }

    /** A machine running the release called {@code name}. */
    public static TestMachine of(String name) {
        return new TestMachine(release(name));
    }

    /** The release called {@code name}. */
    public static Release release(String name) {
        try {
            return Release.named(name);
        } catch (UnknownNameException e) {
            throw new AssertionError(e);
        }
    }

    /** The release called {@code name}, but with the value written {@code label} for a choice. */
    public static Release release(String name, String choice, String label) {
        Release release = release(name);
        try {
            return new Release(name, release.layout(), release.choices().with(choice, label));
        } catch (UnknownNameException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes domain {@code domid} of {@code kind} with {@code vcpus} vCPUs, none of them running. */
    public void domain(int domid, DomainKind kind, int vcpus) {
        expectOk(xen.domains().create(domid, kind, FRAMES, vcpus));
        expectOk(xen.domains().createVcpusUpTo(domid, vcpus - 1));
    }

    /** vCPU {@code id} of {@code domid}. */
    public long vcpu(int domid, int id) {
        return machine.view().vcpu(domid, id);
    }

    /** Makes {@code vcpu} run on {@code cpu}, as the caller. */
    public void running(long vcpu, int cpu) {
        expectOk(xen.domains().setRunning(cpu, vcpu));
        xen.caller().become(cpu, vcpu);
    }

    /** Gives the free frames {@code mfns} to {@code domid}: caf allocated and 1, no type. */
    public void owned(int domid, long... mfns) {
        for (long mfn : mfns) {
            expectOk(xen.domains().assignPages(domid, mfn, 1));
        }
    }

    private static void expectOk(int rc) {
        if (rc != 0) {
            throw new AssertionError("rc " + rc);
        }
    }

    /** caf of {@code mfn} as 16 digits. */
    public String caf(long mfn) {
        return String.format("%016x", machine.frames().caf(mfn));
    }

    /** taf of {@code mfn} as 16 digits. */
    public String taf(long mfn) {
        return String.format("%016x", machine.frames().taf(mfn));
    }

    /** caf and taf of {@code mfn}, with a space between. */
    public String row(long mfn) {
        return caf(mfn) + " " + taf(mfn);
    }

    /** Events since the last call of this. */
    public List<Seen> events() {
        List<Seen> seen = List.copyOf(events);
        events.clear();
        return seen;
    }

    /** Names of the events since the last call of this or of {@link #events()}. */
    public List<String> eventNames() {
        return events().stream().map(s -> s.event().name()).toList();
    }

    private final class Watcher implements Recorder {
        @Override
        public void enter(Call call, long... args) {
            if (args.length < call.params().size()) {
                throw new AssertionError("too few arguments for " + call);
            }
        }

        @Override
        public void leave(long rc) {
            // results are looked at by their callers
        }

        @Override
        public void step(String label) {
            // steps are looked at through the actor
        }

        @Override
        public void write(long address, long old, long value) {
            if (old == value) {
                throw new AssertionError("a write that changes nothing");
            }
        }

        @Override
        public void event(Event event, long... args) {
            if (args.length != event.params().size()) {
                throw new AssertionError("arguments of " + event);
            }
            events.add(new Seen(event, Arrays.stream(args).boxed().toList()));
        }
    }
}

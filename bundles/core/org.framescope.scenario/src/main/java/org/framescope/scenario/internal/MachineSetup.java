// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import static org.framescope.xen.Errno.E2BIG;

import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Release;
import org.framescope.machine.VcpuWord;
import org.framescope.machine.Words;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.descriptors.DescriptorOperations;
import org.framescope.xen.domains.InitialState;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Results;

/** Makes the machine a scenario begins with. What is done for that is neither recorded nor counted. */
public final class MachineSetup {
    private final Plan plan;
    private Xen xen;
    private Machine machine;
    private InitialState state;
    private InitialTables tables;
    private InitialShadows shadows;

    /** Sets up what {@code plan} begins with. */
    public MachineSetup(Plan plan) {
        this.plan = plan;
    }

    /**
     * Boots {@code release} and puts everything in place; or takes the machine that is there already.
     *
     * @throws SetupFault when something cannot be as the scenario says
     */
    public Xen build(Release release) throws SetupFault {
        return plan.given().isPresent() ? onto(plan.given().get(), release) : boot(release);
    }

    private static Xen onto(GivenMachine given, Release release) throws SetupFault {
        if (!release.layout().equals(given.layout())) {
            throw new SetupFault(
                    null,
                    "its frame table is laid out as that of Xen "
                            + given.layout().id() + "; Xen " + release.name() + " cannot go on with it");
        }
        return new Xen(new Machine(new Words(given.reading()), release));
    }

    private Xen boot(Release release) throws SetupFault {
        MachineShape shape = plan.shape();
        try {
            xen = new MachineBuilder(release)
                    .frames(shape.frames())
                    .cpus(shape.cpus())
                    .pv32(shape.pv32())
                    .build();
        } catch (BootException e) {
            throw new SetupFault(null, "the machine does not boot: " + e.getMessage());
        }
        machine = xen.machine();
        state = new InitialState(machine, xen.heap(), xen.assignPages());
        tables = new InitialTables(machine);
        shadows = new InitialShadows(xen);
        for (SetupStep step : plan.setup()) {
            apply(step);
        }
        ActorSetup.declare(xen, plan);
        xen.actors().reset();
        for (CounterWord counter : CounterWord.values()) {
            machine.counters().set(0, counter, 0);
        }
        return xen;
    }

    private void apply(SetupStep step) throws SetupFault {
        switch (step) {
            case SetupStep.MakeDomain s -> domain(s);
            case SetupStep.TakeFrame s -> frame(s);
            case SetupStep.PutWord s -> machine.pages().set(s.mfn(), s.slot(), s.value());
            case SetupStep.MakeShadow s -> shadows.make(s);
            case SetupStep.PutEntry s -> entry(s);
            case SetupStep.Pin s -> tables.pin(s);
            case SetupStep.SetRoot s -> tables.root(s, s.vcpu().in(machine.view()));
            case SetupStep.Run s -> running(s);
            case SetupStep.Done s -> done(s);
            case SetupStep.Act _ -> {
                // declared when everything stands
            }
        }
    }

    private void entry(SetupStep.PutEntry s) throws SetupFault {
        if (shadows.isShadow(s.table())) {
            shadows.entry(s);
        } else {
            tables.entry(s);
        }
    }

    private void domain(SetupStep.MakeDomain s) throws SetupFault {
        DomainDecl d = s.domain();
        int rc = xen.domains().create(d.domid(), d.kind(), d.max(), d.vcpus());
        rc = rc == 0 ? xen.domains().createVcpusUpTo(d.domid(), d.vcpus() - 1) : rc;
        expect(s.at(), rc, "d" + d.domid() + " cannot be created");
        for (int id = 0; id < d.vcpus(); id++) {
            long vcpu = machine.view().vcpu(d.domid(), id);
            machine.vcpus().set(vcpu, VcpuWord.IS_INITIALISED, 1);
            machine.vcpus().set(vcpu, VcpuWord.PAUSE_FLAGS, 0);
        }
    }

    private void frame(SetupStep.TakeFrame s) throws SetupFault {
        if (s.holder() == SetupStep.Holder.FREE) {
            if (machine.frames().state(s.mfn()) != PageInfoLayout.FREE) {
                throw new SetupFault(s.at(), "frame " + hex(s.mfn()) + " is one of Xen's own and cannot be free");
            }
            return;
        }
        if (s.holder() == SetupStep.Holder.POOL) {
            shadows.pool(s);
            return;
        }
        if (!xen.heap().take(s.mfn())) {
            String message = "frame " + hex(s.mfn()) + " is one of Xen's own, which lie at the machine's end";
            throw new SetupFault(s.at(), message);
        }
        long caf = switch (s.holder()) {
            case EXTRA -> machine.layout().extra();
            case XEN, SHARED, SHARED_READONLY -> machine.layout().xenHeap();
            default -> 0;
        };
        machine.frames().setCaf(s.mfn(), caf);
        switch (s.holder()) {
            case DOMAIN, EXTRA -> assign(s);
            case SHARED -> xen.assignPages().shareWithGuest(s.mfn(), s.domid(), true);
            case SHARED_READONLY -> xen.assignPages().shareWithGuest(s.mfn(), s.domid(), false);
            default -> {
                // stays Xen's
            }
        }
    }

    private void assign(SetupStep.TakeFrame s) throws SetupFault {
        if (s.holder() == SetupStep.Holder.EXTRA && machine.layout().extra() == 0) {
            throw new SetupFault(s.at(), "Xen " + machine.release().name() + " has no PGC_extra frames");
        }
        int rc = xen.assignPages().assignPage(s.mfn(), s.domid());
        if (rc == -E2BIG) {
            long max = machine.domains().get(s.domid(), DomainWord.MAX_PAGES);
            throw new SetupFault(s.at(), "d" + s.domid() + " owns its max of " + max + " frames already");
        }
        expect(s.at(), rc, "frame " + hex(s.mfn()) + " cannot be given to d" + s.domid());
    }

    private void running(SetupStep.Run s) throws SetupFault {
        long vcpu = s.vcpu().in(machine.view());
        String name = machine.view().vcpuName(vcpu);
        expect(s.at(), state.setRunning(s.cpu(), vcpu, vcpu), name + " cannot run on cpu" + s.cpu());
    }

    private void done(SetupStep.Done s) throws SetupFault {
        long rc = s.operation().operation() == DescriptorOperations.SET_GDT
                ? setGdt(s.operation().arguments(machine.view()))
                : new Executor(xen).execute(s.operation());
        String operation = s.operation().operation().name();
        String error = Results.text(operation, rc);
        if (error != null) {
            throw new SetupFault(
                    s.at(), operation + " fails with " + error + ", but what is done initially must succeed");
        }
    }

    /** As a toolstack does it for a vCPU that does not run ({@code arch_set_info_guest}, RELEASE-4.17.0). */
    private long setGdt(Arguments a) {
        xen.caller().become(0, machine.pcpus().get(0, PcpuWord.CURRENT));
        return xen.descriptors().setGdt(a.get("vcpu"), a.list("frames"), a.get("entries"));
    }

    private static String hex(long mfn) {
        return "0x" + Long.toHexString(mfn);
    }

    private static void expect(Word at, long rc, String what) throws SetupFault {
        if (rc < 0) {
            throw new SetupFault(at, what + ": -" + Errno.name(rc));
        }
    }
}

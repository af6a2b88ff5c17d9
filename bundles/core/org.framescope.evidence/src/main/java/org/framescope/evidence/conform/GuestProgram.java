// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.Optional;
import java.util.OptionalLong;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.VcpuInfoLayout;
import org.framescope.xen.pagetables.GuestAccess;
import org.framescope.xen.pagetables.PageTables;

/**
 * The program that the recorder's guest runs: it polls a mailbox, does what it finds there and answers. Its code lies at
 * 0x10000, the mailbox in the page after that, its stack in the next; a fault handler reads shared_info at 0xf000. When its
 * own tables no longer let it go on, its next instruction faults, the fault handler faults, and Xen crashes the domain:
 * it neither answers nor acts any more. Source: {@code create_bounce_frame}, {@code xen/arch/x86/x86_64/entry.S},
 * RELEASE-4.17.0.
 */
final class GuestProgram {
    private static final long SHARED_INFO = 0xf000;
    private static final long CODE = 0x1_0000;
    private static final long MAILBOX = 0x1_1000;
    private static final long STACK = 0x1_2000;

    private boolean crashed;

    /** Whether the guest of {@code simulation} was crashed. */
    static boolean isCrashed(Simulation simulation) {
        return simulation.part(GuestProgram.class).filter(p -> p.crashed).isPresent();
    }

    /** {@code act}, done by the guest's vCPU that is the caller; none when that is more than the guest survives. */
    static Optional<Outcome> perform(Simulation simulation, StepInput input, OperationAdapter act)
            throws RecordingException {
        GuestProgram program = simulation.part(GuestProgram.class, GuestProgram::new);
        Optional<Outcome> outcome =
                goesOn(simulation, false) ? Optional.of(act.perform(simulation, input)) : Optional.empty();
        boolean faulted = outcome.flatMap(Outcome::guest)
                .filter(g -> g.fault().isPresent())
                .isPresent();
        if (!goesOn(simulation, faulted)) {
            program.crashed = true;
        }
        return outcome.filter(o -> !program.crashed || o.unsupported().isPresent());
    }

    /**
     * What its fault handler takes for the address of a page fault: it looks into the vcpu_info of vCPU 0 at 0xf000, whichever
     * vCPU it runs on, and whether or not that vCPU's state was moved elsewhere.
     */
    static OptionalLong cr2(Simulation simulation) {
        long vcpu = simulation.xen().caller().vcpu();
        long mfn = simulation.xen().pageTables().walk(vcpu, SHARED_INFO, GuestAccess.Kind.LOAD);
        return mfn < 0
                ? OptionalLong.empty()
                : OptionalLong.of(simulation.view().pages().get(mfn, VcpuInfoLayout.CR2));
    }

    private static boolean goesOn(Simulation simulation, boolean faulted) {
        PageTables tables = simulation.xen().pageTables();
        long vcpu = simulation.xen().caller().vcpu();
        boolean polls = tables.walk(vcpu, CODE, GuestAccess.Kind.FETCH) >= 0
                && tables.walk(vcpu, MAILBOX, GuestAccess.Kind.STORE) >= 0;
        boolean handles = tables.walk(vcpu, STACK, GuestAccess.Kind.STORE) >= 0
                && tables.walk(vcpu, SHARED_INFO, GuestAccess.Kind.LOAD) >= 0;
        return polls && (handles || !faulted);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;
import org.framescope.xen.pagetables.GuestAccess;
import org.framescope.xen.pagetables.PageTables;

/**
 * Hypercalls of a guest of which a recording has no more than the arguments. What they point to lies in the guest's mailbox,
 * which is not recorded; but where a pointer leads nowhere, or Xen refuses before it reads, the result is known.
 */
final class BareCalls {
    private static final int POINTER = 0;
    private static final int COUNT = 1;
    private static final int FOREIGNDOM = 3;

    private BareCalls() {}

    /** {@code mmu_update}. */
    static Outcome mmuUpdate(Simulation simulation, StepInput input) throws RecordingException {
        PageTables tables = simulation.xen().pageTables();
        return batch(
                simulation, input, domid -> tables.mmuUpdate(List.of(), domid).rc());
    }

    /** {@code mmuext_op}. */
    static Outcome mmuextOp(Simulation simulation, StepInput input) throws RecordingException {
        PageTables tables = simulation.xen().pageTables();
        return batch(
                simulation, input, domid -> tables.mmuextOp(List.of(), domid).rc());
    }

    /** Such a call; {@code begin} does it with no request at all for a foreigndom, and returns its result. */
    private static Outcome batch(Simulation simulation, StepInput input, LongToIntFunction begin)
            throws RecordingException {
        long[] args = input.args().words("args");
        if (args.length <= FOREIGNDOM) {
            throw input.args().unexpected("args", "a pointer, a count, a pointer and a domain");
        }
        if (!PageTables.isGuestAddress(args[POINTER])) {
            return Outcome.returned(-Errno.EFAULT);
        }
        int rc = begin.applyAsInt(args[FOREIGNDOM]);
        if (rc != 0 || (int) args[COUNT] == 0) {
            return Outcome.returned(rc);
        }
        return unreadable(simulation, args[POINTER])
                .orElseGet(() -> Outcome.unsupported("requests of which only the address is recorded"));
    }

    /** -EFAULT when the guest's memory has nothing at {@code linear}. */
    static Optional<Outcome> unreadable(Simulation simulation, long linear) {
        Xen xen = simulation.xen();
        boolean readable = xen.pageTables().walk(xen.caller().vcpu(), linear, GuestAccess.Kind.LOAD) >= 0;
        return readable ? Optional.empty() : Optional.of(Outcome.returned(-Errno.EFAULT));
    }
}

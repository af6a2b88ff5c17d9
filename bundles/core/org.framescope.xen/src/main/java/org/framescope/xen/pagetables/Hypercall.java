// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Machine;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.OldGuestTable;

/**
 * The frame that batched operations share: a deferred put is finished first; before each request but the first of a
 * pass, and after each that left a deferred put, the operation is interrupted and continues with the rest; the result is
 * handed over when no put is owed any more. Source: {@code do_mmu_update}, {@code do_mmuext_op},
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class Hypercall {
    /** One pass of a batch, from the hypercall to its end or its continuation. */
    interface Pass {
        /** Looks at the arguments; 0, or an error with which the operation ends. */
        int begin();

        /** Executes request {@code i}; 0, or an error with which the batch ends. */
        int execute(int i);

        /** What is owed at the end of a pass, such as a flush. */
        void end();
    }

    private final Machine machine;
    private final Frames frames;
    private final OldGuestTable oldGuestTable;
    private final Caller caller;

    Hypercall(Machine machine, Frames frames, Caller caller) {
        this.machine = machine;
        this.frames = frames;
        oldGuestTable = frames.oldGuestTable();
        this.caller = caller;
    }

    /** Who makes hypercalls. */
    Caller caller() {
        return caller;
    }

    /** Executes {@code count} requests with all continuations, or up to the chosen interruption. */
    Batch run(int count, Pass pass) {
        Batch batch = execute(count, pass);
        if (count > 1) {
            machine.recorder().event(PageTableEvents.BATCH_DONE, batch.done(), count);
        }
        return batch;
    }

    private Batch execute(int count, Pass pass) {
        int done = 0;
        while (true) {
            int rc = finishPut();
            if (rc == 0) {
                rc = pass.begin();
                if (rc != 0) {
                    return new Batch(rc, done);
                }
                int first = done;
                while (done < count && rc == 0) {
                    rc = isInterrupted(done > first) ? -ERESTART : pass.execute(done);
                    done += rc == 0 ? 1 : 0;
                }
                pass.end();
            }
            boolean stopped = caller.preemption().isStopped();
            if (rc != -ERESTART && !(stopped && oldGuestTable.isPending())) {
                return new Batch(finishPut() == 0 ? rc : -ERESTART, done);
            }
            if (stopped) {
                return new Batch(-ERESTART, done);
            }
        }
    }

    private boolean isInterrupted(boolean further) {
        return oldGuestTable.isPending() || further && caller.preemption().check();
    }

    /** {@code put_old_guest_table} of the caller, as often as it takes; -ERESTART when it is to be left unfinished. */
    int finishPut() {
        int rc = frames.putOldGuestTable(oldGuestTable.current());
        while (rc != 0 && !caller.preemption().isStopped()) {
            rc = frames.putOldGuestTable(oldGuestTable.current());
        }
        return rc;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks after readers that may never come back: says of one that does not in which case and where it is. Nothing ends a loop in
 * another thread; its thread ends with the process.
 */
final class Watch {
    private final Duration most;
    private volatile String running = "";
    private volatile int looks;

    /** Patient for {@code most} with each case. */
    Watch(Duration most) {
        this.most = most;
    }

    /** {@code what} begins. */
    void begins(String what) {
        running = what;
        looks = 0;
    }

    /** Does {@code work}, which says what begins, in a thread of its own, and throws what it throws. */
    void run(Callable<Void> work) throws Throwable {
        FutureTask<Void> task = new FutureTask<>(work);
        begins("the first case");
        Thread worker = Thread.ofPlatform().daemon().name("cases").start(task);
        while (true) {
            try {
                task.get(1, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                throw e.getCause();
            } catch (TimeoutException e) {
                // Looks, not time: a process may be halted for as long as somebody likes.
                looks++;
                if (looks > most.toSeconds()) {
                    AssertionError where = new AssertionError(running + " does not end", e);
                    where.setStackTrace(worker.getStackTrace());
                    throw where;
                }
            }
        }
    }
}

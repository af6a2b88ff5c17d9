// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the UI thread: runs on the test's thread what is handed to it, while the test waits for something. */
public final class Pump implements Executor {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private int longest;

    @Override
    public void execute(Runnable task) {
        queue.add(task);
        synchronized (this) {
            longest = Math.max(longest, queue.size());
        }
    }

    /** How many tasks waited at once, at most. */
    synchronized int longestQueue() {
        return longest;
    }

    /** Runs tasks until {@code condition} holds. */
    public void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            Runnable task = next(deadline - System.nanoTime());
            if (task == null) {
                throw new AssertionError("waited " + PATIENCE_SECONDS + " s in vain");
            }
            task.run();
        }
    }

    private Runnable next(long nanos) {
        try {
            return queue.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs what waits now. */
    void drain() {
        for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
            task.run();
        }
    }
}

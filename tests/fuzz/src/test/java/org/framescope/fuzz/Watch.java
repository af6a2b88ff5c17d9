// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a test that a reader never comes back to: says in which case and where, and ends the process, as nothing else ends a loop
 * in another thread.
 */
final class Watch implements AutoCloseable {
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int HUNG = 70;

    private final Thread watched = Thread.currentThread();
    private final Thread watching;
    private volatile String running = "";
    private volatile long began = System.nanoTime();
    private volatile boolean over;

    Watch() {
        watching = Thread.ofPlatform().daemon().name("watch").start(this::watch);
    }

    /** {@code what} begins. */
    void begins(String what) {
        running = what;
        began = System.nanoTime();
    }

    private void watch() {
        while (System.nanoTime() - began < MOST.toNanos()) {
            LockSupport.parkNanos(EVERY.toNanos());
            if (over) {
                return;
            }
        }
        Throwable where = new Throwable(running + " does not end");
        where.setStackTrace(watched.getStackTrace());
        watching.getUncaughtExceptionHandler().uncaughtException(watched, where);
        Runtime.getRuntime().halt(HUNG);
    }

    @Override
    public void close() {
        over = true;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What the two threads of a session have to say to the caller's thread: at most one state waits, the newest, and at most
 * one task is queued at the executor. So a slow screen never makes a queue, and a fast one is never waited for.
 */
final class Delivery {
    /** Is handed what was waiting, on the executor's thread. */
    interface Receiver {
        /** Whether {@code state} is still of interest; else it is as if it had never been offered. */
        boolean wants(StateAt state);

        /** There is a newer state. */
        void receive(StateAt state);

        /** Everything that waited was handed over. */
        void done();
    }

    private final Executor executor;
    private final Receiver receiver;
    private StateAt delivered;
    private StateAt waiting;
    private List<Runnable> tasks = new ArrayList<>();
    private long generation;
    private boolean queued;
    private boolean closed;

    Delivery(Executor executor, Receiver receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    /** What the next state will be compared with: the one delivered last, or null. */
    synchronized StateAt base() {
        return delivered;
    }

    /** Takes {@code state}, compared with {@code base}; false when another one was delivered in the meantime. */
    boolean offer(StateAt base, StateAt state) {
        synchronized (this) {
            if (base != delivered) {
                return false;
            }
            waiting = state;
        }
        queue();
        return true;
    }

    /** Nothing waits any more, {@code base} is the newest; false when another one was delivered in the meantime. */
    synchronized boolean withdraw(StateAt base) {
        if (base != delivered) {
            return false;
        }
        waiting = null;
        return true;
    }

    synchronized long nextGeneration() {
        return ++generation;
    }

    /** Runs {@code task} on the executor's thread, after the states offered before. */
    void run(Runnable task) {
        synchronized (this) {
            tasks.add(task);
        }
        queue();
    }

    private void queue() {
        synchronized (this) {
            if (queued || closed) {
                return;
            }
            queued = true;
        }
        try {
            executor.execute(this::deliver);
        } catch (RejectedExecutionException e) {
            close();
        }
    }

    private void deliver() {
        StateAt state;
        List<Runnable> ready;
        synchronized (this) {
            queued = false;
            if (closed) {
                return;
            }
            state = waiting;
            ready = tasks;
            waiting = null;
            tasks = new ArrayList<>();
            if (state != null && receiver.wants(state)) {
                delivered = state;
            } else {
                state = null;
            }
        }
        StateAt newest = state;
        List<Runnable> all = new ArrayList<>();
        if (newest != null) {
            all.add(() -> receiver.receive(newest));
        }
        all.addAll(ready);
        all.add(receiver::done);
        runAll(all);
    }

    /** Runs all; what one of them throws goes to the executor, but only after the others had their turn. */
    private static void runAll(List<Runnable> all) {
        Throwable thrown = null;
        for (Runnable each : all) {
            try {
                each.run();
            } catch (RuntimeException | Error e) {
                if (thrown == null) {
                    thrown = e;
                } else {
                    thrown.addSuppressed(e);
                }
            }
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown;
        }
    }

    /** From now on nothing is delivered. */
    synchronized void close() {
        closed = true;
        waiting = null;
        delivered = null;
        tasks.clear();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The thread that runs scenarios, applies operations and reads files, one task at a time in the order given. Results and
 * failures go to the caller's thread.
 */
final class Engine implements AutoCloseable {
    private static final long CLOSE_MILLIS = 10_000;

    /** Something to do. */
    @FunctionalInterface
    interface Task<T> {
        /** Does it. */
        T run(Work work) throws LoadException;
    }

    /** Is told what the engine does; called on its thread. */
    @FunctionalInterface
    interface Watcher {
        /** {@code activity} is empty when idle; {@code done} is 0 to 1, or -1 when unknown. */
        void doing(String activity, double done);
    }

    private static final class Job<T> implements Work {
        private final String activity;
        private final Task<T> task;
        private final Consumer<T> then;
        private final Consumer<LoadException> otherwise;
        private final Watcher watcher;
        private volatile boolean cancelled;

        Job(String activity, Task<T> task, Consumer<T> then, Consumer<LoadException> otherwise, Watcher watcher) {
            this.activity = activity;
            this.task = task;
            this.then = then;
            this.otherwise = otherwise;
            this.watcher = watcher;
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void progress(long done, long total) {
            watcher.doing(activity, total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1));
        }

        void run(Delivery delivery) {
            watcher.doing(activity, -1);
            try {
                T result = task.run(this);
                delivery.run(() -> {
                    if (!cancelled) {
                        then.accept(result);
                    }
                });
            } catch (LoadException e) {
                fail(delivery, e);
            } catch (RuntimeException | Error e) {
                fail(delivery, LoadException.of(activity, e));
            } finally {
                watcher.doing("", -1);
            }
        }

        private void fail(Delivery delivery, LoadException failure) {
            delivery.run(() -> {
                if (!cancelled) {
                    otherwise.accept(failure);
                }
            });
        }
    }

    private final Delivery delivery;
    private final Watcher watcher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Job<?>> waiting = new ArrayDeque<>();
    private final Thread thread;
    private Job<?> current;
    private boolean closed;

    Engine(Delivery delivery, Watcher watcher) {
        this.delivery = delivery;
        this.watcher = watcher;
        thread = Thread.ofPlatform()
                .name("framescope-engine")
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** Does {@code task} after those that wait; then one of the two others is called on the caller's thread. */
    <T> void submit(String activity, Task<T> task, Consumer<T> then, Consumer<LoadException> otherwise) {
        lock.lock();
        try {
            waiting.add(new Job<>(activity, task, then, otherwise, watcher));
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is being done and what waits; nobody is told of their end. */
    void cancel() {
        lock.lock();
        try {
            waiting.clear();
            if (current != null) {
                current.cancelled = true;
            }
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            while (take()) {
                current.run(delivery);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean take() throws InterruptedException {
        lock.lock();
        try {
            current = null;
            while (!closed && waiting.isEmpty()) {
                arrived.await();
            }
            current = waiting.poll();
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the thread as soon as its task notices; waits for it unless called on it. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            cancel();
            arrived.signal();
        } finally {
            lock.unlock();
        }
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

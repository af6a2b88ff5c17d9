// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.framescope.inspect.audit.FirstViolation;
import org.framescope.inspect.check.Invariant;
import org.framescope.machine.MachineView;
import org.framescope.machine.Reading;
import org.framescope.run.Cursor;
import org.framescope.run.WordHistory;

/**
 * The thread that moves a replica of the machine along the run. Requests wait in a list; all that wait are carried out
 * with one move. A move is given up when a request arrives that makes it pointless, but never more than
 * {@value #PATIENCE} times in a row, so that something is seen while a slider is dragged.
 */
final class CursorWorker implements AutoCloseable {
    private static final int PATIENCE = 3;
    private static final long CLOSE_MILLIS = 10_000;

    /** A run to show. */
    record Shown(LoadedRun loaded, String branch, int position) {}

    private final Delivery delivery;
    private final Consumer<String> say;
    private final Consumer<Throwable> failed;
    private final Playback playback;
    private final ViolationStop stop = new ViolationStop();
    private final BiConsumer<LoadedRun, FirstViolation> stopped;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Thread thread;
    private List<Motion> motions = new ArrayList<>();
    private Shown next;
    private boolean closed;

    /** Of the worker's thread alone. */
    private Shown shown;

    private Cursor cursor;
    private Cursor recordedCursor;
    private WordHistory history;
    private int wanted;
    private int givenUp;

    CursorWorker(
            Delivery delivery,
            Playback playback,
            Consumer<String> say,
            BiConsumer<LoadedRun, FirstViolation> stopped,
            Consumer<Throwable> failed) {
        this.delivery = delivery;
        this.stopped = stopped;
        this.playback = playback;
        this.say = say;
        this.failed = failed;
        thread = Thread.ofPlatform()
                .name("framescope-cursor")
                .priority(Thread.NORM_PRIORITY - 1)
                .daemon()
                .unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** Playing stops from now on at {@code invariants}, see {@link ViolationStop}. */
    void stopAt(Set<Invariant> invariants) {
        stop.choose(invariants);
    }

    /** From now on the cursor is in {@code run}; what was asked before no longer counts. */
    void show(Shown run) {
        signal(() -> {
            next = run;
            motions.clear();
        });
    }

    void submit(Motion motion) {
        signal(() -> {
            if (motion.isAbsolute()) {
                motions.clear();
            }
            motions.add(motion);
        });
    }

    /** Playing began, ended or changed its speed. */
    void wake() {
        signal(() -> {});
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            while (await()) {
                try {
                    turn();
                } catch (RuntimeException | Error e) {
                    playback.pause();
                    failed.accept(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for something to do; false when closed. */
    private boolean await() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && next == null && motions.isEmpty()) {
                long nanos = shown == null ? Long.MAX_VALUE : playback.nanosToNext();
                if (nanos <= 0) {
                    break;
                }
                if (nanos == Long.MAX_VALUE) {
                    arrived.await();
                } else {
                    arrived.awaitNanos(nanos);
                }
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void turn() {
        List<Motion> taken = take();
        if (cursor == null) {
            return;
        }
        for (Motion motion : taken) {
            apply(motion);
        }
        Optional<FirstViolation> broken = Optional.empty();
        if (taken.isEmpty() && playback.isPlaying()) {
            broken = play();
        }
        if (cursor.moveTo(wanted, this::pointless)) {
            givenUp = 0;
            publish();
            broken.ifPresent(b -> stopped.accept(shown.loaded(), b));
        } else {
            givenUp++;
        }
    }

    private Optional<FirstViolation> play() {
        int next = playback.advance(cursor.run(), wanted);
        ViolationStop.Reached reached = stop.on(shown.loaded(), wanted, next, () -> !pointless());
        wanted = reached.position();
        if (reached.stop()) {
            playback.pause();
        }
        return reached.broken();
    }

    private List<Motion> take() {
        Shown arriving;
        List<Motion> taken;
        lock.lock();
        try {
            arriving = next;
            next = null;
            taken = motions;
            motions = new ArrayList<>();
        } finally {
            lock.unlock();
        }
        if (arriving != null) {
            shown = arriving;
            cursor = new Cursor(arriving.loaded().run());
            history = new WordHistory(cursor.run());
            recordedCursor = arriving.loaded()
                    .recorded()
                    .map(r -> new Cursor(r.played().recorded()))
                    .orElse(null);
            wanted = Math.clamp(arriving.position(), 0, cursor.run().length());
        }
        return taken;
    }

    private void apply(Motion motion) {
        int target = motion.from(new Motion.Place(cursor.run(), wanted, history, this::pointless));
        if (target >= 0) {
            wanted = target;
        } else {
            say.accept(motion.nowhere());
        }
    }

    /** Whether what is being done no longer counts. */
    private boolean pointless() {
        lock.lock();
        try {
            boolean replaced =
                    next != null || !motions.isEmpty() && motions.getFirst().isAbsolute();
            return closed || replaced && givenUp < PATIENCE;
        } finally {
            lock.unlock();
        }
    }

    private void publish() {
        Reading reading = cursor.reading();
        boolean accepted = false;
        while (!accepted) {
            StateAt base = delivery.base();
            boolean seen = base != null && base.loaded() == shown.loaded() && base.position() == wanted;
            accepted = seen ? delivery.withdraw(base) : delivery.offer(base, state(base, reading));
        }
    }

    private StateAt state(StateAt base, Reading reading) {
        LoadedRun loaded = shown.loaded();
        boolean comparable = base != null && base.run().base() == loaded.run().base();
        WordChanges changes = comparable
                ? Differences.between(base.run(), base.position(), base.reading(), loaded.run(), wanted, reading)
                : WordChanges.NONE;
        return new StateAt(
                delivery.nextGeneration(),
                loaded,
                shown.branch(),
                wanted,
                reading,
                new MachineView(reading, loaded.release().layout()),
                comparable ? base.position() : -1,
                changes,
                recorded());
    }

    private Optional<MachineView> recorded() {
        if (recordedCursor == null) {
            return Optional.empty();
        }
        recordedCursor.toStep(Math.min(cursor.step(), recordedCursor.run().operationCount()));
        return Optional.of(new MachineView(
                recordedCursor.reading(), shown.loaded().release().layout()));
    }

    /** Ends the thread, soon even when a move is under way; waits for it unless called on it. */
    @Override
    public void close() {
        signal(() -> closed = true);
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

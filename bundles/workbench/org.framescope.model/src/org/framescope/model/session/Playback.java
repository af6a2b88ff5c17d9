// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.function.LongSupplier;
import org.framescope.run.Run;

/**
 * Playing: how fast the cursor moves by itself, and where it stops. Safe to use from any thread. Falling behind is made
 * up by longer moves, never by a queue.
 */
final class Playback {
    /** Operations that one turn moves past at most, so that a pause is never far away. */
    private static final int LONGEST_TURN = 1 << 16;

    private final LongSupplier nanos;
    private final Runnable changed;
    private double speed = 4;
    private boolean playing;
    private long due;
    private StopCondition stop = (run, record) -> false;

    Playback(LongSupplier nanos, Runnable changed) {
        this.nanos = nanos;
        this.changed = changed;
    }

    /** Starts, or goes on at another speed. */
    void play(double operationsPerSecond) {
        if (!(operationsPerSecond > 0) || operationsPerSecond > 1e9) {
            throw new IllegalArgumentException("speed " + operationsPerSecond + " is not in (0, 1e9]");
        }
        synchronized (this) {
            speed = operationsPerSecond;
            playing = true;
            due = nanos.getAsLong() + interval();
        }
        changed.run();
    }

    void pause() {
        boolean was;
        synchronized (this) {
            was = playing;
            playing = false;
        }
        if (was) {
            changed.run();
        }
    }

    synchronized boolean isPlaying() {
        return playing;
    }

    synchronized double speed() {
        return speed;
    }

    /** Playing pauses right after a record that {@code condition} stops at. */
    synchronized void stopAt(StopCondition condition) {
        stop = condition;
    }

    /** How long until the next move is due: 0 or less when it is, the greatest long when not playing. */
    synchronized long nanosToNext() {
        return playing ? due - nanos.getAsLong() : Long.MAX_VALUE;
    }

    private long interval() {
        return Math.max(1, (long) (1e9 / speed));
    }

    /** The position to move to now. Pauses at the end of the run and where it is to stop. */
    int advance(Run run, int position) {
        int count;
        StopCondition condition;
        synchronized (this) {
            long late = nanos.getAsLong() - due;
            if (!playing || late < 0) {
                return position;
            }
            long behind = late / interval() + 1;
            count = (int) Math.min(behind, LONGEST_TURN);
            due += Math.min(behind, LONGEST_TURN) * interval();
            condition = stop;
        }
        int step = Math.min(run.operationCount(), run.operationsAt(position) + count);
        int target = run.positionAfter(step);
        for (int i = position; i < target; i++) {
            if (condition.stopsAt(run, i)) {
                pause();
                return i + 1;
            }
        }
        if (step == run.operationCount()) {
            pause();
        }
        return Math.max(position, target);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

/**
 * Moves the cursor. Each command returns at once; commands that arrive while the cursor moves are carried out together,
 * with one move, in order, so holding a key steps as fast as the machine can and stops when the key does. Without a run
 * nothing happens.
 */
public final class Stepper {
    private final CursorWorker worker;
    private final Playback playback;

    Stepper(CursorWorker worker, Playback playback) {
        this.worker = worker;
        this.playback = playback;
    }

    /** A stepping command. */
    public void move(Move move) {
        worker.submit(Motion.of(move));
    }

    /** To {@code position}; beyond the run means its nearest end. */
    public void toPosition(int position) {
        worker.submit(Motion.to(position));
    }

    /** To right after operation {@code step}, 0 for the beginning; beyond the last means the end. */
    public void toStep(int step) {
        worker.submit(Motion.toStep(step));
    }

    /** To right after the next change of the word at {@code address}. */
    public void toNextChange(long address) {
        worker.submit(Motion.change(address, true));
    }

    /** To right before the previous change of the word at {@code address}. */
    public void toPreviousChange(long address) {
        worker.submit(Motion.change(address, false));
    }

    /** Ahead to right after the next record that {@code condition} stops at. */
    public void runUntil(StopCondition condition) {
        worker.submit(Motion.until(condition, true));
    }

    /** Back to right before the previous record that {@code condition} stops at. */
    public void runBackUntil(StopCondition condition) {
        worker.submit(Motion.until(condition, false));
    }

    /** Gives up a long way that the cursor is on, and pauses. */
    public void stop() {
        playback.pause();
        worker.submit(Motion.stay());
    }

    /** Moves on by itself, at {@code operationsPerSecond} (above 0, at most 10^9), until the end or a stop. */
    public void play(double operationsPerSecond) {
        playback.play(operationsPerSecond);
    }

    /** Stops moving by itself. */
    public void pause() {
        playback.pause();
    }

    /** Whether the cursor moves by itself. */
    public boolean isPlaying() {
        return playback.isPlaying();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.HolderSource;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.frames.ReverseIndex;
import org.framescope.ui.clock.FrameClock;

/**
 * Who holds frames, for views that paint. A machine of up to {@value #AT_ONCE} frames is indexed at once; a larger one in
 * the background, and the views render again when the answer is there. Only the newest state counts: the index of another
 * one is given up. UI thread only.
 */
public final class HolderSearch implements HolderSource {
    /** Up to as many frames a look through the whole table takes less than a millisecond. */
    static final long AT_ONCE = 1 << 15;

    private final FrameClock clock;
    private final Executor ui;
    private final Map<Long, Holders> known = new HashMap<>();
    private State at;
    private ReverseIndex index;
    private State missing;
    private AtomicBoolean running;

    /** A search whose answers arrive through {@code ui} and make the clients of {@code clock} render. */
    public HolderSearch(FrameClock clock, Executor ui) {
        this.clock = clock;
        this.ui = ui;
    }

    @Override
    public Optional<Holders> of(State state, long mfn) {
        return index(state).map(all -> known.computeIfAbsent(mfn, frame -> Holders.of(all, frame)));
    }

    /** Every reference in {@code state}; empty while they are being looked for. */
    public Optional<ReverseIndex> index(State state) {
        if (!state.equals(at)) {
            at = state;
            index = null;
            known.clear();
            if (running != null) {
                running.set(true);
            }
        }
        if (index == null && state.maxPage() <= AT_ONCE) {
            index = ReverseIndex.of(state, () -> false).orElseThrow();
        } else if (index == null && running == null && !state.equals(missing)) {
            look();
        }
        return Optional.ofNullable(index);
    }

    /** What to say as long as {@link #index} is empty. */
    public String instead() {
        return at.equals(missing) ? "who holds it could not be found out" : "looking for who holds it …";
    }

    private void look() {
        State state = at;
        AtomicBoolean givenUp = new AtomicBoolean();
        running = givenUp;
        Background.start(
                ui,
                "Looking for who holds which frame",
                monitor -> ReverseIndex.of(state, () -> givenUp.get() || monitor.isCanceled()),
                found -> answer(state, found),
                () -> failed(state));
    }

    /** It is not looked for again in this state, but in the next one. */
    private void failed(State state) {
        missing = state;
        clock.invalidate();
        answer(state, Optional.empty());
    }

    private void answer(State state, Optional<ReverseIndex> found) {
        running = null;
        if (state.equals(at) && found.isPresent()) {
            index = found.get();
            clock.invalidate();
        } else if (at.maxPage() > AT_ONCE && !at.equals(missing)) {
            look();
        }
    }
}

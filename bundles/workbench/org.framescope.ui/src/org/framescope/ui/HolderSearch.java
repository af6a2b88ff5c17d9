// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
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
    private Job running;

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
                running.cancel();
            }
        }
        if (index == null && state.maxPage() <= AT_ONCE) {
            index = ReverseIndex.of(state, () -> false).orElseThrow();
        } else if (index == null && running == null) {
            look();
        }
        return Optional.ofNullable(index);
    }

    private void look() {
        State state = at;
        running = Job.create("Looking for who holds which frame", (IProgressMonitor monitor) -> {
            Optional<ReverseIndex> found = ReverseIndex.of(state, monitor::isCanceled);
            ui.execute(() -> answer(state, found));
        });
        running.setSystem(true);
        running.schedule();
    }

    private void answer(State state, Optional<ReverseIndex> found) {
        running = null;
        if (state.equals(at) && found.isPresent()) {
            index = found.get();
            clock.invalidate();
        } else if (at.maxPage() > AT_ONCE) {
            look();
        }
    }
}

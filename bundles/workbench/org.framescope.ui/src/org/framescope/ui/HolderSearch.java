// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.HolderSource;
import org.framescope.inspect.frames.Holders;
import org.framescope.ui.clock.FrameClock;

/**
 * Who holds frames, for views that paint. A machine of up to {@value #AT_ONCE} frames is looked through at once; a larger
 * one in the background, all frames asked for in one pass, and the views render again when the answer is there. Only the
 * newest state counts: what is looked for in another is given up. UI thread only.
 */
public final class HolderSearch implements HolderSource {
    /** Up to as many frames a look through the whole table takes less than a millisecond. */
    static final long AT_ONCE = 1 << 15;

    private final FrameClock clock;
    private final Executor ui;
    private final Map<Long, Holders> known = new HashMap<>();
    private final TreeSet<Long> wanted = new TreeSet<>();
    private State at;
    private Job running;

    /** A search whose answers arrive through {@code ui} and make the clients of {@code clock} render. */
    public HolderSearch(FrameClock clock, Executor ui) {
        this.clock = clock;
        this.ui = ui;
    }

    @Override
    public Optional<Holders> of(State state, long mfn) {
        if (!state.equals(at)) {
            at = state;
            known.clear();
            wanted.clear();
            if (running != null) {
                running.cancel();
            }
        }
        if (state.maxPage() <= AT_ONCE) {
            return Optional.of(known.computeIfAbsent(mfn, frame -> Holders.of(state, frame)));
        }
        Holders found = known.get(mfn);
        if (found == null && wanted.add(mfn) && running == null) {
            ui.execute(this::look);
        }
        return Optional.ofNullable(found);
    }

    /** Begins to look for what is wanted, once everybody who paints now has asked. */
    private void look() {
        if (running != null || wanted.isEmpty()) {
            return;
        }
        State state = at;
        List<Long> frames = new ArrayList<>(wanted);
        running = Job.create("Looking for who holds a frame", (IProgressMonitor monitor) -> {
            List<Holders> found = Holders.of(state, frames, monitor::isCanceled);
            ui.execute(() -> answer(state, found));
        });
        running.setSystem(true);
        running.schedule();
    }

    private void answer(State state, List<Holders> found) {
        running = null;
        if (state.equals(at)) {
            found.forEach(holders -> {
                known.put(holders.frame().mfn(), holders);
                wanted.remove(holders.frame().mfn());
            });
            clock.invalidate();
        }
        look();
    }
}

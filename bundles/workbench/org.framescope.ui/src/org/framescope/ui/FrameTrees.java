// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.FrameTree;
import org.framescope.inspect.steps.Changes;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.StateAt;
import org.framescope.ui.clock.FrameClock;

/**
 * Which frames belong where, for views that paint. After a step that moved no frame the lists stay as they are. Otherwise a
 * machine of up to {@value HolderSearch#AT_ONCE} frames is looked through at once; a larger one in the background: until
 * that is done its frames stand where they stood, with their new words, and the views render again afterwards. UI thread
 * only.
 */
public final class FrameTrees {
    private final FrameClock clock;
    private final Executor ui;
    private final HolderSearch holders;
    private LoadedRun loaded;
    private State shown;
    private FrameTree tree;
    private boolean stale;
    private boolean running;

    FrameTrees(FrameClock clock, Executor ui, HolderSearch holders) {
        this.clock = clock;
        this.ui = ui;
        this.holders = holders;
    }

    /** The frames of {@code state}; nothing while a large machine that was just opened is looked through. */
    public Optional<FrameTree> of(StateAt state) {
        State now = state.toState();
        if (state.loaded() != loaded) {
            loaded = state.loaded();
            tree = null;
            shown = null;
        }
        if (!now.equals(shown)) {
            boolean moved = shown == null || Changes.between(shown, now).moveFrames();
            shown = now;
            stale |= moved;
            if (stale && now.maxPage() <= HolderSearch.AT_ONCE) {
                stale = false;
                tree = new FrameTree(now, holders);
            } else if (tree != null) {
                tree = tree.withSameLists(now);
            }
            look();
        }
        return Optional.ofNullable(tree);
    }

    private void look() {
        if (stale && !running) {
            running = true;
            stale = false;
            State state = shown;
            LoadedRun run = loaded;
            Background.start(
                    ui,
                    "Looking where the frames are",
                    _ -> new FrameTree(state, holders).prepared(),
                    found -> answer(run, state, found),
                    this::failed);
        }
    }

    /** The lists of this state are not looked for again, those of the next one are. */
    private void failed() {
        running = false;
        look();
    }

    /** If the state is another one by now, the lists are newer than those shown all the same. */
    private void answer(LoadedRun run, State state, FrameTree found) {
        running = false;
        if (run == loaded) {
            tree = state.equals(shown) ? found : found.withSameLists(shown);
            clock.invalidate();
        }
        look();
    }
}

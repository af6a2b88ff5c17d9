// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.inspect.framemap.Colouring;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;

/**
 * The map of the newest state. After a step only what differs is looked at; all frames of a machine of up to {@value #AT_ONCE}
 * are looked at at once, those of a larger one in the background, and the views render again afterwards. UI thread only.
 */
final class MapSource {
    private static final long AT_ONCE = 1 << 15;

    private final Desk desk;
    private LoadedRun loaded;
    private FrameMap map;
    private Background running;

    MapSource(Desk desk) {
        this.desk = desk;
    }

    /** The map of {@code state}, or of one before while the newest is looked at; nothing while there is none. */
    Optional<FrameMap> of(StateAt state, Colouring colouring) {
        State now = state.toState();
        if (state.loaded() != loaded || map != null && map.colouring() != colouring) {
            boolean sameRun = state.loaded() == loaded;
            loaded = state.loaded();
            map = sameRun ? map : null;
            stop();
        }
        boolean fits = map != null && map.colouring() == colouring;
        if (fits && (map.state().equals(now) || map.advance(now))) {
            stop();
        } else if (now.maxPage() <= AT_ONCE) {
            map = FrameMap.of(now, colouring, () -> false).orElseThrow();
        } else if (running == null) {
            look(now, colouring);
        }
        return Optional.ofNullable(map);
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void look(State now, Colouring colouring) {
        running = Background.start(
                desk::later,
                "Looking at all frames",
                monitor -> FrameMap.of(now, colouring, monitor::isCanceled),
                found -> {
                    running = null;
                    map = found.orElse(map);
                    desk.clock().invalidate();
                });
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.inspect.steps.Changes;
import org.framescope.model.session.StateAt;

/** What changed between the last two states a view has rendered, for marking. UI thread only. */
public final class StateChanges {
    private StateAt last;
    private State now;
    private Changes changes;

    /** Takes notice of {@code state}; returns whether it is another one than before. */
    public boolean advance(StateAt state) {
        if (state == last) {
            return false;
        }
        State before = now;
        now = state.toState();
        boolean sameRun = last != null && last.loaded() == state.loaded();
        changes = sameRun ? Changes.between(before, now) : null;
        last = state;
        return true;
    }

    /** The newest state. */
    public State now() {
        return now;
    }

    /** The changes, empty after another run was opened. */
    public Optional<Changes> changes() {
        return Optional.ofNullable(changes);
    }

    /** Whether the word at {@code address} changed. */
    public boolean changed(long address) {
        return changes != null && changes.changed(address);
    }
}

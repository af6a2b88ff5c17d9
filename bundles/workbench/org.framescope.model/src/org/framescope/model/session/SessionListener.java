// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import org.framescope.model.Session;

/** Is told what happens in a session, on the thread of the caller's executor. */
public interface SessionListener {
    /** Another document is open; its run follows as a state. */
    default void sessionOpened(Session session) {}

    /** The cursor stands elsewhere, or in another run. At most once a delivery; states in between are never seen. */
    default void stateChanged(StateAt state) {}

    /** Branches, bookmarks, notes, watches, release or choices changed, or undo and redo became possible. */
    default void contentChanged() {}

    /** Something the status line shows changed. */
    default void statusChanged(Status status) {}

    /** Something else is selected. */
    default void selectionChanged(Selection selection) {}

    /** Something asked for could not be done; what was open stays open. */
    default void failed(LoadException failure) {}
}

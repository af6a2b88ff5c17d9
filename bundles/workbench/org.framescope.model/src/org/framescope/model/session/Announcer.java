// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.framescope.model.Session;

/** Tells those who listen to a session, and keeps what the status line shows. On the controller's thread but where said. */
final class Announcer {
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> doing = new AtomicReference<>();
    private final StatusBoard board;

    Announcer(StatusBoard board) {
        this.board = board;
    }

    void add(SessionListener listener) {
        listeners.add(listener);
    }

    void remove(SessionListener listener) {
        listeners.remove(listener);
    }

    /** Tells nobody any more. */
    void close() {
        listeners.clear();
    }

    /** Tells everybody in the order in which they came. */
    void tell(Consumer<SessionListener> what) {
        listeners.forEach(what);
    }

    /** What the status line shows. */
    Status status() {
        return board.last();
    }

    /** The status line says {@code text} when it is put together next. */
    void say(String text) {
        board.say(text);
    }

    /** Something that was asked for could not be done. */
    void failed(LoadException failure) {
        board.say(failure.getMessage());
        tell(l -> l.failed(failure));
    }

    /** Puts the status line together, and tells when it differs. */
    void refresh(Session session, StateAt state, List<Problem> problems) {
        if (board.update(session, state, problems)) {
            tell(l -> l.statusChanged(board.last()));
        }
    }

    /** The engine is at {@code activity}. Called on its thread, perhaps very often: only the newest waits in {@code delivery}. */
    void doing(String activity, double done, Delivery delivery) {
        if (doing.getAndSet(() -> board.doing(activity, done)) == null) {
            delivery.run(() -> doing.getAndSet(null).run());
        }
    }
}

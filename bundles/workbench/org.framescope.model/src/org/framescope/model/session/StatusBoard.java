// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import org.framescope.model.Session;
import org.framescope.run.Run;

/** Puts the status line together. */
final class StatusBoard {
    private final Playback playback;
    private final Edits edits;
    private Status last = Status.EMPTY;
    private String activity = "";
    private double done = -1;
    private String message = "";

    StatusBoard(Playback playback, Edits edits) {
        this.playback = playback;
        this.edits = edits;
    }

    Status last() {
        return last;
    }

    void doing(String what, double howMuch) {
        activity = what;
        done = howMuch;
    }

    void say(String text) {
        message = text;
    }

    /** Puts it together anew; whether it differs. */
    boolean update(Session session, StateAt state, List<Problem> problems) {
        Status now = state == null ? idle(session) : at(session, state, problems);
        boolean differs = !now.equals(last);
        last = now;
        return differs;
    }

    private Status idle(Session session) {
        Status e = Status.EMPTY;
        return new Status(
                false,
                session.getTitle(),
                0,
                0,
                0,
                0,
                "",
                "",
                e.choices(),
                "",
                0,
                false,
                0,
                edits.isDirty(),
                activity,
                done,
                message);
    }

    private Status at(Session session, StateAt state, List<Problem> problems) {
        Run run = state.run();
        int operation = state.operation();
        long violations = problems.stream()
                .filter(p -> p.violation() && p.record() < state.position())
                .count();
        return new Status(
                true,
                session.getTitle(),
                state.step(),
                state.steps(),
                state.position(),
                run.length(),
                operation == 0 ? "" : run.call(run.operation(operation)).name(),
                state.loaded().releaseName(),
                state.loaded().choices(),
                session.getCurrentBranch().getName(),
                (int) violations,
                playback.isPlaying(),
                playback.speed(),
                edits.isDirty(),
                activity,
                done,
                message);
    }
}

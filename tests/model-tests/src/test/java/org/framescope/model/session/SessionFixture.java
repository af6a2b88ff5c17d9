// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.List;
import org.framescope.model.Session;

/** A controller over {@link Samples}, its thread, and what its listener heard. */
final class SessionFixture implements AutoCloseable, SessionListener {
    final Pump pump = new Pump();
    final Samples samples;
    final SessionController controller;
    final List<StateAt> states = new ArrayList<>();
    final List<LoadException> failures = new ArrayList<>();
    final List<Session> opened = new ArrayList<>();
    int contentChanges;

    SessionFixture(long frames, List<String> statements) {
        samples = new Samples(frames, statements);
        controller = new SessionController(session -> samples, pump);
        controller.addListener(this);
    }

    /** Opens a session and waits until its first state is there. */
    SessionFixture open() {
        controller.open(Documents.text("sample", "text", null));
        pump.until(() -> !states.isEmpty() || !failures.isEmpty());
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.getFirst());
        }
        return this;
    }

    void at(int position) {
        pump.until(() -> controller.state().map(s -> s.position() == position).orElse(false));
    }

    void atStep(int step) {
        controller.stepper().toStep(step);
        at(controller.state().orElseThrow().run().positionAfter(step));
    }

    @Override
    public void sessionOpened(Session session) {
        opened.add(session);
    }

    @Override
    public void stateChanged(StateAt state) {
        states.add(state);
    }

    @Override
    public void contentChanged() {
        contentChanges++;
    }

    @Override
    public void failed(LoadException failure) {
        failures.add(failure);
    }

    @Override
    public void close() {
        controller.close();
    }
}

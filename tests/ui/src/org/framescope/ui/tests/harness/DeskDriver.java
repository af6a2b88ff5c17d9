// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.util.function.Predicate;
import org.eclipse.ui.PlatformUI;
import org.framescope.model.Session;
import org.framescope.model.session.Documents;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.model.session.Status;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.Desk;

/** What is open in the workbench: opens it, steps it with real keys, and waits until what the views show is up to date. */
public final class DeskDriver {
    private final Bench bench;
    private final Desk desk;

    DeskDriver(Bench bench) {
        this.bench = bench;
        this.desk = bench.ui(() -> PlatformUI.getWorkbench().getService(Desk.class));
    }

    /** The desk; touch it on the user-interface thread only. */
    public Desk desk() {
        return desk;
    }

    /** Opens a scenario of the library at its beginning, whatever was open, and waits until it is shown. */
    public void library(String id) {
        open(Documents.library(id));
    }

    /** Opens a document, whatever was open, and waits until its run is shown. */
    public void open(Session document) {
        bench.run(() -> desk.controller().open(document));
        opened(document.getTitle(), session -> session == document);
    }

    /** Gives up what is not saved, so that nothing asks about it. */
    void discard() {
        if (bench.ui(() -> desk.status().dirty())) {
            library(ScenarioLibrary.DEFAULT);
        }
    }

    /** Waits until something with this title is open and shown. */
    public void opened(String title) {
        opened(title, session -> session.getTitle().equals(title));
    }

    /** Waits until a scenario of the library is open and shown. */
    public void openedLibrary(String id) {
        opened(id, session -> id.equals(session.getScenarioId()));
    }

    private void opened(String what, Predicate<Session> wanted) {
        bench.holds(
                () -> {
                    Session session = desk.controller().session();
                    return wanted.test(session)
                            && desk.state()
                                    .filter(s -> desk.controller()
                                            .run(session.getCurrentBranch())
                                            .filter(run -> run == s.loaded())
                                            .isPresent())
                                    .isPresent();
                },
                () -> desk.status() + ", not " + what);
        shown();
    }

    /** Waits until nothing is being done and every view that can be seen has rendered the newest state. */
    public void shown() {
        bench.until(
                "the views to be up to date",
                () -> desk.status().activity().isEmpty() && !desk.clock().isDirty());
    }

    /** Waits until every view that can be seen has rendered the newest state, while work may still be under way. */
    void drawn() {
        bench.until("the views to be drawn", () -> !desk.clock().isDirty());
    }

    /** Presses a real key and waits until the cursor stands elsewhere and that is shown. */
    public void step(String key) {
        long before = state().generation();
        bench.active();
        bench.keys(key);
        bench.until(
                key + " to move the cursor", () -> desk.state().orElseThrow().generation() > before);
        shown();
    }

    /** Waits until {@code step} operations are complete at the cursor, and that is shown. */
    public void atStep(int step) {
        bench.until("step " + step, () -> desk.state().orElseThrow().step() == step);
        shown();
    }

    /** Moves to right after an operation, without a key. */
    public void toStep(int step) {
        bench.run(() -> desk.controller().stepper().toStep(step));
        atStep(step);
    }

    /** The newest state. */
    public StateAt state() {
        return bench.ui(() -> desk.state().orElseThrow());
    }

    /** What the status line says. */
    public Status status() {
        return bench.ui(desk::status);
    }

    /** What is selected. */
    public Selection selection() {
        return bench.ui(desk::selection);
    }
}

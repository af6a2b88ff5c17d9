// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.framescope.inspect.State;
import org.framescope.inspect.steps.Refusal;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.SessionListener;
import org.framescope.model.session.StateAt;
import org.framescope.scenario.OperationCatalog;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.Desk;

/** Waits for what becomes of an applied operation, and says why it was refused if it was. */
final class Outcome implements SessionListener {
    private final Shell shell;
    private final Desk desk;
    private final String statement;
    private final LoadedRun before;

    Outcome(Shell shell, Desk desk, String statement) {
        this.shell = shell;
        this.desk = desk;
        this.statement = statement;
        before = desk.state().orElseThrow().loaded();
        desk.controller().addListener(this);
    }

    @Override
    public void stateChanged(StateAt state) {
        if (state.loaded() != before) {
            desk.controller().removeListener(this);
            State end = state.toState();
            Refusal.of(state.run(), state.steps(), end.names())
                    .ifPresent(refusal -> shell.getDisplay().asyncExec(() -> show(refusal)));
        }
    }

    private void show(Refusal refusal) {
        if (shell.isDisposed()) {
            return;
        }
        String operation = statement.split("\\s+", 2)[0];
        Optional<OperationCatalog.Entry> entry = new OperationCatalog(ScenarioLibrary.load()).named(operation);
        String reference = entry.map(OperationCatalog.Entry::reference).orElse(operation);
        new OutcomePopup(shell, statement, refusal, reference).open();
    }

    @Override
    public void failed(LoadException failure) {
        desk.controller().removeListener(this);
    }
}

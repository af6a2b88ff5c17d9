// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.framescope.model.Session;

/** A change of a session's persistent part that can be undone: what a piece of code did to it, recorded. */
final class Edit extends AbstractCommand {
    private final Session session;
    private final Runnable change;
    private ChangeDescription reverse;

    Edit(String label, Session session, Runnable change) {
        super(label);
        this.session = session;
        this.change = change;
    }

    @Override
    protected boolean prepare() {
        return true;
    }

    @Override
    public void execute() {
        ChangeRecorder recorder = new ChangeRecorder(session);
        try {
            change.run();
        } finally {
            reverse = recorder.endRecording();
            recorder.dispose();
        }
    }

    @Override
    public void undo() {
        reverse.applyAndReverse();
    }

    @Override
    public void redo() {
        reverse.applyAndReverse();
    }

    @Override
    public List<Session> getResult() {
        return List.of(session);
    }
}

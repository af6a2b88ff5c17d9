// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.util.OptionalInt;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.clock.FrameClock;
import org.framescope.ui.theme.Role;

/** Marks the line of the statement whose effect the cursor shows, as long as the text is the one that was run. */
final class StepLine implements FrameClock.Client {
    private final IEditorPart editor;
    private final StyledText text;
    private final Desk desk;
    private int marked = -1;

    StepLine(IEditorPart editor, ISourceViewer viewer, Desk desk) {
        this.editor = editor;
        this.desk = desk;
        text = viewer.getTextWidget();
    }

    void install() {
        desk.clock().add(this);
        text.addDisposeListener(e -> desk.clock().remove(this));
        text.addModifyListener(e -> desk.clock().invalidate(this));
    }

    @Override
    public boolean isVisible() {
        return !text.isDisposed() && text.isVisible();
    }

    @Override
    public void render() {
        if (marked >= 0 && marked < text.getLineCount()) {
            text.setLineBackground(marked, 1, null);
        }
        marked = line().orElse(-1);
        if (marked >= 0 && marked < text.getLineCount()) {
            text.setLineBackground(marked, 1, desk.theme().color(Role.ACCENT_GROUND));
            int first = text.getTopIndex();
            int last = first + Math.max(1, text.getClientArea().height / text.getLineHeight()) - 1;
            if (marked < first || marked > last) {
                text.setTopIndex(Math.max(0, marked - (last - first) / 2));
            }
        }
    }

    /** The line, from 0, of the operation that is shown; none when another scenario is open or the text was changed. */
    private OptionalInt line() {
        if (editor.isDirty() || desk.state().isEmpty() || !isOpen()) {
            return OptionalInt.empty();
        }
        StateAt state = desk.state().get();
        int step = state.operation();
        return state.loaded()
                .scenario()
                .filter(s -> step >= 1 && step <= s.stepCount())
                .map(s -> OptionalInt.of(s.step(step).line() - 1))
                .orElse(OptionalInt.empty());
    }

    private boolean isOpen() {
        String uri = desk.controller().session().getScenarioUri();
        String id = desk.controller().session().getScenarioId();
        return switch (editor.getEditorInput()) {
            case LibraryInput library -> library.id().equals(id);
            case ScenarioFileInput file -> file.file().toUri().toString().equals(uri);
            default -> false;
        };
    }
}

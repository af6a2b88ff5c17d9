// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.RecordedSteps;
import org.framescope.ui.Images;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** What stands above a recording's values: which sequence of which file, what it is about, and the step's verdict. */
final class RecordingHead {
    private final Composite area;
    private final Theme theme;
    private final LocalResourceManager images;
    private final Combo sequences;
    private final CLabel about;
    private final CLabel step;
    private final CLabel verdict;
    private final CLabel note;
    private final ToolBar tools;
    private List<String> names = List.of();
    private String description = "";

    RecordingHead(Composite parent, Theme theme) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        images = new LocalResourceManager(JFaceResources.getResources(), area);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .spacing(4, 0)
                .margins(4, 2)
                .applyTo(area);
        sequences = new Combo(area, SWT.READ_ONLY);
        sequences.setToolTipText("The sequence of the recording that is shown");
        about = new CLabel(area, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(about);
        tools = new ToolBar(area, SWT.FLAT | SWT.HORIZONTAL);
        step = new CLabel(area, SWT.NONE);
        step.setMargins(4, 2, 4, 2);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(step);
        verdict = new CLabel(area, SWT.RIGHT);
        verdict.setMargins(4, 2, 4, 2);
        verdict.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.FILL).applyTo(verdict);
        note = new CLabel(area, SWT.NONE);
        note.setMargins(4, 2, 4, 2);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(note);
    }

    Composite control() {
        return area;
    }

    /** Calls {@code listener} with the name of the sequence that the user chooses. */
    void onChoose(Consumer<String> listener) {
        sequences.addListener(SWT.Selection, e -> listener.accept(names.get(sequences.getSelectionIndex())));
    }

    /** Adds a button that executes {@code body}. */
    void addButton(String image, String tooltip, Runnable body) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setImage(images.create(Images.descriptor(image)));
        item.setToolTipText(tooltip);
        item.addListener(SWT.Selection, e -> body.run());
    }

    /** Adds a button that is on or off. */
    void addSwitch(String image, String tooltip, Consumer<Boolean> body) {
        ToolItem item = new ToolItem(tools, SWT.CHECK);
        item.setImage(images.create(Images.descriptor(image)));
        item.setToolTipText(tooltip);
        item.addListener(SWT.Selection, e -> body.accept(item.getSelection()));
    }

    /** Says what is open. */
    void open(LoadedRun loaded, RecordedSteps recorded, String file) {
        names = recorded.sections();
        sequences.setItems(names.toArray(String[]::new));
        reselect(recorded);
        description = recorded.played().description();
        about.setText(
                "Xen " + loaded.releaseName() + "  ·  " + recorded.results().size() + " steps");
        about.setToolTipText(file);
        area.layout(true, true);
    }

    /** Shows the name of the sequence that is open, after another was chosen in vain. */
    void reselect(RecordedSteps recorded) {
        sequences.select(names.indexOf(recorded.section()));
    }

    /** Says which step is shown, what came of it, and why it was not compared; when it was, what the sequence is about. */
    void show(String operation, String found, Role role, String why) {
        set(step, operation, Role.TEXT);
        set(verdict, found, role);
        set(note, why.isEmpty() ? description : why, Role.TEXT_QUIET);
        about.setForeground(theme.color(Role.TEXT_QUIET));
        area.layout(new Control[] {verdict});
    }

    private void set(CLabel label, String text, Role role) {
        label.setText(text);
        label.setToolTipText(text);
        label.setForeground(theme.color(role));
    }

    /** The drop-down, for tests. */
    Combo sequences() {
        return sequences;
    }

    /** What is said of the step, for tests. */
    String said() {
        return step.getText() + ": " + verdict.getText() + ": " + note.getText();
    }
}

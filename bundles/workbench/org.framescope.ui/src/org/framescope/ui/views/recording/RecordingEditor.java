// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.framescope.evidence.conform.SideBySide;
import org.framescope.evidence.conform.StepResult;
import org.framescope.inspect.steps.StepTree;
import org.framescope.model.ImportedFile;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.RecordedSteps;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.ReadingEditor;
import org.framescope.ui.Stage;
import org.framescope.ui.StepSubject;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.WordMenu;
import org.framescope.ui.editor.RecordingInput;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.open.Opener;
import org.framescope.ui.theme.Role;

/**
 * A recording beside its simulation: for the step at the cursor every compared value, recorded and simulated, and in a
 * ruler at the side which steps differ or are not simulated. Nothing can be edited.
 */
public final class RecordingEditor extends ReadingEditor {
    /** The editor's id. */
    public static final String ID = RecordingInput.EDITOR;

    private Desk desk;
    private Stage stage;
    private RecordingHead head;
    private Grid grid;
    private ValueRows rows;
    private OverviewRuler ruler;
    private LoadedRun shown;
    private StepTree steps;
    private StateAt rendered;
    private boolean raw;
    private long selected = Selection.NONE;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof RecordingInput)) {
            throw new PartInitException("A recording is expected, not " + input.getName());
        }
        super.init(site, input);
        desk = site.getService(Desk.class);
    }

    private Path file() {
        return ((RecordingInput) getEditorInput()).file();
    }

    @Override
    public void createPartControl(Composite parent) {
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Something else is open. Here stands what was recorded in "
                        + getEditorInput().getName() + " beside what is simulated.",
                "Open this recording",
                () -> Opener.file(getSite().getPage(), desk, file()));
        Composite content = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(content);
        createHead(content);
        grid = new Grid(content, desk.theme(), "Recorded and simulated values", ValueLook.COLUMNS);
        grid.setTreeColumn(0);
        grid.onSelect(this::select);
        WordMenu.install(getSite(), desk, grid);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        rows = new ValueRows(grid);
        ruler = new OverviewRuler(content, desk.theme());
        ruler.onJump(n -> desk.controller().stepper().toStep(n));
        GridDataFactory.fillDefaults()
                .grab(false, true)
                .hint(OverviewRuler.WIDTH, SWT.DEFAULT)
                .applyTo(ruler.control());
        stage.setContent(content);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void createHead(Composite content) {
        head = new RecordingHead(content, desk.theme());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(head.control());
        head.onChoose(this::choose);
        head.addSwitch("memory", "Show the words of frames instead of what they mean", on -> {
            raw = on;
            desk.state().ifPresent(state -> recorded(state).ifPresent(r -> values(state, r)));
        });
        head.addButton("previous_difference", "Previous Difference (Ctrl+Alt+,)", () -> execute("previousDifference"));
        head.addButton("next_difference", "Next Difference (Ctrl+Alt+.)", () -> execute("nextDifference"));
    }

    private void execute(String command) {
        Execute.command(getSite(), "org.framescope.ui." + command);
    }

    private void choose(String sequence) {
        if (shown == null || shown.recorded().isEmpty()) {
            return;
        }
        RecordedSteps recorded = shown.recorded().get();
        if (sequence.equals(recorded.section()) || !Opener.sequence(getSite().getPage(), desk, file(), sequence)) {
            head.reselect(recorded);
        }
        grid.table().setFocus();
    }

    private void select(int row) {
        SideBySide.Row chosen = rows.row(row);
        if (chosen == null || rendered == null) {
            return;
        }
        if (chosen.mfn() >= 0) {
            selected = chosen.mfn();
            desk.select(s -> s.withFrame(chosen.mfn()));
        } else {
            StepSubject.of(rendered).ifPresent(subject -> subject.select(desk, chosen.label()));
        }
    }

    /** The recording that is open, if it is this editor's. */
    private Optional<RecordedSteps> recorded(StateAt state) {
        ImportedFile imported = desk.controller().session().getImportedFile();
        boolean mine = imported != null
                && Path.of(imported.getPath()).toAbsolutePath().normalize().equals(file());
        return mine ? state.loaded().recorded() : Optional.empty();
    }

    private void render(Optional<StateAt> state, Selection selection) {
        Optional<RecordedSteps> recorded = state.flatMap(this::recorded);
        stage.show(recorded.isPresent());
        if (recorded.isEmpty()) {
            return;
        }
        if (state.get() != rendered) {
            rendered = state.get();
            open(rendered, recorded.get());
            values(rendered, recorded.get());
        }
        if (selection.mfn() != selected) {
            selected = selection.mfn();
            rows.showFrame(selected);
        }
        say(rendered, recorded.get());
        ruler.show(recorded.get().results(), rendered.operation());
        grid.refresh();
    }

    private void open(StateAt state, RecordedSteps recorded) {
        if (shown != state.loaded()) {
            shown = state.loaded();
            steps = new StepTree(shown.run(), shown.release());
            rows.forget();
            head.open(shown, recorded, file().toString());
        }
    }

    private void values(StateAt state, RecordedSteps recorded) {
        int n = state.operation();
        if (recorded.result(n).isEmpty()) {
            rows.show(new RecordingSummary(recorded).rows());
            return;
        }
        SideBySide values = recorded.switchStep(n)
                .map(s -> SideBySide.of(s, recorded.result(n).get()))
                .orElseGet(() -> SideBySide.of(recorded.results(), n));
        rows.show(values, state.loaded(), raw);
    }

    private void say(StateAt state, RecordedSteps recorded) {
        int n = state.operation();
        Optional<StepResult> result = recorded.result(n);
        if (result.isEmpty()) {
            head.show("Before the first of " + recorded.results().size() + " steps", "", Role.TEXT, "");
            return;
        }
        String operation = n + "  " + steps.label(steps.operation(n));
        if (!result.get().supported()) {
            String reason = result.get().reason().orElse("");
            head.show(operation, "○ not simulated", Role.TEXT_QUIET, "Recorded state alone: " + reason);
        } else if (result.get().differs()) {
            head.show(operation, "≠ " + result.get().verdict(), Role.VIOLATION, "");
        } else {
            head.show(operation, "✓ " + result.get().verdict(), Role.TEXT, "");
        }
    }

    @Override
    public void setFocus() {
        grid.table().setFocus();
    }

    /** The values, for tests. */
    public Grid grid() {
        return grid;
    }

    /** The ruler with the steps, for tests. */
    public Canvas ruler() {
        return ruler.control();
    }

    /** The vertical pixel of step {@code n} in the ruler, for tests. */
    public int rulerPlace(int n) {
        return ruler.scale().y(n) + 1;
    }

    /** The drop-down with the file's sequences, for tests. */
    public Combo sequences() {
        return head.sequences();
    }

    /** What is said of the step at the cursor, for tests. */
    public String said() {
        return head.said();
    }
}

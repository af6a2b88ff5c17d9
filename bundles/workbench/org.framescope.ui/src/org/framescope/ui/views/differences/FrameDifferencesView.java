// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.differences;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.framescope.inspect.frames.DifferingFrames;
import org.framescope.model.evidence.DumpComparison;
import org.framescope.model.session.ImportedState;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.TableView;
import org.framescope.ui.ToolAction;
import org.framescope.ui.grid.EmptyRows;

/** The frames in which the dump that is open differs from another one of the same host. Selecting one shows it in all views. */
public final class FrameDifferencesView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.differences";

    private static final String COMMAND = "org.framescope.ui.compareDump";
    private static final String TEXT = "Here stand the frames in which two dumps of one host differ.";

    private CLabel head;
    private Link cancel;
    private ComparingJob running;
    private DumpComparison comparison;
    private Boolean offered;
    private long selected = Selection.NONE;

    /** The view, not yet on a page. */
    public FrameDifferencesView() {
        super("Frame Differences", DifferenceRows.COLUMNS);
    }

    /** The dump that is open on {@code desk}, if it can be compared with another one. */
    public static Optional<ImportedState> dump(Desk desk) {
        return desk.state().flatMap(state -> state.loaded().imported()).filter(DumpComparison::canCompare);
    }

    @Override
    protected Composite content(Composite area) {
        Composite content = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(content);
        head = new CLabel(content, SWT.NONE);
        head.setMargins(6, 2, 6, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        cancel = new Link(content, SWT.NONE);
        cancel.setText("<a>Cancel</a>");
        cancel.setToolTipText("Gives up reading the other dump");
        cancel.addListener(SWT.Selection, e -> clear());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(cancel);
        cancel.setVisible(false);
        return content;
    }

    @Override
    protected void create() {
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(grid().control());
        offer(false);
        grid().onSelect(this::select);
        getViewSite()
                .getActionBars()
                .getToolBarManager()
                .add(new ToolAction("Compare with Another Dump…", "differences", this::ask));
    }

    private void ask() {
        Execute.command(getSite(), COMMAND);
    }

    /** Says what to do while nothing is compared: choose the other dump, or open a first one. */
    private void offer(boolean dump) {
        if (offered == null || offered != dump) {
            offered = dump;
            if (dump) {
                stage().setEmpty(TEXT, "Compare with another dump", this::ask);
            } else {
                stage().setEmpty(
                                TEXT + " None that could be compared is open.",
                                "Open a file",
                                () -> Execute.command(getSite(), "org.framescope.ui.openFile"));
            }
        }
    }

    /** Reads {@code file} beside the UI thread and shows in which frames it differs from the dump that is open. */
    public void compareWith(Path file) {
        dump(desk()).ifPresent(first -> {
            clear();
            say("Reading " + file.getFileName() + " …", file.toString());
            running = new ComparingJob(first, file, desk()::later, new ComparingJob.Listener() {
                @Override
                public void at(String text) {
                    say("Reading " + file.getFileName() + ":  " + text, file.toString());
                }

                @Override
                public void compared(DumpComparison made) {
                    ended();
                    show(made);
                }

                @Override
                public void failed(LoadException failure) {
                    ended();
                    MessageDialog.openError(
                            getSite().getShell(),
                            "Compare with Another Dump",
                            failure.getMessage() + "\n\nWhat was open stays open.");
                }
            });
            showCancel(true);
            running.schedule();
            desk().clock().invalidate();
        });
    }

    private void ended() {
        running = null;
        showCancel(false);
        desk().clock().invalidate();
    }

    private void showCancel(boolean wanted) {
        cancel.setVisible(wanted);
        ((GridData) cancel.getLayoutData()).exclude = !wanted;
        cancel.requestLayout();
    }

    /** Shows nothing any more and lets go of the other file. */
    private void clear() {
        if (running != null) {
            running.giveUp();
            ended();
        }
        if (comparison != null) {
            grid().setModel(new EmptyRows());
            comparison.close();
            comparison = null;
            desk().clock().invalidate();
        }
        selected = Selection.NONE;
    }

    private void show(DumpComparison made) {
        comparison = made;
        grid().setModel(new DifferenceRows(made.frames()));
        String names = "A  " + made.first().file().getFileName() + "     B  "
                + made.file().getFileName() + "     ";
        String missing = made.missing().isEmpty() ? "" : "     partial: " + String.join("; ", made.missing());
        say(
                names + totals(made.frames()) + missing,
                "A  " + made.first().file() + "\nB  " + made.file() + "\n" + totals(made.frames()) + missing);
    }

    private static String totals(DifferingFrames frames) {
        if (frames.count() == 0) {
            return "no frame differs";
        }
        String count = frames.count() == 1
                ? "1 frame differs"
                : String.format(Locale.ROOT, "%,d frames differ", frames.count());
        return Arrays.stream(DifferingFrames.Kind.values())
                .filter(kind -> frames.count(kind) > 0)
                .map(kind -> String.format(Locale.ROOT, "%s of %,d", kind.label(), frames.count(kind)))
                .collect(Collectors.joining(", ", count + ":  ", ""));
    }

    private void say(String text, String tooltip) {
        head.setText(text);
        head.setToolTipText(tooltip);
    }

    private void select(int row) {
        selected = comparison.frames().mfn(row);
        desk().select(s -> s.withFrame(selected));
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        Optional<ImportedState> dump = dump(desk());
        if (comparison != null && dump.filter(d -> d == comparison.first()).isEmpty()) {
            clear();
        }
        offer(dump.isPresent());
        stage().show(comparison != null || running != null);
        if (comparison != null && selection.mfn() != selected) {
            selected = selection.mfn();
            grid().show((int) comparison.frames().indexOf(selected));
        }
    }

    @Override
    public void dispose() {
        if (running != null) {
            running.giveUp();
        }
        if (comparison != null) {
            comparison.close();
        }
        super.dispose();
    }

    /** What is said about both dumps, for tests. */
    public String said() {
        return head.getText();
    }
}

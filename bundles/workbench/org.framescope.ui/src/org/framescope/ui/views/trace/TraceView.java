// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.framescope.evidence.xentrace.DerivedSwitches;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.OpenTrace;
import org.framescope.ui.Stage;
import org.framescope.ui.ToolAction;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.open.Opener;
import org.framescope.ui.views.timeline.TimelineCanvas;

/** The trace that was opened last: what CPUs and vCPUs did as lanes over time, with a search, and what that adds up to. */
public final class TraceView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.trace";

    private static final List<Column> COLUMNS = List.of(
            Column.text("what", "State", 150, "A vCPU's state, how long vCPUs waited for a CPU, or an event"),
            Column.number("count", "Count", 64, "How many intervals or events"),
            Column.number("total", "Time", 72, "How long they are together, as xenalyze adds them up"),
            Column.number("average", "Average", 96, "How long one is; of switches, how many a second"),
            Column.number(
                    "share", "Share", 120, "Of the length of the trace; of waits, how many are so long or shorter"));

    private Desk desk;
    private Stage stage;
    private CLabel head;
    private Text megahertz;
    private Text search;
    private ScrolledComposite scroller;
    private TimelineCanvas canvas;
    private Grid statistics;
    private String summary = "";
    private String said = "";
    private OpenTrace shown;
    private TraceLanes lanes;
    private int cursor;
    private TraceSearch searching;

    /** What shows a trace is made in a turn of its own, so that the window listens in between. */
    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stands what CPUs and vCPUs did in the course of a trace of xentrace.",
                "Open a file",
                () -> Execute.command(getSite(), "org.framescope.ui.openFile"));
        fillBar();
        desk.later(() -> {
            if (!stage.area().isDisposed()) {
                createContent();
            }
        });
    }

    private void createContent() {
        Composite area = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        createHead(area);
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        scroller = new ScrolledComposite(sash, SWT.V_SCROLL);
        canvas = new TimelineCanvas(scroller, desk);
        canvas.onJump(this::point);
        scroller.setContent(canvas.control());
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        statistics = new Grid(sash, desk.theme(), "Statistics", COLUMNS);
        sash.setWeights(3, 2);
        stage.setContent(area);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void createHead(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(4, 2).applyTo(line);
        head = new CLabel(line, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        search = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage("d1v0 blocked");
        search.setToolTipText(
                "Words of a vCPU, CPU, state or event; Enter goes to the next interval or event that has them all");
        search.addListener(SWT.DefaultSelection, e -> find());
        searching = new TraceSearch(desk, search, this::say);
        GridDataFactory.fillDefaults().hint(170, SWT.DEFAULT).applyTo(search);
        new Label(line, SWT.NONE).setText("TSC");
        megahertz = new Text(line, SWT.BORDER | SWT.RIGHT);
        megahertz.setText(String.format(Locale.ROOT, "%.0f", TraceTime.USUAL));
        megahertz.setToolTipText(
                "How fast the time stamp counter is, which no trace tells; xenalyze takes 2,400 MHz. Enter applies");
        megahertz.addListener(SWT.DefaultSelection, e -> desk.trace().ifPresent(this::collect));
        GridDataFactory.fillDefaults().hint(56, SWT.DEFAULT).applyTo(megahertz);
        new Label(line, SWT.NONE).setText("MHz");
    }

    private void fillBar() {
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new ToolAction("Zoom In (+)", "zoom_in", () -> lanes(c -> c.zoom(2))));
        bar.add(new ToolAction("Zoom Out (−)", "zoom_out", () -> lanes(c -> c.zoom(0.5))));
        bar.add(new ToolAction("Whole Trace (0)", "zoom_fit", () -> lanes(TimelineCanvas::zoomToFit)));
        bar.add(new ToolAction(
                "Open Switches as Steps",
                "steps",
                "Open the context switches from the cursor on as steps, of which the simulator derives what each did",
                this::derive));
    }

    private void lanes(Consumer<TimelineCanvas> change) {
        if (canvas != null) {
            change.accept(canvas);
        }
    }

    private void render(Optional<StateAt> state, Selection selection) {
        stage.show(desk.trace().isPresent());
        desk.trace().filter(trace -> trace != shown).ifPresent(this::collect);
    }

    /** A trace tells who ran when; what a switch did to descriptor tables follows from that, and says that it is derived. */
    private void derive() {
        if (lanes != null && shown.trace().lanes().size() > 0) {
            String name = shown.file().getFileName().toString();
            TraceTime time = TraceTime.of(shown.trace(), speed());
            DerivedSwitches derived =
                    DerivedSwitches.of(shown.trace(), name, time.megahertz() * 1e6, time.cycles(cursor));
            say(
                    derived.left() == 0
                            ? ""
                            : "The first " + derived.switches() + " switches from the cursor on are open.");
            Opener.derived(getSite().getPage(), desk, name + ", derived", derived.text());
        }
    }

    private double speed() {
        try {
            double typed = Double.parseDouble(megahertz.getText().strip());
            return typed >= 1 && typed <= 100_000 ? typed : TraceTime.USUAL;
        } catch (NumberFormatException e) {
            return TraceTime.USUAL;
        }
    }

    /** Some passes over the trace, beside the UI thread. */
    private void collect(OpenTrace opened) {
        shown = opened;
        Trace trace = opened.trace();
        TraceTime time = TraceTime.of(trace, speed());
        summary = "Reading " + opened.file().getFileName() + " …";
        say("");
        Background.start(
                desk,
                head,
                "Laying out lanes",
                _ -> new LaidOut(time, new TraceLanes(trace, time), TraceRows.of(trace, time)),
                found -> {
                    if (shown == opened) {
                        show(opened, found);
                    }
                });
    }

    private record LaidOut(TraceTime time, TraceLanes lanes, List<TraceRows.Row> rows) {}

    private void show(OpenTrace opened, LaidOut found) {
        lanes = found.lanes();
        cursor = 0;
        Trace trace = opened.trace();
        long left = trace.lanes().left() + trace.marks().left();
        summary = String.format(
                Locale.ROOT,
                "%s:  %d CPUs, %,d records, %,d lost, %s%s",
                opened.file().getFileName(),
                trace.cpus(),
                trace.records(),
                trace.lost(),
                found.time().text(trace.lastTsc() - trace.firstTsc()),
                left == 0 ? "" : String.format(Locale.ROOT, "; the last %,d intervals and events have no lane", left));
        searching.giveUp();
        canvas.setSource(lanes, found.time().length());
        canvas.zoomToFit();
        canvas.setCursor(0);
        scroller.setMinHeight(canvas.height() + 24);
        statistics.setModel(new ListRows<>(
                found.rows(),
                TraceView::cell,
                r -> RowModel.Mark.NONE,
                r -> r.what().strip()));
    }

    /** Says {@code text} where the trace is told of otherwise: a line of its own would move the field that one types in. */
    private void say(String text) {
        said = text;
        head.setText(text.isEmpty() ? summary : text);
        head.setToolTipText(head.getText());
    }

    private void point(int microsecond) {
        cursor = microsecond;
        canvas.setCursor(microsecond);
    }

    private void find() {
        if (lanes != null) {
            searching.start(lanes, cursor, this::point);
        }
    }

    private static Cell cell(TraceRows.Row row, int column) {
        return switch (column) {
            case 0 -> {
                Cell what = row.isHeading() ? Cell.of(row.what()) : Cell.quiet(row.what());
                yield row.colour() == null
                        ? what
                        : Cell.quiet(row.what().strip()).withSwatch(row.colour());
            }
            case 1 -> Cell.value(row.count());
            case 2 -> Cell.value(row.total());
            case 3 -> Cell.value(row.average());
            default -> Cell.value(row.share());
        };
    }

    @Override
    public void setFocus() {
        (canvas == null ? stage.area() : canvas.control()).setFocus();
    }

    /** What the trace adds up to, for tests. */
    public Grid statistics() {
        return statistics;
    }

    /** Where one types what to look for, for tests. */
    public Text search() {
        return search;
    }

    /** What is said about the last search or the like, for tests. */
    public String said() {
        return said;
    }

    /** The microsecond at which the cursor stands, for tests. */
    public int cursor() {
        return cursor;
    }

    /** The lanes, for tests. */
    public TimelineCanvas canvas() {
        return canvas;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.framescope.chart.SeriesChart;
import org.framescope.inspect.steps.SeriesCollector;
import org.framescope.inspect.steps.SeriesName;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.Stage;
import org.framescope.ui.ToolAction;
import org.framescope.ui.ViewBinding;

/** Chosen series over the steps, with the cursor as a line; click to jump; export from the menu. */
public final class ChartView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.chart";

    private static final List<String> FIRST =
            List.of("context_switch", "cr3", "slot14", "lgdt_default", "lgdt_full", "virt_to_mfn");
    private static final String CHOSEN = "series";

    private final List<String> chosen = new ArrayList<>(FIRST);
    private Desk desk;
    private Stage stage;
    private ChartCanvas canvas;
    private LoadedRun shown;
    private List<String> shownNames = List.of();
    private long frame = Selection.NONE;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        String kept = memento == null ? null : memento.getString(CHOSEN);
        if (kept != null && !kept.isBlank()) {
            chosen.clear();
            chosen.addAll(List.of(kept.split(",")));
        }
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(CHOSEN, String.join(",", chosen));
    }

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand counters, reference counts and frames per type over the steps.",
                "Open a scenario",
                () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        canvas = new ChartCanvas(stage.area(), desk.theme());
        canvas.onJump(step -> desk.controller().stepper().toStep(step));
        stage.setContent(canvas.control());
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        menu.add(new Separator());
        getViewSite().getActionBars().getToolBarManager().add(exportAction());
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private Action exportAction() {
        return new ToolAction(
                "Export Chart…",
                "export",
                "Write the chart as PNG, SVG, PDF or CSV",
                () -> Execute.command(getSite(), "org.framescope.ui.exportChart"));
    }

    private void fill(IMenuManager menu) {
        MenuManager counters = new MenuManager("Counters");
        MenuManager types = new MenuManager("Frames per Type");
        for (String name : SeriesName.known()) {
            (name.startsWith("type:") ? types : counters).add(toggle(name));
        }
        menu.add(counters);
        menu.add(types);
        if (frame != Selection.NONE) {
            menu.add(toggle("frame:" + Long.toHexString(frame) + ":general"));
            menu.add(toggle("frame:" + Long.toHexString(frame) + ":type"));
        }
        menu.add(new Separator());
        chosen.stream().filter(n -> n.startsWith("frame:")).forEach(n -> menu.add(toggle(n)));
        menu.add(new Separator());
        menu.add(exportAction());
    }

    private Action toggle(String name) {
        Action action = new Action(name, Action.AS_CHECK_BOX) {
            @Override
            public void run() {
                if (!chosen.remove(name)) {
                    chosen.add(name);
                }
                desk.clock().invalidate();
            }
        };
        action.setChecked(chosen.contains(name));
        return action;
    }

    private void render(Optional<StateAt> state, Selection selection) {
        frame = selection.mfn();
        stage.show(state.isPresent());
        state.ifPresent(this::render);
    }

    private void render(StateAt state) {
        if (shown != state.loaded() || !shownNames.equals(chosen)) {
            shown = state.loaded();
            shownNames = List.copyOf(chosen);
            collect(shown, shownNames);
        }
        canvas.setCursor(state.operation());
    }

    /** One pass over the run, beside the UI thread. */
    private void collect(LoadedRun loaded, List<String> names) {
        List<SeriesName> wanted = new ArrayList<>();
        for (String name : names) {
            SeriesName.find(name).ifPresent(wanted::add);
        }
        Background.start(
                desk,
                canvas.control(),
                "Collecting values",
                monitor -> SeriesCollector.collect(loaded.run(), loaded.release(), wanted, monitor::isCanceled),
                series -> {
                    if (shown == loaded && shownNames.equals(names)) {
                        canvas.setChart(SeriesChart.of("", series));
                    }
                });
    }

    /** The chart as it is shown, empty before there is one. */
    public Optional<SeriesChart> chart() {
        return canvas.chart();
    }

    /** Where it is painted, for tests. */
    public Canvas canvas() {
        return canvas.control();
    }

    @Override
    public void setFocus() {
        canvas.control().setFocus();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.framemap.Colouring;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.Stage;
import org.framescope.ui.ToolAction;
import org.framescope.ui.ViewBinding;

/** All frames of the machine as a map; selecting one shows it in all views. */
public final class FrameMapView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.framemap";

    private static final String CONTEXT = "org.framescope.ui.map";
    private static final String COLOURING = "colouring";

    private Desk desk;
    private Stage stage;
    private FrameMapCanvas canvas;
    private MapLegend legend;
    private MapSource source;
    private Colouring colouring = Colouring.TYPE;
    private FrameMap shown;
    private StateAt rendered;
    private LoadedRun begun;
    private long selected = Selection.NONE;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        String stored = memento == null ? null : memento.getString(COLOURING);
        for (Colouring each : Colouring.values()) {
            colouring = each.name().equals(stored) ? each : colouring;
        }
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(COLOURING, colouring.name());
    }

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        source = new MapSource(desk);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand all frames of the machine as a map, coloured by type, owner, count or flags.",
                "Open a scenario",
                () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        Composite area = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        canvas = new FrameMapCanvas(area, desk.theme(), desk::later);
        canvas.onSelect(mfn -> desk.select(s -> s.withFrame(mfn)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        legend = new MapLegend(area, desk.theme(), canvas::choose);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(legend.control());
        stage.setContent(area);
        fillBars();
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void fillBars() {
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new ToolAction("Zoom In (+)", "zoom_in", () -> canvas.zoom(1)));
        bar.add(new ToolAction("Zoom Out (−)", "zoom_out", () -> canvas.zoom(-1)));
        bar.add(new ToolAction("Whole Map (Home)", "zoom_fit", this::showWhole));
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        for (Colouring each : Colouring.values()) {
            Action action = new Action("Colour by " + each.label(), IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        colour(each);
                    }
                }
            };
            action.setChecked(each == colouring);
            menu.add(action);
        }
    }

    /** Tells frames apart by {@code wanted} from now on. */
    public void colour(Colouring wanted) {
        colouring = wanted;
        rendered = null;
        desk.clock().invalidate();
    }

    /** Shows the whole map. */
    public void showWhole() {
        canvas.zoomToFit();
    }

    private void render(Optional<StateAt> state, Selection selection) {
        stage.show(state.isPresent());
        if (state.isEmpty()) {
            return;
        }
        Optional<FrameMap> map = source.of(state.get(), colouring);
        setContentDescription(map.isEmpty() ? "Looking at all frames …" : "");
        map.ifPresent(m -> render(m, state.get(), selection));
    }

    private void render(FrameMap map, StateAt state, Selection selection) {
        boolean otherMachine = !state.loaded().beginsLike(begun);
        begun = state.loaded();
        if (map != shown || state != rendered) {
            shown = map;
            rendered = state;
            canvas.show(map, otherMachine);
            legend.show(map);
            canvas.choose(legend.chosen());
        }
        if (otherMachine || selection.mfn() != selected) {
            selected = selection.mfn();
            canvas.setSelected(selected);
        }
    }

    @Override
    public void setFocus() {
        canvas.control().setFocus();
    }

    /** The canvas, for tests. */
    public FrameMapCanvas canvas() {
        return canvas;
    }

    /** What the legend says, for tests. */
    public List<String> legend() {
        return legend.texts();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.timeline;

import java.util.Optional;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.steps.Lanes;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.Stage;
import org.framescope.ui.ToolAction;
import org.framescope.ui.ViewBinding;

/** Who runs on each CPU over the steps; click to jump. */
public final class TimelineView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.timeline";

    private Desk desk;
    private Stage stage;
    private TimelineCanvas canvas;
    private LoadedRun shown;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stands who runs on each CPU over the steps.",
                "Open a scenario",
                () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        canvas = new TimelineCanvas(stage.area(), desk);
        canvas.onJump(step -> desk.controller().stepper().toStep(step));
        stage.setContent(canvas.control());
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new ToolAction("Zoom In (+)", "zoom_in", () -> canvas.zoom(1.5)));
        bar.add(new ToolAction("Zoom Out (−)", "zoom_out", () -> canvas.zoom(1 / 1.5)));
        bar.add(new ToolAction("Whole Run (0)", "zoom_fit", canvas::zoomToFit));
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void render(Optional<StateAt> state, Selection selection) {
        stage.show(state.isPresent());
        state.ifPresent(this::render);
    }

    private void render(StateAt state) {
        if (shown != state.loaded()) {
            shown = state.loaded();
            collect(state.loaded());
        }
        canvas.setCursor(state.operation());
        canvas.control().redraw();
    }

    /** One pass over the run, beside the UI thread. */
    private void collect(LoadedRun loaded) {
        Background.start(
                desk,
                canvas.control(),
                "Reading who ran",
                _ -> new LaneSource(new Lanes(loaded.run(), loaded.release())),
                lanes -> {
                    if (shown == loaded) {
                        canvas.setSource(lanes, loaded.run().operationCount());
                    }
                });
    }

    @Override
    public void setFocus() {
        canvas.control().setFocus();
    }

    /** The canvas, for tests. */
    public TimelineCanvas canvas() {
        return canvas;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;

/** A view that is one table: it says what is in the rows and what they do, and renders on the frame clock. */
public abstract class TableView extends ViewPart {
    private final String name;
    private final List<Column> columns;
    private Desk desk;
    private Stage stage;
    private Grid grid;

    /** A view whose table is called {@code name} for those who cannot see it. */
    protected TableView(String name, List<Column> columns) {
        this.name = name;
        this.columns = columns;
    }

    @Override
    public final void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        Composite content = content(stage.area());
        grid = new Grid(content, desk.theme(), name, columns);
        create();
        stage.setContent(content == stage.area() ? grid.control() : content);
        stage.show(desk.state().isPresent());
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    /** What the table lies in: {@code area}, or something below it in which more stands. */
    protected Composite content(Composite area) {
        return area;
    }

    /** Says what stands there when there is nothing to show, what rows do, and fills menus and tool bar. Called once. */
    protected abstract void create();

    /** Shows {@code state}, or what to do when there is none. */
    protected abstract void render(Optional<StateAt> state, Selection selection);

    /** Where the session lies. */
    protected final Desk desk() {
        return desk;
    }

    /** What shows the table, or the text for when there is none. */
    protected final Stage stage() {
        return stage;
    }

    @Override
    public final void setFocus() {
        grid.table().setFocus();
    }

    /** The table. */
    public final Grid grid() {
        return grid;
    }
}

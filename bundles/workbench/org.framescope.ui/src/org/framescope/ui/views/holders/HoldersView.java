// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.holders;

import java.util.Optional;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.HoldersNode;
import org.framescope.inspect.frames.HoldersTree;
import org.framescope.inspect.frames.ReverseIndex;
import org.framescope.inspect.tree.TreeRows;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Execute;
import org.framescope.ui.Follow;
import org.framescope.ui.StateChanges;
import org.framescope.ui.TableView;
import org.framescope.ui.grid.EmptyRows;
import org.framescope.ui.grid.TreeModel;

/**
 * Who holds each reference to the selected frame: holders, and who holds those tables in turn; the shortest paths to what
 * keeps it in the end; and what its own entries name.
 */
public final class HoldersView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.holders";

    private final StateChanges changes = new StateChanges();
    private LoadedRun loaded;
    private ReverseIndex shown;
    private long mfn = Selection.NONE;
    private HoldersTree tree;
    private TreeRows<HoldersNode> rows;
    private TreeModel<HoldersNode> model;

    /** The view, not yet on a page. */
    public HoldersView() {
        super("Holders", HoldersLook.COLUMNS);
    }

    @Override
    protected void create() {
        stage().setEmpty(
                        "Here stands who holds each reference to the selected frame, and who holds those tables in turn.",
                        "Go to a frame",
                        () -> Execute.command(getSite(), "org.framescope.ui.goToFrame"));
        grid().setTreeColumn(0);
        grid().onOpen(this::follow);
    }

    private void follow(int row) {
        tree.target(model.node(row)).ifPresent(target -> Follow.target(desk(), target));
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        boolean asked = state.isPresent() && selection.mfn() != Selection.NONE;
        stage().show(asked);
        if (!asked) {
            setContentDescription("");
            return;
        }
        changes.advance(state.get());
        boolean silent =
                state.get().loaded().imported().filter(i -> !i.contents()).isPresent();
        Optional<ReverseIndex> index = desk().holders().index(changes.now());
        String said = silent
                ? "     no page contents: cannot name holders"
                : index.isPresent() ? "" : "     " + desk().holders().instead();
        setContentDescription(FrameRow.of(changes.now(), selection.mfn()).line() + said);
        if (index.isPresent()) {
            show(index.get(), selection.mfn());
        } else if (selection.mfn() != mfn || !state.get().loaded().beginsLike(loaded)) {
            forget();
        }
        loaded = state.get().loaded();
    }

    /** Who held another frame must not stand there for this one. */
    private void forget() {
        shown = null;
        rows = null;
        mfn = Selection.NONE;
        grid().setModel(new EmptyRows());
    }

    private void show(ReverseIndex index, long frame) {
        if (index == shown && frame == mfn) {
            return;
        }
        tree = new HoldersTree(index, frame);
        if (rows == null || frame != mfn) {
            rows = new TreeRows<>(tree);
            rows.open(new HoldersNode.Question(HoldersNode.Kind.HOLDERS));
            rows.open(new HoldersNode.Question(HoldersNode.Kind.PATHS));
        } else {
            rows.show(tree);
        }
        shown = index;
        mfn = frame;
        model = new TreeModel<>(rows, new HoldersLook(tree));
        grid().setModel(model);
    }
}

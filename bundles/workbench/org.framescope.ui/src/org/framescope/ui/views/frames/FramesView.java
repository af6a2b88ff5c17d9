// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.frames;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.framescope.inspect.frames.FrameNode;
import org.framescope.inspect.frames.FrameSearch;
import org.framescope.inspect.frames.FrameTree;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.text.WatchedWord;
import org.framescope.inspect.tree.LazyTree;
import org.framescope.inspect.tree.TreeRows;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Drops;
import org.framescope.ui.Execute;
import org.framescope.ui.Follow;
import org.framescope.ui.TableView;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.EmptyRows;
import org.framescope.ui.grid.TreeModel;

/** Every frame by owner and list, with who holds it. Selecting a frame shows it in all views. */
public final class FramesView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.frames";

    private FramesFilter filter;
    private FrameSearch found;
    private final Set<FrameNode> opened = new HashSet<>();
    private TreeRows<FrameNode> rows;
    private TreeModel<FrameNode> model;
    private FrameTree given;
    private FrameTree tree;
    private LoadedRun shown;
    private StateAt rendered;
    private Changes changes;
    private long selected = Selection.NONE;

    /** The view, not yet on a page. */
    public FramesView() {
        super("Frames", FramesLook.COLUMNS);
    }

    @Override
    protected Composite content(Composite area) {
        Composite content = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        filter = new FramesFilter(content, desk(), this::found);
        return content;
    }

    @Override
    protected void create() {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid().control());
        stage().setEmpty(
                        "Here stand all frames of the machine by owner and list, with who holds each.",
                        "Open a scenario",
                        () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        grid().setTreeColumn(0);
        grid().onSelect(this::select);
        grid().onOpen(this::follow);
        WordMenu.install(getSite(), desk(), grid());
        Drops.drag(grid().table(), this::dragged);
    }

    /** Shows what a search found, or the whole tree again. */
    private void found(Optional<FrameSearch> search) {
        found = search.orElse(null);
        rows = null;
        opened.clear();
        if (tree != null && shown != null) {
            show(tree);
        }
    }

    private void select(int row) {
        switch (model.node(row)) {
            case FrameNode.Frame(long mfn) -> {
                selected = mfn;
                desk().select(s -> s.withFrame(mfn).pointingAt(grid().selectedWord()));
            }
            case FrameNode.Holding(long mfn, int _) -> {
                selected = mfn;
                desk().select(s -> s.withFrame(mfn));
            }
            case FrameNode.Domain(int domid) -> desk().select(s -> s.withDomain(domid));
            default -> {
                // lists are nothing to select elsewhere
            }
        }
    }

    /** The word of the cell that is dragged, as Watch understands it, or null. */
    private String dragged() {
        return grid().selectedWord() < 0 || tree == null ? null : WatchedWord.name(tree.state(), grid().selectedWord());
    }

    private void follow(int row) {
        if (model.node(row) instanceof FrameNode.Holding(long mfn, int index)) {
            tree.holder(new FrameNode.Holding(mfn, index))
                    .map(Holder::target)
                    .ifPresent(target -> Follow.target(desk(), target));
        } else if (model.expandable(row)) {
            model.toggle(row);
            grid().refresh();
        }
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        stage().show(state.isPresent());
        state.ifPresent(this::render);
        if (rows != null && selection.mfn() != selected && selection.mfn() != Selection.NONE) {
            selected = selection.mfn();
            FrameNode node = new FrameNode.Frame(selected);
            Optional<Integer> row = rows.reveal(node);
            grid().refresh();
            grid().show(row.orElse(-1));
        }
    }

    private void render(StateAt state) {
        Optional<FrameTree> known = desk().frames().of(state);
        if (state != rendered) {
            changes = rendered == null || rendered.loaded() != state.loaded()
                    ? null
                    : Changes.between(rendered.toState(), state.toState());
            rendered = state;
        }
        if (shown != state.loaded()) {
            shown = state.loaded();
            rows = null;
            model = null;
            tree = null;
            found = null;
            opened.clear();
            grid().setModel(new EmptyRows());
        }
        filter.show(state.toState());
        if (known.isPresent() && (known.get() != given || model == null)) {
            given = known.get();
            show(given);
        } else if (tree != null && tree.isCounting()) {
            show(tree.withSameLists(tree.state()));
        }
    }

    private void show(FrameTree next) {
        tree = next;
        LazyTree<FrameNode> seen = found == null ? tree : new FoundFrames(tree, found);
        if (rows == null) {
            rows = new TreeRows<>(seen);
        } else {
            rows.show(seen);
        }
        if (found == null) {
            openDomains();
        }
        model = new TreeModel<>(rows, new FramesLook(tree, shown, changes));
        grid().setModel(model);
    }

    /** When a domain first has frames it is opened, and its lists as far as they are few; empty domains stay closed. */
    private void openDomains() {
        for (int i = 0; i < tree.childCount(tree.root()); i++) {
            FrameNode domain = tree.child(tree.root(), i);
            if (domain instanceof FrameNode.Domain && !opened.contains(domain) && openLists(domain)) {
                opened.add(domain);
            }
        }
    }

    /** Opens what has frames in {@code domain}; false when nothing has. */
    private boolean openLists(FrameNode domain) {
        boolean any = false;
        for (int k = 0; k < tree.childCount(domain); k++) {
            FrameNode list = tree.child(domain, k);
            int size = tree.childCount(list);
            any |= size > 0;
            if (size > 0 && size <= 64) {
                rows.open(list);
            }
        }
        if (any) {
            rows.open(domain);
        }
        return any;
    }

    /** Where one types which frames to show, for tests. */
    public Text filter() {
        return filter.field();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.memory;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.frames.FrameMemory;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.Follow;
import org.framescope.ui.Stage;
import org.framescope.ui.StateChanges;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;

/** The contents of the selected frame as 512 words, read as what they are; what the last step changed is marked. */
public final class MemoryView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.memory";

    private static final List<Column> COLUMNS = List.of(
            Column.text("offset", "Offset", 56, "Byte offset in the frame"),
            Column.text("word", "Word", 142, "The 64-bit word"),
            Column.text("bytes", "Bytes", 186, "The same as bytes in memory order")
                    .hidden(),
            Column.text("reading", "Reading", 330, "What the word says; double-click follows it")
                    .shrinkingTo(150));

    private final StateChanges changes = new StateChanges();
    private Desk desk;
    private Stage stage;
    private Label caption;
    private Combo kinds;
    private Grid grid;
    private long mfn = Selection.NONE;
    private FrameMemory memory;
    private FrameMemory.Kind chosen;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand the contents of the selected frame.",
                "Go to a frame",
                () -> Execute.command(getSite(), "org.framescope.ui.goToFrame"));
        Composite content = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(content);
        caption = new Label(content, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .indent(6, 0)
                .applyTo(caption);
        kinds = new Combo(content, SWT.READ_ONLY);
        kinds.setToolTipText("As what the words are read");
        for (FrameMemory.Kind kind : FrameMemory.Kind.values()) {
            kinds.add(kind.label());
        }
        kinds.addListener(SWT.Selection, e -> {
            chosen = FrameMemory.Kind.values()[kinds.getSelectionIndex()];
            desk.clock().invalidate();
        });
        grid = new Grid(content, desk.theme(), "Memory", COLUMNS);
        grid.onSelect(row -> desk.select(s -> s.withWord(memory.address(row))));
        grid.onOpen(this::follow);
        WordMenu.install(getSite(), desk, grid);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(grid.control());
        stage.setContent(content);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void follow(int row) {
        FrameMemory.Row at = memory.row(row);
        if (at.target() != null) {
            Follow.target(desk, at.target());
        }
    }

    private void render(Optional<StateAt> state, Selection selection) {
        boolean shown = state.isPresent() && selection.mfn() != Selection.NONE;
        stage.show(shown);
        if (!shown) {
            return;
        }
        changes.advance(state.get());
        if (mfn != selection.mfn()) {
            mfn = selection.mfn();
            chosen = null;
        }
        FrameMemory own = FrameMemory.of(changes.now(), mfn);
        memory = chosen == null ? own : own.as(chosen);
        kinds.select(memory.kind().ordinal());
        caption.setText(
                "mfn " + FrameRow.of(changes.now(), mfn).line() + (memory.present() ? "" : "   (contents unknown)"));
        grid.setModel(new Words(memory, changes.changes().map(memory::changed).orElseGet(BitSet::new)));
    }

    private record Words(FrameMemory memory, BitSet changed) implements RowModel {
        @Override
        public int rowCount() {
            return FrameMemory.WORDS;
        }

        @Override
        public Cell cell(int row, int column) {
            FrameMemory.Row at = memory.row(row);
            if (column > 0 && !memory.present()) {
                return column == 1 ? Cell.quiet("unknown") : Cell.quiet("");
            }
            return switch (column) {
                case 0 -> Cell.value(at.offset()).in(Role.TEXT_QUIET);
                case 1 -> Cell.value(at.hex()).in(at.word() == 0 ? Role.TEXT_QUIET : Role.TEXT);
                case 2 -> Cell.value(at.bytes()).in(Role.TEXT_QUIET);
                default -> at.target() == null ? Cell.of(at.reading()) : Cell.link(at.reading());
            };
        }

        @Override
        public long word(int row, int column) {
            return memory.address(row);
        }

        @Override
        public Mark mark(int row) {
            return changed.get(row) ? Mark.CHANGED : Mark.NONE;
        }

        @Override
        public String tooltip(int row, int column) {
            return memory.row(row).reading();
        }
    }

    @Override
    public void setFocus() {
        grid.table().setFocus();
    }

    /** The table, for tests. */
    public Grid grid() {
        return grid;
    }
}

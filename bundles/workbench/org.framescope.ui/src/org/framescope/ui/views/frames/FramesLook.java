// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.frames;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.framescope.inspect.frames.FrameNode;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.FrameTree;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.text.Names;
import org.framescope.model.session.LoadedRun;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.grid.TreeModel;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.TypeRoles;

/** What the rows of the view Frames show. */
final class FramesLook implements TreeModel.Look<FrameNode> {
    static final List<Column> COLUMNS = List.of(
            Column.text("frame", "Frame", 140, "Domains, their lists, frames, and who holds a frame"),
            Column.text("type", "Type", 84, "PGT_ type of the frame"),
            Column.number("typeCount", "Types", 54, "Type references: the count of type_info"),
            Column.number("count", "Refs", 60, "General references: the count of count_info"),
            Column.text(
                    "flags", "Flags", 50, "v validated, p pinned, l locked, i partial, x extra, h Xen heap, s scrub"),
            Column.text("owner", "Owner", 54, "The domain that owns the frame"),
            Column.text("caf", "count_info", 138, "The raw word").hidden(),
            Column.text("taf", "type_info", 138, "The raw word").hidden());

    /** Between the figures of a domain's line. */
    private static final Pattern GAP = Pattern.compile(" {2}");

    private final FrameTree tree;
    private final LoadedRun loaded;
    private final Changes changes;

    /** The rows of {@code tree}; {@code changes} is what the last step did, or null. */
    FramesLook(FrameTree tree, LoadedRun loaded, Changes changes) {
        this.tree = tree;
        this.loaded = loaded;
        this.changes = changes;
    }

    @Override
    public Cell cell(FrameNode node, int column) {
        return switch (node) {
            case FrameNode.Frame frame -> frame(tree.row(frame), column);
            case FrameNode.Holding holding -> holding(holding, column);
            case FrameNode.DomainList list ->
                column == 0 ? Cell.of(tree.text(list)).in(Role.TEXT_QUIET) : Cell.EMPTY;
            case FrameNode.Unowned pool ->
                column == 0 ? Cell.of(tree.text(pool)).in(Role.TEXT_QUIET) : Cell.EMPTY;
            default -> domain(tree.text(node), column);
        };
    }

    /** A domain's counts, each in a cell of its own, because one cell is too narrow for all; where they are not known, its text. */
    private static Cell domain(String text, int column) {
        String[] parts = GAP.split(text);
        if (parts.length < 4) {
            return column == 0 ? Cell.of(text) : Cell.EMPTY;
        }
        return switch (column) {
            case 0 -> Cell.of(parts[0] + (parts.length > 4 ? "  " + parts[4] : "") + "  " + parts[1]);
            case 1 -> Cell.quiet(parts[2].replace("extra", "x") + "  " + parts[3].replace("xenheap", "h"));
            default -> Cell.EMPTY;
        };
    }

    private Cell frame(FrameRow row, int column) {
        return switch (column) {
            case 0 -> Cell.value(name(row.mfn())).withSwatch(TypeRoles.of(row.type()));
            case 1 -> Cell.of(row.type()).withChip(typeChip(row.mfn()));
            case 2 ->
                row.heap()
                        ? Cell.EMPTY
                        : Cell.value(Long.toString(row.typeCount())).withChip(typeCountChip(row.mfn()));
            case 3 ->
                row.heap() ? Cell.EMPTY : Cell.value(Long.toString(row.count())).withChip(cafChip(row.mfn()));
            case 4 -> Cell.value(row.flags());
            case 5 -> Cell.of(row.ownerName());
            case 6 -> Cell.value(Names.word(row.caf()));
            default -> Cell.value(Names.word(row.taf()));
        };
    }

    private String name(long mfn) {
        Optional<String> given = loaded.frameName(mfn);
        return Names.mfn(mfn) + given.map(n -> "  " + n).orElse("");
    }

    private String cafChip(long mfn) {
        return changes == null ? "" : changes.cafChip(mfn);
    }

    /** {@code none→l1}: a type that changed is told beside the type. */
    private String typeChip(long mfn) {
        String chip = changes == null ? "" : changes.tafChip(mfn);
        return chip.contains("→") ? "was " + chip.substring(0, chip.indexOf('→')) : "";
    }

    private String typeCountChip(long mfn) {
        String chip = changes == null ? "" : changes.tafChip(mfn);
        return chip.contains("→") ? "" : chip;
    }

    private Cell holding(FrameNode.Holding holding, int column) {
        Holder holder = tree.holder(holding).orElse(null);
        if (holder == null) {
            return column == 0 ? Cell.quiet(tree.text(holding)).derived() : Cell.EMPTY;
        }
        return switch (column) {
            case 0 -> holder.target() == null ? Cell.of(holder.text()) : Cell.link(holder.text());
            case 2 ->
                Cell.value(holder.type() == 0 ? "" : Integer.toString(holder.type()))
                        .in(Role.TEXT_QUIET);
            case 3 ->
                Cell.value(holder.general() == 0 ? "" : Integer.toString(holder.general()))
                        .in(Role.TEXT_QUIET);
            default -> Cell.EMPTY;
        };
    }

    @Override
    public long word(FrameNode node, int column) {
        if (!(node instanceof FrameNode.Frame frame)) {
            return -1;
        }
        FrameRow row = tree.row(frame);
        return switch (column) {
            case 1, 2, 7 -> row.tafWord();
            case 4 -> row.flags().chars().allMatch(c -> "xhsb".indexOf(c) >= 0) ? row.cafWord() : row.tafWord();
            case 5 -> row.tailWord();
            default -> row.shadow() ? row.tafWord() : row.cafWord();
        };
    }

    @Override
    public RowModel.Mark mark(FrameNode node) {
        boolean changed = node instanceof FrameNode.Frame(long mfn) && changes != null && changes.containsFrame(mfn);
        return changed ? RowModel.Mark.CHANGED : RowModel.Mark.NONE;
    }

    @Override
    public String tooltip(FrameNode node, int column) {
        if (node instanceof FrameNode.Frame frame) {
            FrameRow row = tree.row(frame);
            return column == 4 ? row.flagsMeaning() : row.line();
        }
        return column <= 1 ? tree.text(node) : null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.holders;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.frames.HoldersNode;
import org.framescope.inspect.frames.HoldersTree;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.grid.TreeModel;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.TypeRoles;

/** What the rows of the view Holders show. */
final class HoldersLook implements TreeModel.Look<HoldersNode> {
    static final List<Column> COLUMNS = List.of(
            Column.text("holder", "Holder", 230, "Who holds references to the selected frame; double-click goes there"),
            Column.number("count", "Refs", 46, "General references that are held"),
            Column.number("typeCount", "Types", 54, "Type references that are held"),
            Column.text("type", "Type", 98, "PGT_ type of the table that holds, or of the frame that is named"),
            Column.text("owner", "Owner", 54, "The domain that owns it"));

    private final HoldersTree tree;

    HoldersLook(HoldersTree tree) {
        this.tree = tree;
    }

    @Override
    public Cell cell(HoldersNode node, int column) {
        return switch (column) {
            case 0 -> first(node);
            case 1 -> count(node, Holders::unexplainedGeneral, Holder::general);
            case 2 -> count(node, Holders::unexplainedType, Holder::type);
            case 3 -> frame(node).map(row -> Cell.of(row.type())).orElse(Cell.EMPTY);
            default -> frame(node).map(row -> Cell.of(row.ownerName())).orElse(Cell.EMPTY);
        };
    }

    private Cell first(HoldersNode node) {
        String text = tree.text(node);
        if (node instanceof HoldersNode.Question) {
            return Cell.of(text).in(Role.TEXT_QUIET);
        }
        Cell cell = tree.target(node).isPresent() ? Cell.link(text) : Cell.of(text);
        return frame(node).map(row -> cell.withSwatch(TypeRoles.of(row.type()))).orElse(cell);
    }

    /** A path is about its whole way, not about the table at its end. */
    private Optional<FrameRow> frame(HoldersNode node) {
        return node instanceof HoldersNode.Path ? Optional.empty() : tree.frame(node);
    }

    private Cell count(HoldersNode node, ToLongFunction<Holders> unexplained, ToLongFunction<Holder> held) {
        long count = node instanceof HoldersNode.Unexplained
                ? unexplained.applyAsLong(tree.holders())
                : node instanceof HoldersNode.Path
                        ? 0
                        : tree.holder(node).map(held::applyAsLong).orElse(0L);
        return count == 0 ? Cell.EMPTY : Cell.value(Long.toString(count));
    }

    @Override
    public RowModel.Mark mark(HoldersNode node) {
        return node instanceof HoldersNode.Unexplained ? RowModel.Mark.VIOLATION : RowModel.Mark.NONE;
    }

    @Override
    public String tooltip(HoldersNode node, int column) {
        return switch (node) {
            case HoldersNode.Unexplained _ ->
                "The frame counts so many more references, or fewer, than there are holders.";
            case HoldersNode.Path path -> tree.path(path).way();
            default -> tree.frame(node).map(FrameRow::line).orElse(null);
        };
    }
}

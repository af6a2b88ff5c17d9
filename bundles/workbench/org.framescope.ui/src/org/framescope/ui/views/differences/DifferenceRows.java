// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.differences;

import java.util.List;
import org.framescope.inspect.frames.DifferingFrames;
import org.framescope.inspect.frames.DifferingFrames.Kind;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.text.Names;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.TypeRoles;

/** The rows of the view Frame Differences, each read when it is painted. What is the same in both dumps is quiet. */
final class DifferenceRows implements RowModel {
    static final List<Column> COLUMNS = List.of(
            Column.text("frame", "Frame", 90, "The frame's number"),
            Column.text("ownerA", "Owner A", 80, "The domain that owns the frame, in dump A"),
            Column.text("ownerB", "Owner B", 80, "The domain that owns the frame, in dump B"),
            Column.text("typeA", "Type A", 92, "PGT_ type of the frame in dump A, or that it is free"),
            Column.text("typeB", "Type B", 92, "PGT_ type of the frame in dump B, or that it is free"),
            Column.number("typesA", "Types A", 66, "Type references in dump A: the count of type_info"),
            Column.number("typesB", "Types B", 66, "Type references in dump B: the count of type_info"),
            Column.number("refsA", "Refs A", 66, "General references in dump A: the count of count_info"),
            Column.number("refsB", "Refs B", 66, "General references in dump B: the count of count_info"),
            Column.text(
                    "flagsA",
                    "Flags A",
                    62,
                    "v validated, p pinned, l locked, i partial, x extra, h Xen heap, s scrub"),
            Column.text("flagsB", "Flags B", 62, "The same in dump B"),
            Column.text("cafA", "count_info A", 138, "The raw word in dump A").hidden(),
            Column.text("cafB", "count_info B", 138, "The raw word in dump B").hidden(),
            Column.text("tafA", "type_info A", 138, "The raw word in dump A").hidden(),
            Column.text("tafB", "type_info B", 138, "The raw word in dump B").hidden());

    private final DifferingFrames frames;
    private int last = -1;
    private DifferingFrames.Row lastRow;

    DifferenceRows(DifferingFrames frames) {
        this.frames = frames;
    }

    /** The cells of a row are asked for one after another. */
    private DifferingFrames.Row row(int row) {
        if (row != last) {
            lastRow = frames.row(row);
            last = row;
        }
        return lastRow;
    }

    @Override
    public int rowCount() {
        return (int) Math.min(frames.count(), Integer.MAX_VALUE);
    }

    @Override
    public Cell cell(int row, int column) {
        DifferingFrames.Row both = row(row);
        if (column == 0) {
            return Cell.value(Names.mfn(both.a().mfn()));
        }
        boolean second = column % 2 == 0;
        FrameRow here = second ? both.b() : both.a();
        FrameRow there = second ? both.a() : both.b();
        Cell cell = cell(here, column);
        boolean differs = !cell.text().equals(cell(there, column).text())
                || column >= 9 && column <= 10 && only(both, Kind.FLAGS);
        return cell.in(differs ? second ? Role.DIFFERS : Role.TEXT : Role.TEXT_QUIET);
    }

    private static boolean only(DifferingFrames.Row row, Kind kind) {
        return row.kinds().size() == 1 && row.kinds().contains(kind);
    }

    private static Cell cell(FrameRow frame, int column) {
        return switch ((column - 1) / 2) {
            case 0 -> Cell.of(frame.ownerName());
            case 1 -> Cell.of(frame.type()).withSwatch(TypeRoles.of(frame.type()));
            case 2 -> Cell.value(frame.heap() ? "" : Long.toString(frame.typeCount()));
            case 3 -> Cell.value(frame.heap() && frame.count() == 0 ? "" : Long.toString(frame.count()));
            case 4 -> Cell.value(frame.flags());
            case 5 -> Cell.value(Names.word(frame.caf()));
            default -> Cell.value(Names.word(frame.taf()));
        };
    }

    @Override
    public String tooltip(int row, int column) {
        DifferingFrames.Row both = row(row);
        return "A  " + words(both.a()) + "\nB  " + words(both.b());
    }

    private static String words(FrameRow frame) {
        return "caf " + Names.word(frame.caf()) + "  taf " + Names.word(frame.taf()) + "  " + frame.ownerName();
    }
}

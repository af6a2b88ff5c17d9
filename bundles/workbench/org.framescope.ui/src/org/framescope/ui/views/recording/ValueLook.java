// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.framescope.evidence.conform.Compared;
import org.framescope.evidence.conform.SideBySide;
import org.framescope.inspect.text.Names;
import org.framescope.model.session.LoadedRun;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.grid.TreeModel;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.TypeRoles;

/** What the rows of a recording's step show. */
final class ValueLook implements TreeModel.Look<ValueNode> {
    static final int RECORDED = 1;
    static final int VERDICT = 2;
    static final int SIMULATED = 3;
    static final List<Column> COLUMNS = List.of(
            Column.text("what", "Value", 128, "Frames by logical name and number, fields of the step and the domain")
                    .shrinkingTo(92),
            Column.text("recorded", "Recorded", 136, "What the real hypervisor had after the step")
                    .shrinkingTo(84),
            Column.text("verdict", "", 26, "= the same, ≠ different, ≈ explained, ← given by the recording"),
            Column.text("simulated", "Simulated", 136, "What the simulation has after the step")
                    .shrinkingTo(84),
            Column.text("change", "Change", 76, "What the recorded step changed: types/references, or what it was")
                    .shrinkingTo(50));

    private static final Cell NOT_SIMULATED = Cell.quiet("not simulated").derived();

    private final ValueTree tree;
    private final FrameTexts texts;
    private final boolean raw;

    /** The look of {@code tree}; with {@code raw}, frames show their words instead of what they mean. */
    ValueLook(ValueTree tree, LoadedRun loaded, boolean raw) {
        this.tree = tree;
        texts = new FrameTexts(loaded);
        this.raw = raw;
    }

    @Override
    public Cell cell(ValueNode node, int column) {
        return switch (node) {
            case ValueNode.Root _ -> Cell.EMPTY;
            case ValueNode.Section(String title) ->
                column == 0 ? Cell.quiet(title + "  " + tree.childCount(node)) : Cell.EMPTY;
            case ValueNode.Row(String title, String label) -> row(tree.row(title, label), column);
            case ValueNode.Part part -> part(tree.part(part), column);
        };
    }

    private Cell row(SideBySide.Row row, int column) {
        if (row.mfn() >= 0) {
            return frame(row, column);
        }
        if (row.parts().size() == 1) {
            return part(row.parts().getFirst(), column);
        }
        return switch (column) {
            case 0 -> Cell.of(row.label());
            case RECORDED -> Cell.of(text(row, Compared::recorded)).withChip(totChip(row));
            case SIMULATED ->
                alone(row)
                        ? NOT_SIMULATED
                        : Cell.of(text(row, Compared::simulated)).in(role(row));
            case VERDICT -> verdict(row);
            default -> Cell.EMPTY.withChip(totChip(row));
        };
    }

    private static String totChip(SideBySide.Row row) {
        SideBySide.Part tot = row.part("info.tot");
        return tot == null ? "" : chip(tot);
    }

    private static boolean alone(SideBySide.Row row) {
        return row.parts().getFirst().value().verdict() == Compared.Verdict.NOT_SIMULATED;
    }

    private static Role role(SideBySide.Row row) {
        return row.differs() ? Role.VIOLATION : Role.TEXT;
    }

    /** A domain's pages, or how many events there are. */
    private static String text(SideBySide.Row row, Function<Compared, String> side) {
        SideBySide.Part exists = row.part("info.exists");
        if (exists == null) {
            long events = row.parts().stream()
                    .filter(p -> !side.apply(p.value()).equals("none"))
                    .count();
            return events + " in order";
        }
        if (side.apply(exists.value()).equals("false")) {
            return "does not exist";
        }
        boolean dying = side.apply(row.part("info.dying").value()).equals("true");
        return "tot " + side.apply(row.part("info.tot").value()) + " of "
                + side.apply(row.part("info.max").value()) + (dying ? ", dying" : "");
    }

    private Cell frame(SideBySide.Row row, int column) {
        return switch (column) {
            case 0 -> Cell.value(name(row)).withSwatch(TypeRoles.of(texts.type(row)));
            case RECORDED ->
                raw ? Cell.value(texts.words(row, Compared::recorded)) : Cell.of(texts.facts(row, Compared::recorded));
            case SIMULATED -> simulated(row);
            case VERDICT -> verdict(row);
            default -> Cell.EMPTY.withChip(texts.chip(row));
        };
    }

    private Cell simulated(SideBySide.Row row) {
        if (alone(row)) {
            return NOT_SIMULATED;
        }
        Cell cell = raw
                ? Cell.value(texts.words(row, Compared::simulated))
                : Cell.of(texts.facts(row, Compared::simulated));
        return cell.in(role(row));
    }

    /** {@code f3  1fc17}; what has no logical name stands by its number alone. */
    private static String name(SideBySide.Row row) {
        String mfn = Names.mfn(row.mfn());
        return row.label().equals("0x" + mfn) ? mfn : row.label() + "  " + mfn;
    }

    private static Cell part(SideBySide.Part part, int column) {
        Compared value = part.value();
        boolean alone = value.verdict() == Compared.Verdict.NOT_SIMULATED;
        return switch (column) {
            case 0 -> Cell.of(part.label());
            case RECORDED -> Cell.value(value.recorded());
            case SIMULATED ->
                alone ? NOT_SIMULATED : Cell.value(value.simulated()).in(value.differs() ? Role.VIOLATION : Role.TEXT);
            case VERDICT -> verdict(value);
            default -> Cell.EMPTY.withChip(chip(part));
        };
    }

    /** A count's difference, or what it was, when that is short enough to stand beside it. */
    private static String chip(SideBySide.Part part) {
        if (!part.changed() || part.before().length() > 6) {
            return "";
        }
        if (part.before().isEmpty()) {
            return "new";
        }
        String now = part.value().recorded();
        boolean numbers = now.matches("-?\\d{1,9}") && part.before().matches("-?\\d{1,9}");
        return numbers
                ? String.format("%+d", Integer.parseInt(now) - Integer.parseInt(part.before()))
                : "was " + part.before();
    }

    /** What is worst among the parts. */
    private static Cell verdict(SideBySide.Row row) {
        Compared first = row.parts().getFirst().value();
        Compared told = row.parts().stream()
                .map(SideBySide.Part::value)
                .filter(v -> v.verdict() != Compared.Verdict.AS_RECORDED)
                .min(Comparator.comparing(v -> v.differs() ? 0 : 1))
                .orElse(first);
        return verdict(told);
    }

    private static Cell verdict(Compared value) {
        return switch (value.verdict()) {
            case AS_RECORDED -> Cell.quiet("=");
            case DIFFERENT -> Cell.of("≠").in(Role.VIOLATION);
            case EXPLAINED -> Cell.quiet("≈");
            case NOT_SIMULATED -> Cell.EMPTY;
            case GIVEN -> Cell.quiet("←");
        };
    }

    /** The simulated word behind a frame's row or part, so that it can be asked who wrote it. */
    @Override
    public long word(ValueNode node, int column) {
        return switch (node) {
            case ValueNode.Row(String title, String label) -> texts.word(tree.row(title, label), "caf");
            case ValueNode.Part(String title, String label, String part) -> texts.word(tree.row(title, label), part);
            default -> -1;
        };
    }

    @Override
    public RowModel.Mark mark(ValueNode node) {
        return switch (node) {
            case ValueNode.Root _, ValueNode.Section _ -> RowModel.Mark.NONE;
            case ValueNode.Row(String title, String label) -> {
                SideBySide.Row row = tree.row(title, label);
                yield mark(row.differs(), row.changed());
            }
            case ValueNode.Part part ->
                mark(tree.part(part).value().differs(), tree.part(part).changed());
        };
    }

    private static RowModel.Mark mark(boolean differs, boolean changed) {
        return differs ? RowModel.Mark.VIOLATION : changed ? RowModel.Mark.CHANGED : RowModel.Mark.NONE;
    }

    @Override
    public String tooltip(ValueNode node, int column) {
        return switch (node) {
            case ValueNode.Root _, ValueNode.Section _ -> null;
            case ValueNode.Row(String title, String label) -> tooltip(tree.row(title, label));
            case ValueNode.Part part -> tooltip(tree.part(part));
        };
    }

    private static String tooltip(SideBySide.Row row) {
        StringJoiner lines = new StringJoiner("\n");
        row.parts().forEach(p -> lines.add(tooltip(p)));
        return lines.toString();
    }

    private static String tooltip(SideBySide.Part part) {
        Compared value = part.value();
        String was = !part.changed() ? "" : part.before().isEmpty() ? " (new)" : " (was " + part.before() + ")";
        String text = part.label() + ": recorded " + value.recorded() + was;
        return switch (value.verdict()) {
            case AS_RECORDED -> text + ", simulated the same";
            case DIFFERENT -> text + ", simulated " + value.simulated();
            case EXPLAINED -> text + ", simulated " + value.simulated() + ": " + value.note();
            case NOT_SIMULATED -> text + ", not simulated";
            case GIVEN -> text + ", and the simulation is told so";
        };
    }
}

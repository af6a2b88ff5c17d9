// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.ShadowPins;
import org.framescope.inspect.text.Names;
import org.framescope.model.Shadow;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.StateChanges;
import org.framescope.ui.TableView;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.open.Opener;
import org.framescope.ui.theme.Role;

/** The pinned shadows of each domain from head to tail, then the other shadows. */
public final class ShadowPinsView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.pins";

    private static final String SCENARIO = "shadow-pin-list";
    private static final List<Column> COLUMNS = List.of(
            Column.text("place", "Place", 124, "Position on the pinned list, from the head"),
            Column.text("mfn", "Shadow", 80, "Frame of the shadow page"),
            Column.text("type", "Type", 80, "Xen's name of the shadow type"),
            Column.text("head", "Head", 50, "Whether it is the first page of its shadow"),
            Column.number("count", "Count", 56, "References to the shadow"),
            Column.text("back", "Shadows", 80, "The guest frame it shadows"),
            Column.text("meaning", "Word is", 70, "What the link word means: list, up or stale"),
            Column.text("link", "Link word", 150, "Neighbours prev:next, or table and slot of the up-pointer"));

    /** A shadow with its place. */
    private record Placed(int domid, String place, ShadowPins.Row row) {}

    private final StateChanges changes = new StateChanges();

    /** The view, not yet on a page. */
    public ShadowPinsView() {
        super("Shadow Pins", COLUMNS);
    }

    @Override
    protected void create() {
        stage().setEmpty(
                        "Here stand the pinned shadows of a domain, in order. No domain of this machine has shadows.",
                        "Open a scenario that has some",
                        () -> Opener.library(getSite().getPage(), desk(), SCENARIO));
        grid().onSelect(this::select);
        WordMenu.install(getSite(), desk(), grid());
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        state.ifPresent(changes::advance);
        boolean shown = state.isPresent() && ShadowPins.hasShadows(changes.now());
        stage().show(shown);
        if (!shown) {
            return;
        }
        List<Placed> all = new ArrayList<>();
        for (int domid : ShadowPins.domains(changes.now())) {
            ShadowPins pins = ShadowPins.of(changes.now(), domid);
            int place = 1;
            for (ShadowPins.Row row : pins.pinned()) {
                all.add(new Placed(domid, Names.domain(domid) + "  #" + place++, row));
            }
            pins.others().forEach(row -> all.add(new Placed(domid, Names.domain(domid) + "  not pinned", row)));
        }
        grid().setModel(new ListRows<>(
                        all,
                        ShadowPinsView::cell,
                        this::mark,
                        p -> p.row().broken()
                                ? "The up-pointer leads to an entry that does not map this shadow."
                                : p.row().type() + " shadow of "
                                        + Names.mfn(p.row().back()))
                .withWords(this::word));
        grid().show(IntStream.range(0, all.size())
                .filter(i -> all.get(i).row().mfn() == selection.mfn())
                .findFirst()
                .orElse(-1));
    }

    /** The list link or up-pointer, the frame behind it, or the word with type, pin and count. */
    private long word(Placed placed, int column) {
        FrameRow row = FrameRow.of(changes.now(), placed.row().mfn());
        return switch (column) {
            case 5 -> row.tailWord();
            case 6, 7 -> row.linkWord();
            default -> row.tafWord();
        };
    }

    private void select(int row) {
        if (grid().model() instanceof ListRows<?> rows && rows.item(row) instanceof Placed placed) {
            Optional<Shadow> shadow = desk().controller().session().getMachine().getDomains().stream()
                    .filter(d -> d.getId() == placed.domid() && d.getShadowPins() != null)
                    .flatMap(d -> d.getShadowPins().getShadows().stream())
                    .filter(s -> s.getFrame().getMfn() == placed.row().mfn())
                    .findFirst();
            desk().select(s -> {
                Selection frame = s.pointingAt(grid().selectedWord())
                        .withFrame(placed.row().mfn());
                return shadow.map(frame::withObject).orElse(frame);
            });
        }
    }

    private RowModel.Mark mark(Placed placed) {
        if (placed.row().broken()) {
            return RowModel.Mark.VIOLATION;
        }
        boolean changed =
                changes.changes().map(c -> c.containsFrame(placed.row().mfn())).orElse(false);
        return changed ? RowModel.Mark.CHANGED : RowModel.Mark.NONE;
    }

    private static Cell cell(Placed placed, int column) {
        ShadowPins.Row row = placed.row();
        return switch (column) {
            case 0 -> row.pinned() || !row.head() ? Cell.of(placed.place()) : Cell.quiet(placed.place());
            case 1 -> Cell.value(Names.mfn(row.mfn()));
            case 2 -> Cell.of(row.type());
            case 3 -> Cell.of(row.head() ? "head" : "");
            case 4 -> Cell.value(row.head() ? Long.toString(row.count()) : "");
            case 5 -> Cell.value(Names.mfn(row.back()));
            case 6 -> Cell.of(row.meaning()).in(row.broken() ? Role.VIOLATION : Role.TEXT);
            default -> Cell.value(row.link()).in(row.target() == null ? Role.TEXT_QUIET : Role.LINK);
        };
    }
}

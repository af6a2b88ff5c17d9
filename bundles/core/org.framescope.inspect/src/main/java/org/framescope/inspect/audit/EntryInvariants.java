// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.check.Violation;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.HolderKind;
import org.framescope.inspect.frames.References;
import org.framescope.inspect.text.Names;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/**
 * Whether entries fit the frames they name: T-INV-2, a writable mapping only of a writable frame, and T-INV-4, an entry of
 * a higher level only of a table one level below, or of its own level where tables are linear.
 */
final class EntryInvariants {
    private final State state;
    private final FrameView frames;
    private final PageInfoLayout layout;
    private final References references;
    private final List<Violation> found = new ArrayList<>();

    EntryInvariants(State state) {
        this.state = state;
        frames = state.machine().frames();
        layout = state.layout();
        references = new References(state);
    }

    /** Those broken by any entry. */
    List<Violation> all() {
        references.visit(this::check);
        return found;
    }

    /** Those broken by the entries of {@code tables}. */
    List<Violation> of(Iterable<Long> tables) {
        tables.forEach(table -> references.visitFrame(table, this::check));
        return found;
    }

    private void check(HolderKind kind, long target, long table, int slot) {
        switch (kind) {
            case L1_ENTRY_RW ->
                expect(layout.type(frames.taf(target)) == PageType.WRITABLE, "T-INV-2", kind, target, table, slot);
            case L2_ENTRY -> expect(fits(PageType.L1, PageType.L2, target), "T-INV-4", kind, target, table, slot);
            case L3_ENTRY -> expect(fits(PageType.L2, PageType.L3, target), "T-INV-4", kind, target, table, slot);
            case L4_ENTRY -> expect(fits(PageType.L3, PageType.L4, target), "T-INV-4", kind, target, table, slot);
            default -> {
                // what the frame's own words or a vCPU hold is not an entry
            }
        }
    }

    private boolean fits(PageType below, PageType linear, long target) {
        PageType type = layout.type(frames.taf(target));
        return type == below || type == linear;
    }

    private void expect(boolean holds, String invariant, HolderKind kind, long target, long table, int slot) {
        if (!holds) {
            String entry = kind.label() + " entry " + slot + " of " + Names.mfn(table);
            String expected = kind == HolderKind.L1_ENTRY_RW
                    ? entry + ", which is writable, to name a writable frame"
                    : entry + " to name a table of the level below";
            found.add(new Violation(
                    invariant,
                    "frame " + Names.mfn(target),
                    expected,
                    FrameRow.of(state, target).line(),
                    Target.frame(target)));
        }
    }
}

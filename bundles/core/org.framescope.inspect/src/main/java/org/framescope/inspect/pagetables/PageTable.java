// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.pagetables;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.HolderKind;
import org.framescope.inspect.frames.References;
import org.framescope.inspect.text.Names;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.xen.pagetables.Pte;

/**
 * The 512 entries of a frame read as a page table. Unchanging.
 *
 * @param mfn the frame
 * @param level 1 to 4; 0 when its type is none of a page table, and then no entry holds anything
 * @param frame its one line
 * @param entries in order
 */
public record PageTable(long mfn, int level, String frame, List<Entry> entries) {
    /** Number of entries of a table. */
    public static final int ENTRIES = PageView.WORDS;

    /**
     * An entry.
     *
     * @param slot 0 to 511
     * @param raw as it stands
     * @param present whether it maps anything
     * @param flags its flags as letters
     * @param target the frame's one line, or why there is none; nothing when not present
     * @param holds which references to the frame it holds, or why none
     * @param link the frame, or null
     * @param word address of the entry
     */
    public record Entry(
            int slot, long raw, boolean present, String flags, String target, String holds, Target link, long word) {}

    /** The entries of {@code mfn} in {@code state}. */
    public static PageTable of(State state, long mfn) {
        PageType type = state.layout().type(state.machine().frames().taf(mfn));
        FrameRow row = FrameRow.of(state, mfn);
        int level = type.isPageTable() && !row.heap() ? type.value() : 0;
        HolderKind[] held = new HolderKind[ENTRIES];
        if (level > 0) {
            new References(state).visitFrame(mfn, (kind, target, holder, slot) -> {
                if (kind.isEntry()) {
                    held[slot] = kind;
                }
            });
        }
        boolean audited = row.flags().indexOf('v') >= 0 || row.flags().indexOf('i') >= 0;
        List<Entry> entries = new ArrayList<>(ENTRIES);
        for (int slot = 0; slot < ENTRIES; slot++) {
            entries.add(entry(state, mfn, level, slot, held[slot], audited));
        }
        return new PageTable(mfn, level, row.line(), List.copyOf(entries));
    }

    private static Entry entry(State state, long table, int level, int slot, HolderKind held, boolean audited) {
        long raw = state.machine().pages().get(table, slot);
        boolean present = Pte.isPresent(raw);
        long target = Pte.mfn(raw);
        boolean known = target < state.maxPage();
        return new Entry(
                slot,
                raw,
                present,
                EntryText.flags(raw, level),
                !present
                        ? ""
                        : known ? FrameRow.of(state, target).line() : Names.mfn(target) + "  no frame of this machine",
                !present ? "" : held != null ? references(held) : none(state, table, level, target, audited),
                present && known ? Target.frame(target) : null,
                PageView.address(table, slot));
    }

    /** {@code 1 general, 1 type}. */
    private static String references(HolderKind held) {
        return held.general() + " general" + (held.type() == 0 ? "" : ", " + held.type() + " type");
    }

    /** Why a present entry holds nothing. */
    private static String none(State state, long table, int level, long target, boolean audited) {
        if (level == 0) {
            return "none: the frame is no page table";
        }
        if (!audited) {
            return "none: not validated";
        }
        if (target == table) {
            return "none: maps its own table";
        }
        if (target >= state.maxPage()) {
            return "none: no frame";
        }
        return state.machine().frames().owner(target) == MachineView.DOMID_IO
                ? "none: I/O memory"
                : "none: a slot of Xen's, or not reached by the audit";
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.pagetables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.text.Names;
import org.framescope.machine.PageView;
import org.framescope.xen.pagetables.Pte;

/**
 * The way of an address through four levels of page tables, as the processor goes it. Unchanging.
 *
 * @param address the address
 * @param root frame of the L4
 * @param steps one a level, from L4 down to where it ends
 * @param end what is there: frame and offset, or why it ends
 * @param frame the frame it ends in, empty when it ends before
 */
public record Walk(long address, long root, List<Step> steps, String end, OptionalLong frame) {
    /**
     * One level.
     *
     * @param level 4 to 1
     * @param table frame of the table
     * @param slot which entry the address selects
     * @param raw the entry as it stands
     * @param flags its flags as letters
     * @param target one line of the frame it leads to; nothing when not present
     * @param word address of the entry
     * @param link the frame it leads to, or null
     */
    public record Step(
            int level, long table, int slot, long raw, String flags, String target, long word, Target link) {}

    private static final int LEVELS = 4;
    private static final int SLOT_BITS = 9;
    private static final int PAGE_BITS = 12;
    private static final int CANONICAL_BITS = 48;

    /** Whether the processor takes {@code address}: bits 47 to 63 are the same. */
    public static boolean isCanonical(long address) {
        return address << (64 - CANONICAL_BITS) >> (64 - CANONICAL_BITS) == address;
    }

    /** The way of {@code address} from the L4 in frame {@code root}. */
    public static Walk of(State state, long root, long address) {
        List<Step> steps = new ArrayList<>();
        if (!isCanonical(address)) {
            return new Walk(address, root, List.of(), "not canonical", OptionalLong.empty());
        }
        long table = root;
        for (int level = LEVELS; level >= 1; level--) {
            if (table >= state.maxPage()) {
                return end(address, root, steps, Names.mfn(table) + " is no frame of this machine");
            }
            Step step = step(state, level, table, address);
            steps.add(step);
            if (!Pte.isPresent(step.raw())) {
                return end(address, root, steps, "not present at L" + level);
            }
            boolean large = (level == 2 || level == 3) && (step.raw() & Pte.PSE) != 0;
            if (level == 1 || large) {
                return found(address, root, steps, level);
            }
            table = Pte.mfn(step.raw());
        }
        throw new IllegalStateException("a walk of four levels ends");
    }

    private static Step step(State state, int level, long table, long address) {
        int slot = (int) (address >>> PAGE_BITS + SLOT_BITS * (level - 1)) & (1 << SLOT_BITS) - 1;
        long raw = state.machine().pages().get(table, slot);
        long target = Pte.mfn(raw);
        boolean known = Pte.isPresent(raw) && target < state.maxPage();
        return new Step(
                level,
                table,
                slot,
                raw,
                EntryText.flags(raw, level),
                known
                        ? FrameRow.of(state, target).line()
                        : Pte.isPresent(raw) ? Names.mfn(target) + "  no frame of this machine" : "",
                PageView.address(table, slot),
                known ? Target.frame(target) : null);
    }

    private static Walk end(long address, long root, List<Step> steps, String why) {
        return new Walk(address, root, List.copyOf(steps), why, OptionalLong.empty());
    }

    /** A large page holds 512 or 512 times 512 frames, of which the address selects one. */
    private static Walk found(long address, long root, List<Step> steps, int level) {
        long inside = (1L << SLOT_BITS * (level - 1)) - 1;
        long mfn = Pte.mfn(steps.getLast().raw()) & ~inside | address >>> PAGE_BITS & inside;
        String size = level == 1 ? "" : level == 2 ? ", in a page of 2 MiB" : ", in a page of 1 GiB";
        String end = "mfn " + Names.mfn(mfn) + ", offset " + Long.toHexString(address & (1 << PAGE_BITS) - 1) + size;
        return new Walk(address, root, List.copyOf(steps), end, OptionalLong.of(mfn));
    }
}

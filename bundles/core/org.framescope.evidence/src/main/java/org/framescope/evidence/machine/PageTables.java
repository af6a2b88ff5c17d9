// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.xen.pagetables.Pte;

/** Page tables of four levels in the memory of a machine. */
final class PageTables {
    private static final int TOP = 4;
    private static final int INDEX_BITS = 9;
    private static final int PAGE_BITS = 12;
    private static final int ENTRIES = 1 << INDEX_BITS;
    private static final int FIRST_NEGATIVE = ENTRIES / 2;
    private static final long SIGN = 0xffff_0000_0000_0000L;
    /** More pieces than any machine maps its frame table in: beyond them tables refer to each other in a circle. */
    private static final int MOST_PIECES = 1 << 20;

    private final PhysicalMemory memory;
    private final long root;
    private int pieces;

    PageTables(PhysicalMemory memory, long root) {
        this.memory = memory;
        this.root = root;
    }

    /** The frame of the top-level table. */
    long root() {
        return root;
    }

    private static int shift(int level) {
        return PAGE_BITS + INDEX_BITS * (level - 1);
    }

    private static int slot(long address, int level) {
        return (int) (address >>> shift(level)) & ENTRIES - 1;
    }

    /** The physical address that {@code address} is mapped to, -1 if to none. */
    long translate(long address) {
        long table = root;
        for (int level = TOP; level > 0; level--) {
            long entry = memory.entry(table, slot(address, level));
            if (!Pte.isPresent(entry)) {
                return -1;
            }
            if (level == 1 || level < TOP && (entry & Pte.PSE) != 0) {
                long inside = (1L << shift(level)) - 1;
                return Pte.mfn(entry) << PAGE_BITS & ~inside | address & inside;
            }
            table = Pte.mfn(entry);
        }
        return -1;
    }

    /** The entry of level 1 that maps {@code address}, 0 if none, or a large page does. */
    long entry(long address) {
        long table = root;
        for (int level = TOP; level > 1; level--) {
            long entry = memory.entry(table, slot(address, level));
            if (!Pte.isPresent(entry) || level < TOP && (entry & Pte.PSE) != 0) {
                return 0;
            }
            table = Pte.mfn(entry);
        }
        return memory.entry(table, slot(address, 1));
    }

    /** Is shown what is mapped; returns whether to go on. */
    @FunctionalInterface
    interface Visitor {
        /** {@code pages} pages from {@code address} on are mapped to frames {@code frame} and on. */
        boolean piece(long address, long frame, long pages);
    }

    /** Shows {@code visitor} what is mapped from {@code from} up to {@code to}, in order; false when it was ended early. */
    boolean visit(long from, long to, Visitor visitor) {
        pieces = 0;
        return visit(root, TOP, 0, from, to, visitor);
    }

    private boolean visit(long table, int level, long base, long from, long to, Visitor visitor) {
        long size = 1L << shift(level);
        long[] entries = new long[ENTRIES];
        if (!memory.copy(table, entries)) {
            return true;
        }
        for (int i = 0; i < ENTRIES; i++) {
            long address = base + i * size | (level == TOP && i >= FIRST_NEGATIVE ? SIGN : 0);
            boolean wanted =
                    Long.compareUnsigned(address, to) < 0 && Long.compareUnsigned(address + size - 1, from) >= 0;
            long entry = wanted ? entries[i] : 0;
            if (!Pte.isPresent(entry)) {
                continue;
            }
            if (pieces++ > MOST_PIECES) {
                return false;
            }
            if (level == 1 || level < TOP && (entry & Pte.PSE) != 0) {
                long frame = Pte.mfn(entry) & -(size >>> PAGE_BITS);
                if (!visitor.piece(address, frame, size >>> PAGE_BITS)) {
                    return false;
                }
            } else if (!visit(Pte.mfn(entry), level - 1, address, from, to, visitor)) {
                return false;
            }
        }
        return true;
    }
}

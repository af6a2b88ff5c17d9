// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import org.framescope.evidence.bytes.Bytes;

/** The pages of a dump by frame number: those of the machine for a paravirtualised guest, the guest's own for others. */
public final class GuestPages {
    private static final int PAGE = 4096;
    private static final int PAIR = 16;
    private static final long HOLE = ~0L;
    /** A guest of 64 GiB; its table takes 128 MiB. */
    private static final int MOST = 1 << 24;

    private final Bytes bytes;
    private final long table;
    private final int step;
    private final long pages;
    private final int count;
    /** Page index plus one by a hash of the frame number; 0 is none. */
    private final int[] slots;

    private int twice;
    private int holes;

    /**
     * The {@code count} pages at {@code pages}, whose numbers stand at {@code table}: pairs of guest and machine frame
     * numbers, or guest frame numbers alone.
     */
    GuestPages(Bytes bytes, long table, boolean pairs, long pages, long count) {
        this.bytes = bytes;
        this.table = pairs ? table + 8 : table;
        this.step = pairs ? PAIR : PAIR / 2;
        this.pages = pages;
        this.count = (int) Math.min(count, MOST);
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, this.count - 1)) << 2)];
        for (int i = 0; i < this.count; i++) {
            put(i);
        }
    }

    private void put(int index) {
        long frame = frame(index);
        if (frame == HOLE) {
            holes++;
            return;
        }
        int at = hash(frame);
        while (slots[at] != 0) {
            if (frame(slots[at] - 1) == frame) {
                twice++;
                return;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = index + 1;
    }

    private int hash(long frame) {
        long mixed = frame * 0x9e37_79b9_7f4a_7c15L;
        return (int) (mixed >>> 40) & slots.length - 1;
    }

    /** How many pages there are, holes included. */
    public int count() {
        return count;
    }

    /** How many entries of the table have no frame. */
    public int holes() {
        return holes;
    }

    /** How many frames are in the table a second time, which is one time too often. */
    public int twice() {
        return twice;
    }

    /** The frame number of page {@code index}. */
    public long frame(int index) {
        return bytes.i64(table + (long) index * step);
    }

    /** Which page has {@code frame}, -1 if none has. */
    public int index(long frame) {
        int at = hash(frame);
        while (slots[at] != 0) {
            if (frame(slots[at] - 1) == frame) {
                return slots[at] - 1;
            }
            at = at + 1 & slots.length - 1;
        }
        return -1;
    }

    /** Where in the file the page of {@code frame} begins, -1 if none has it. */
    long offset(long frame) {
        int index = index(frame);
        return index < 0 ? -1 : pages + (long) index * PAGE;
    }

    /** What the pages lie in. */
    Bytes bytes() {
        return bytes;
    }

    /** Word {@code word}, 0 to 511, of page {@code index}. */
    public long word(int index, int word) {
        return bytes.i64(pages + (long) index * PAGE + word * 8L);
    }
}

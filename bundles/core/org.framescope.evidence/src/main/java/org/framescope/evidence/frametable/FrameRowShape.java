// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.framescope.machine.FrameView;

/** How wide a row of {@code struct page_info} is: {@code xen/arch/x86/include/asm/mm.h}, RELEASE-4.17.0. */
public enum FrameRowShape {
    /** Without CONFIG_BIGMEM: links and owner are 32 bits. */
    PLAIN(32, 8, 16, 24, 28),
    /** With CONFIG_BIGMEM: links are pointers, the owner has 64 bits. */
    BIGMEM(48, 16, 24, 32, 40);

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;
    private final int caf;
    private final int taf;
    private final int owner;
    private final int stamp;

    FrameRowShape(int bytes, int caf, int taf, int owner, int stamp) {
        this.bytes = bytes;
        this.caf = caf;
        this.taf = taf;
        this.owner = owner;
        this.stamp = stamp;
    }

    /** Bytes of a row. */
    public int bytes() {
        return bytes;
    }

    /** count_info of row {@code index}. */
    public long caf(MemorySegment rows, long index) {
        return rows.get(LONG, index * bytes + caf);
    }

    /** type_info of row {@code index}. */
    long taf(MemorySegment rows, long index) {
        return rows.get(LONG, index * bytes + taf);
    }

    /**
     * {@code frames} rows in the plain shape: themselves, or a copy in {@code arena} whose links are the first word of the
     * wide ones (so no list can be followed in it).
     */
    public MemorySegment plain(MemorySegment rows, long frames, Arena arena) {
        if (this == PLAIN) {
            return rows.asSlice(0, frames * bytes);
        }
        MemorySegment copy = arena.allocate(frames * PLAIN.bytes, Long.BYTES);
        narrow(rows, frames, copy);
        return copy;
    }

    /** Copies {@code frames} rows to {@code copy} in the plain shape; their links become the first word of the wide ones. */
    public void narrow(MemorySegment rows, long frames, MemorySegment copy) {
        for (long i = 0; i < frames; i++) {
            long from = i * bytes;
            long to = i * FrameView.ROW_WORDS * Long.BYTES;
            copy.set(LONG, to, rows.get(LONG, from));
            copy.set(LONG, to + PLAIN.caf, rows.get(LONG, from + caf));
            copy.set(LONG, to + PLAIN.taf, rows.get(LONG, from + taf));
            copy.set(INT, to + PLAIN.owner, rows.get(INT, from + owner));
            copy.set(INT, to + PLAIN.stamp, rows.get(INT, from + stamp));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.TreeSet;
import org.framescope.evidence.frametable.FrameRowShape;
import org.framescope.evidence.memory.Extents;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.PageView;
import org.framescope.machine.Space;
import org.framescope.machine.Words;

/**
 * Where in a dump Xen's frame table, directmap and M2P lie. All are mapped in pieces; the directmap tells which frame has
 * which pdx, whatever way of compressing them the release has.
 */
final class XenTables {
    /** Rows may be so much sparser than frames; more is damage. */
    private static final long MOST_SPARSE = 256;
    /** So many pages of rows are none too many for a machine of any size. */
    private static final long ALWAYS = 1L << 15;

    /** So many pages hold a whole number of wide rows. */
    private static final int GROUP = 3;

    private static final long ALL_ONES = ~0L;
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final PhysicalMemory memory;
    private final PageTables tables;
    private final XenArea area;
    private final Pieces rows;
    private final DirectMap directMap;
    private boolean compressed;
    private long untold;

    private XenTables(PhysicalMemory memory, PageTables tables, XenArea area, Pieces rows) {
        this.memory = memory;
        this.tables = tables;
        this.area = area;
        this.rows = rows;
        directMap = DirectMap.of(tables, area);
        compressed = !directMap.isIdentity();
    }

    /** Takes row n to be that of frame n, whatever the directmap says. */
    void takeUncompressed() {
        compressed = false;
        untold = 0;
    }

    /** Whether the directmap tells which frame a row is of, rather than the row's place. */
    boolean isCompressed() {
        return compressed;
    }

    /**
     * Pages of an area of Xen that are mapped and in the dump.
     *
     * @param pages where page n of the area lies in the file
     * @param missing how many are mapped and not in the dump
     * @param whole whether all that is mapped was looked at
     */
    private record Pieces(Extents pages, long missing, boolean whole) {
        /** What is mapped from {@code from} up to {@code to}, but no more pages than the dump has. */
        static Pieces of(PhysicalMemory memory, PageTables tables, long from, long to) {
            Extents.Builder pieces = new Extents.Builder();
            long[] sums = new long[2];
            boolean whole = tables.visit(from, to, (address, frame, pages) -> {
                long first = address - from >>> 12;
                for (long i = 0; i < pages; ) {
                    long there = Math.min(pages - i, memory.pages().run(frame + i));
                    if (there > 0) {
                        pieces.add(first + i, there, memory.pages().at(frame + i));
                        sums[0] += there;
                    } else {
                        sums[1]++;
                    }
                    i += Math.max(1, there);
                }
                return sums[0] <= memory.pages().pages()
                        && sums[1] <= memory.pages().pages();
            });
            return new Pieces(pieces.build(), sums[1], whole);
        }
    }

    /** The tables that {@code tables} map in {@code area}; empty if there is no frame table. */
    static Optional<XenTables> of(PhysicalMemory memory, PageTables tables, XenArea area) {
        Pieces rows = Pieces.of(memory, tables, area.frameTable(), area.directmap());
        return rows.pages().pages() == 0 ? Optional.empty() : Optional.of(new XenTables(memory, tables, area, rows));
    }

    PageTables tables() {
        return tables;
    }

    XenArea area() {
        return area;
    }

    DirectMap directMap() {
        return directMap;
    }

    PhysicalMemory memory() {
        return memory;
    }

    boolean isInDirectMap(long address) {
        return Long.compareUnsigned(address, area.directmap()) >= 0
                && Long.compareUnsigned(address, XenArea.DIRECTMAP_END) < 0;
    }

    /** The frame whose row lies at {@code address}, -1 if none does. */
    long frameOfRow(long address) {
        long offset = address - area.frameTable();
        int row = area.shape().bytes();
        boolean inside = offset >= 0 && Long.compareUnsigned(address, area.directmap()) < 0 && offset % row == 0;
        return inside ? directMap.frame(offset / row) : -1;
    }

    /** In how many pieces the frame table lies. */
    int pieces() {
        return rows.pages().runs();
    }

    /** How many bytes of the frame table are mapped and in the dump. */
    long bytes() {
        return rows.pages().pages() * Extents.PAGE;
    }

    /** How many bytes of the frame table are mapped and not in the dump. */
    long missingBytes() {
        return rows.missing() * Extents.PAGE;
    }

    /** Whether all that is mapped of the frame table was looked at. */
    boolean isWhole() {
        return rows.whole();
    }

    /** Where the frame table begins in the file. */
    long offset() {
        return rows.pages().at(rows.pages().first(0));
    }

    /** Lays rows, contents and M2P of {@code words} over the file; returns how many frames there are. */
    long lay(Words words) {
        long frames = area == XenArea.BIGMEM ? layCopied(words) : lay(words, memory.segment(), rows.pages());
        words.base(Space.PAGE, memory.segment(), memory.pages().end() * PageView.WORDS, memory.pages());
        Extents m2p = Pieces.of(memory, tables, XenArea.M2P, XenArea.M2P + frames * Long.BYTES)
                .pages();
        words.base(Space.M2P, memory.segment(), m2p.end() * PageView.WORDS, m2p);
        return frames;
    }

    /**
     * Lays rows that lie in {@code segment} where {@code byPdx} says, 128 to a page as Framescope has them, over the frames that
     * have these pdx.
     */
    private long lay(Words words, MemorySegment segment, Extents byPdx) {
        long most = Math.max(ALWAYS, byPdx.pages() * MOST_SPARSE);
        Extents places = compressed ? byFrame(byPdx, most) : byPdx;
        long frames = places.endBefore(most) * FrameView.PAGE_ROWS;
        while (frames > 0 && caf(segment, places, frames - 1) == ALL_ONES) {
            frames--;
        }
        words.base(Space.FRAME, segment, frames * FrameView.ROW_WORDS, places);
        return frames;
    }

    /** All ones, as Xen leaves rows that it never fills, where there is none. */
    private static long caf(MemorySegment segment, Extents places, long frame) {
        long at = places.at(frame / FrameView.PAGE_ROWS);
        return at < 0
                ? ALL_ONES
                : FrameRowShape.PLAIN.caf(segment.asSlice(at, Extents.PAGE), frame % FrameView.PAGE_ROWS);
    }

    private Extents byFrame(Extents byPdx, long most) {
        RowPlaces places = new RowPlaces(directMap, byPdx, most);
        Extents byFrame = places.byFrame();
        untold = places.untold();
        return byFrame;
    }

    /** Of how many pages of rows the directmap does not tell which frames' they are. */
    long untold() {
        return untold;
    }

    /** Wide rows are copied, three pages of 256 rows to two; what of the three is not in the dump reads as ones. */
    private long layCopied(Words words) {
        FrameRowShape shape = area.shape();
        Extents pages = rows.pages();
        TreeSet<Long> groups = new TreeSet<>();
        for (int run = 0; run < pages.runs(); run++) {
            for (long page = pages.first(run); page < pages.end(run); page++) {
                groups.add(page / GROUP);
            }
        }
        Arena arena = Arena.ofAuto();
        MemorySegment copy = arena.allocate(groups.size() * (GROUP - 1) * (long) Extents.PAGE, Long.BYTES);
        MemorySegment wide = arena.allocate(GROUP * (long) Extents.PAGE, Long.BYTES);
        Extents.Builder places = new Extents.Builder();
        long to = 0;
        for (long group : groups) {
            wide.fill((byte) 0xff);
            for (int i = 0; i < GROUP; i++) {
                long at = pages.at(group * GROUP + i);
                if (at >= 0) {
                    MemorySegment.copy(memory.segment(), at, wide, i * (long) Extents.PAGE, Extents.PAGE);
                }
            }
            long narrow = (GROUP - 1) * (long) Extents.PAGE;
            copyRows(shape, wide, copy.asSlice(to, narrow));
            places.add(group * (GROUP - 1), GROUP - 1, to);
            to += narrow;
        }
        return lay(words, copy, places.build());
    }

    private void copyRows(FrameRowShape shape, MemorySegment wide, MemorySegment into) {
        long count = wide.byteSize() / shape.bytes();
        shape.narrow(wide, count, into);
        for (long row = 0; row < count; row++) {
            long next = link(wide.get(WORD, row * shape.bytes()));
            long prev = link(wide.get(WORD, row * shape.bytes() + Long.BYTES));
            into.set(WORD, row * FrameView.ROW_WORDS * Long.BYTES, Links.link(prev, next));
        }
    }

    /** A wide link is an address; of a row, or of something else where the frame is on no list. */
    private long link(long address) {
        long frame = frameOfRow(address);
        return frame < 0 ? Links.NONE : frame;
    }
}

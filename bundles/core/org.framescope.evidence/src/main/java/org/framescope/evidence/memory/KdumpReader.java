// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.io.IOException;
import java.util.Optional;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.bytes.Unpacking;
import org.framescope.evidence.report.ReportBuilder;

/**
 * Reads a kdump-compressed dump, plain or flattened: a header, a second one, two bitmaps of frames, a descriptor for each frame
 * of the second, and the frames, each compressed by itself.
 */
public final class KdumpReader {
    private static final String SIGNATURE = "KDUMP   ";
    private static final int HEADER_BYTES = 464;
    private static final int BLOCK_SIZE_AT = 428;
    private static final int SUB_HEADER_BLOCKS_AT = 432;
    private static final int BITMAP_BLOCKS_AT = 436;
    private static final int SPLIT_AT = 12;
    private static final int NOTES_AT = 48;
    private static final int SUB_HEADER_BYTES = 64;
    private static final int MOST_BITMAP_BLOCKS = 1 << 19;
    private static final int MOST_NOTES = 16 << 20;

    private final Bytes bytes;
    private final Unpacking unpacking;
    private final ReportBuilder report;
    private final Rearranged file;

    /** Reads {@code bytes}, unpacks frames with {@code unpacking}, and writes into {@code report}. */
    public KdumpReader(Bytes bytes, Unpacking unpacking, ReportBuilder report) {
        this.bytes = bytes;
        this.unpacking = unpacking;
        this.report = report;
        file = new Rearranged(bytes);
    }

    /** Whether {@code bytes} begin as such a dump does. */
    public static boolean recognises(Bytes bytes) {
        return bytes.startsWith(0, SIGNATURE) || bytes.startsWith(0, Rearranged.SIGNATURE);
    }

    /**
     * What became of it.
     *
     * @param dump the dump
     * @param pages what its memory lies in, to be closed
     */
    public record Expanded(MemoryDump dump, Bytes pages) {}

    /** Reads it. Empty when it holds no memory; the report says why. */
    public Optional<Expanded> read() {
        Optional<Bytes> header = part(0, HEADER_BYTES);
        if (header.isEmpty() || !header.get().startsWith(0, SIGNATURE)) {
            report.rejected("has no header of a kdump-compressed file");
            return Optional.empty();
        }
        int block = header.get().i32(BLOCK_SIZE_AT);
        long sub = header.get().u32(SUB_HEADER_BLOCKS_AT);
        long bitmaps = header.get().u32(BITMAP_BLOCKS_AT);
        if (block != Extents.PAGE || bitmaps == 0 || bitmaps % 2 != 0 || bitmaps > MOST_BITMAP_BLOCKS) {
            report.rejected("has blocks of " + block + " bytes and " + bitmaps
                    + " blocks of bitmaps, expected 4096 and an even number up to " + MOST_BITMAP_BLOCKS);
            return Optional.empty();
        }
        if (file.cutAt() >= 0) {
            report.unknown("flattened file", file.cutAt(), 0, "ends without its end mark");
        }
        DumpNotes notes = notes();
        long bitmapAt = (1 + sub) * block;
        Optional<Bytes> dumped = part(bitmapAt + bitmaps / 2 * block, bitmaps / 2 * block);
        if (dumped.isEmpty()) {
            report.rejected("the bitmap of frames at " + bitmapAt + " is not in the file");
            return Optional.empty();
        }
        return expand(new KdumpPages(file, dumped.get(), bitmapAt + bitmaps * block), notes);
    }

    /** The {@code length} bytes at {@code offset}; empty when they are not in the file. */
    private Optional<Bytes> part(long offset, long length) {
        if (length > bytes.size()) {
            return Optional.empty();
        }
        byte[] part = new byte[Math.toIntExact(length)];
        return file.read(offset, part, part.length) ? Optional.of(Bytes.of(bytes.name(), part)) : Optional.empty();
    }

    private DumpNotes notes() {
        Optional<Bytes> header = part(Extents.PAGE, SUB_HEADER_BYTES);
        if (header.isPresent() && header.get().i32(SPLIT_AT) != 0) {
            report.partial("is one part of a dump that was split");
        }
        long offset = header.map(h -> h.i64(NOTES_AT)).orElse(0L);
        long size = header.map(h -> h.i64(NOTES_AT + Long.BYTES)).orElse(0L);
        Optional<Bytes> area = size > 0 && size <= MOST_NOTES ? part(offset, size) : Optional.empty();
        DumpNotes notes = new DumpNotes(area.orElse(Bytes.of(bytes.name(), new byte[0])), report);
        if (area.isPresent()) {
            notes.read(0, size);
        } else {
            report.skipped("notes", Math.max(0, offset), 0, size == 0 ? "there are none" : "are not in the file");
        }
        return notes;
    }

    private Optional<Expanded> expand(KdumpPages pages, DumpNotes notes) {
        try (pages) {
            Bytes memory = unpacking.expand(bytes, pages, pages.total() * Extents.PAGE);
            memory.damage().ifPresent(report::partial);
            Extents extents = pages.extents(memory.size());
            report.read(
                    "frames",
                    pages.offset(),
                    0,
                    extents.pages() + " of " + pages.total() + " frames, up to 0x" + Long.toHexString(extents.end()));
            pages.problems()
                    .forEach((what, frames) -> report.unknown("frames", pages.offset(), 0, frames + " " + what));
            if (extents.pages() == 0) {
                memory.close();
                report.rejected("holds no frame that can be read");
                return Optional.empty();
            }
            return Optional.of(new Expanded(
                    new MemoryDump(new PhysicalMemory(memory, extents), notes.cpus(), notes.xenInfo()), memory));
        } catch (IOException e) {
            report.rejected("cannot be unpacked: " + e.getMessage());
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A dump of a paravirtualised guest as {@code xl dump-core} writes it: its machine frames in no order, its tables map each of
 * its frames once, those that are no tables writably. Only tables are written, the other pages are holes of the file.
 */
final class CoreFile {
    private static final int PAGE = 4096;
    private static final int ENTRIES = 512;
    private static final int CONTEXT = 5168;
    private static final int SECTIONS = 64;
    private static final int SECTION = 64;
    private static final int NOTES = 0x400;
    private static final int STATUS = 0xa00;
    private static final int PAGES = 0x2000;
    private static final long FRAMES = 1L << 24;
    private static final long PRESENT = 0x25;
    private static final long WRITABLE = 0x67;
    private static final String[] NAMES = {"", ".note.Xen", ".xen_prstatus", ".xen_pages", ".xen_p2m", ".shstrtab"};

    private final int count;
    private final int tables;
    private final long[] frames;

    /** A guest of {@code count} pages, a multiple of 512 up to 512 times 512. */
    CoreFile(int count) {
        this.count = count;
        tables = count / ENTRIES + 3;
        frames = new SplittableRandom(Places.SEED)
                .longs(0, FRAMES)
                .distinct()
                .limit(count)
                .toArray();
    }

    /** How many pages are typed as tables. */
    int tables() {
        return tables;
    }

    /** Writes it to {@code file}. */
    void write(Path file) throws IOException {
        long p2m = PAGES + (long) count * PAGE;
        long names = p2m + (long) count * 16;
        try (FileChannel channel = Scratch.create(file)) {
            head(Scratch.map(channel, 0, PAGES), p2m, names);
            tables(channel);
            MappedByteBuffer numbers = Scratch.map(channel, p2m, (long) count * 16);
            for (int i = 0; i < count; i++) {
                numbers.putLong(i).putLong(frames[i]);
            }
            Scratch.map(channel, names, SECTION).put(String.join("\0", NAMES).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void head(ByteBuffer file, long p2m, long names) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        file.putShort(16, (short) 4).putShort(18, (short) 62).putInt(20, 1).putLong(40, SECTIONS);
        file.putShort(52, (short) 64).putShort(58, (short) SECTION);
        file.putShort(60, (short) NAMES.length).putShort(62, (short) (NAMES.length - 1));
        section(file, 1, 7, NOTES, 16 + 32 + 16 + 1280, 0);
        section(file, 2, 1, STATUS, CONTEXT, CONTEXT);
        section(file, 3, 1, PAGES, (long) count * PAGE, PAGE);
        section(file, 4, 1, p2m, (long) count * 16, 16);
        section(file, 5, 3, names, SECTION, 0);
        note(file, NOTES, 32, 0x200_0001);
        file.putLong(NOTES + 16, 0xf00f_ebedL).putLong(NOTES + 24, 1).putLong(NOTES + 32, count);
        file.putLong(NOTES + 40, PAGE);
        note(file, NOTES + 48, 1280, 0x200_0002);
        file.putLong(NOTES + 64, 4).putLong(NOTES + 72, 17);
        file.putLong(STATUS + 0x288, 0x1000).putLong(STATUS + 0x1390, frames[0] * PAGE);
    }

    private static void section(ByteBuffer file, int index, int type, long offset, long size, long entry) {
        int at = SECTIONS + index * SECTION;
        int name = String.join("\0", NAMES).indexOf(NAMES[index]);
        file.putInt(at, name).putInt(at + 4, type).putLong(at + 24, offset);
        file.putLong(at + 32, size).putLong(at + 56, entry);
    }

    private static void note(ByteBuffer file, int at, int size, int type) {
        file.putInt(at, 4).putInt(at + 4, size).putInt(at + 8, type);
        file.put(at + 12, "Xen\0".getBytes(StandardCharsets.US_ASCII));
    }

    /** Page 0 is the root, page 1 the L3, page 2 the L2, those after it the L1 tables. */
    private void tables(FileChannel channel) throws IOException {
        MappedByteBuffer pages = Scratch.map(channel, PAGES, (long) tables * PAGE);
        pages.putLong(0, frames[1] * PAGE | WRITABLE).putLong(PAGE, frames[2] * PAGE | WRITABLE);
        for (int table = 3; table < tables; table++) {
            pages.putLong(2 * PAGE + (table - 3) * Long.BYTES, frames[table] * PAGE | WRITABLE);
            for (int slot = 0; slot < ENTRIES; slot++) {
                int page = (table - 3) * ENTRIES + slot;
                long flags = page < tables ? PRESENT : WRITABLE;
                pages.putLong(table * PAGE + slot * Long.BYTES, frames[page] * PAGE | flags);
            }
        }
    }
}

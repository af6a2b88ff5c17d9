// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.TreeSet;

/** Where the structures of a file begin, by the format it is in. Files are whole. */
final class Parts {
    private static final int PAGE = 4096;
    private static final int ELF_HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SECTION_HEADER = 64;
    private static final int NOTES = 4;
    private static final int KDUMP_HEADER = 464;
    private static final int KDUMP_DESCRIPTOR = 24;
    private static final int PACKED_STEP = 64;

    private final TreeSet<Integer> at = new TreeSet<>();
    private final ByteBuffer file;

    private Parts(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        add(0);
    }

    private void add(long offset) {
        if (offset >= 0 && offset < file.limit()) {
            at.add((int) offset);
        }
    }

    private void every(long from, long to, int step) {
        for (long offset = from; offset < to; offset += step) {
            add(offset);
        }
    }

    private int[] all() {
        return at.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The lines of a text. */
    static int[] lines(byte[] bytes) {
        Parts parts = new Parts(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                parts.add(i + 1L);
            }
        }
        return parts.all();
    }

    /** Rows of {@code size} bytes, or pieces of a file of which only its unpacked form has structures. */
    static int[] rows(byte[] bytes, int size) {
        Parts parts = new Parts(bytes);
        parts.every(0, bytes.length, size);
        return parts.all();
    }

    /** Pieces of a packed file. */
    static int[] packed(byte[] bytes) {
        return rows(bytes, Math.max(PACKED_STEP, bytes.length / PACKED_STEP));
    }

    /** The runs and the records of a trace. */
    static int[] records(byte[] bytes) {
        Parts parts = new Parts(bytes);
        for (int at = 0; at < bytes.length; ) {
            int header = parts.file.getInt(at);
            parts.add(at);
            at += 4 + (header < 0 ? 8 : 0) + 4 * (header >>> 28 & 7);
        }
        return parts.all();
    }

    /** Headers, program headers, notes and frames of an ELF file of memory. */
    static int[] memory(byte[] bytes) {
        Parts parts = new Parts(bytes);
        int table = (int) parts.file.getLong(32);
        int count = parts.file.getShort(56);
        parts.every(table, table + (long) count * PROGRAM_HEADER, PROGRAM_HEADER);
        for (int i = 0; i < count; i++) {
            int header = table + i * PROGRAM_HEADER;
            long offset = parts.file.getLong(header + 8);
            parts.every(offset, offset + parts.file.getLong(header + 32), PAGE);
            if (parts.file.getInt(header) == NOTES) {
                parts.notes((int) offset, offset + parts.file.getLong(header + 32));
            }
        }
        return parts.all();
    }

    private void notes(int from, long to) {
        for (int at = from; at < to; ) {
            add(at);
            int body = at + 12 + (file.getInt(at) + 3 & ~3);
            add(body);
            at = body + (file.getInt(at + 4) + 3 & ~3);
        }
    }

    /** Header, section headers, notes, contexts, pages and table of frame numbers of a dump of a guest. */
    static int[] core(byte[] bytes) {
        Parts parts = new Parts(bytes);
        parts.add(ELF_HEADER);
        int table = (int) parts.file.getLong(40);
        for (int i = 0; i < parts.file.getShort(60); i++) {
            int header = table + i * SECTION_HEADER;
            long offset = parts.file.getLong(header + 24);
            long size = parts.file.getLong(header + 32);
            long entry = parts.file.getLong(header + 56);
            parts.add(header);
            parts.add(offset);
            if (entry > 0) {
                parts.every(offset, offset + size, (int) entry);
            }
            if (parts.file.getInt(header + 4) == 7) {
                parts.notes((int) offset, offset + size);
            }
        }
        return parts.all();
    }

    /** Headers, bitmaps, descriptors, notes and packed frames of a kdump-compressed file. */
    static int[] kdump(byte[] bytes) {
        Parts parts = new Parts(bytes);
        parts.add(KDUMP_HEADER);
        int blocks = parts.file.getInt(436);
        parts.every(0, (2L + blocks) * PAGE, PAGE);
        long notes = parts.file.getLong(PAGE + 48);
        parts.notes((int) notes, notes + parts.file.getLong(PAGE + 56));
        int descriptors = (2 + blocks) * PAGE;
        for (int i = 0; descriptors + i * KDUMP_DESCRIPTOR < notes; i++) {
            parts.add(descriptors + (long) i * KDUMP_DESCRIPTOR);
            parts.add(parts.file.getLong(descriptors + i * KDUMP_DESCRIPTOR));
        }
        return parts.all();
    }

    /** Those of {@code parts} that lie from {@code from} up to {@code to}. */
    static int[] part(int[] parts, int from, int to) {
        return Arrays.stream(parts).filter(part -> part >= from && part < to).toArray();
    }

    /** {@code parts} of a file that lies in another from {@code offset} on, whose own parts are {@code own}. */
    static int[] within(int[] own, int[] parts, int offset) {
        TreeSet<Integer> all = new TreeSet<>();
        Arrays.stream(own).forEach(all::add);
        Arrays.stream(parts).forEach(part -> all.add(part + offset));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}

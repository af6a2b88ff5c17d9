// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.elf;

import org.framescope.evidence.bytes.Bytes;

/**
 * The notes of an ELF file: each a name, a type, and bytes; with names and bytes filled up to multiples of 4.
 *
 * @param notes how many were read
 * @param end the offset behind the last of them: before the end of the area when a note is cut off
 */
public record ElfNotes(int notes, long end) {
    private static final int HEADER = 12;
    private static final int MOST_NAME = 32;

    /** Is shown each note. */
    @FunctionalInterface
    public interface Visitor {
        /** A note whose {@code size} bytes begin at {@code body}; all of them are in the file. */
        void note(String name, int type, long body, long size);
    }

    /** Shows {@code visitor} the notes from {@code offset} up to {@code end}, which is in the file. */
    public static ElfNotes read(Bytes bytes, long offset, long end, Visitor visitor) {
        long at = offset;
        int notes = 0;
        while (end - at >= HEADER) {
            long nameBytes = bytes.u32(at);
            long size = bytes.u32(at + 4);
            long body = at + HEADER + padded(nameBytes);
            if (body > end || size > end - body) {
                break;
            }
            String name = bytes.text(at + HEADER, (int) Math.min(nameBytes, MOST_NAME));
            visitor.note(name, bytes.i32(at + 8), body, size);
            notes++;
            at = body + padded(size);
        }
        return new ElfNotes(notes, Math.min(at, end));
    }

    private static long padded(long length) {
        return length + 3 & ~3L;
    }
}

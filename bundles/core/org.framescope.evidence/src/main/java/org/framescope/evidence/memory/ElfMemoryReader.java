// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.util.Optional;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;

/** Reads a dump of a machine that is an ELF64 file of program headers. */
public final class ElfMemoryReader {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS_AT = 32;
    private static final int SECTION_HEADERS_AT = 40;
    private static final int HEADER_SIZE_AT = 54;
    private static final int COUNT_AT = 56;
    /** {@code PN_XNUM}: the count stands in {@code sh_info} of the first section. */
    private static final int MANY = 0xffff;

    private static final int SECTION_INFO = 44;
    private static final int LOAD = 1;
    private static final int NOTE = 4;
    private static final int MOST_HEADERS = 1 << 20;
    private static final int SHOWN = 64;
    private static final long ADDRESS_LIMIT = 1L << 52;
    private static final long ROUND = Extents.PAGE - 1;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final DumpNotes notes;
    private final Extents.Builder pages = new Extents.Builder();
    private int segments;

    /** Reads {@code bytes} and writes into {@code report}. */
    public ElfMemoryReader(Bytes bytes, ReportBuilder report) {
        this.bytes = bytes;
        this.report = report;
        notes = new DumpNotes(bytes, report);
    }

    /** Reads it. Empty when it holds no memory; the report says why. */
    public Optional<MemoryDump> read() {
        if (!bytes.has(0, HEADER) || bytes.u8(4) != 2 || bytes.u8(5) != 1) {
            report.rejected("is no little-endian ELF64 file");
            return Optional.empty();
        }
        long table = bytes.i64(PROGRAM_HEADERS_AT);
        if (bytes.u16(HEADER_SIZE_AT) != PROGRAM_HEADER || !bytes.has(table, PROGRAM_HEADER)) {
            report.rejected("the program headers at " + table + " are not in the file, or not of 56 bytes");
            return Optional.empty();
        }
        long count = count();
        for (long i = 0; i < count; i++) {
            long at = table + i * PROGRAM_HEADER;
            if (!bytes.has(at, PROGRAM_HEADER)) {
                report.unknown("program headers", at, 0, (count - i) + " of " + count + " are not in the file");
                break;
            }
            header(at);
        }
        return dump();
    }

    private long count() {
        long count = bytes.u16(COUNT_AT);
        long section = bytes.i64(SECTION_HEADERS_AT);
        if (count == MANY && bytes.has(section, HEADER)) {
            count = bytes.u32(section + SECTION_INFO);
        }
        if (count > MOST_HEADERS) {
            report.partial("of " + count + " program headers the first " + MOST_HEADERS + " are read");
        }
        return Math.min(count, MOST_HEADERS);
    }

    private Optional<MemoryDump> dump() {
        Extents extents = pages.build();
        if (segments > SHOWN) {
            report.read("memory", 0, 0, (segments - SHOWN) + " more segments");
        }
        if (extents.overlapping() > 0) {
            report.partial(extents.overlapping() + " frames are in more than one segment, the first counts");
        }
        if (extents.pages() == 0) {
            report.rejected("has no segment with memory");
            return Optional.empty();
        }
        return Optional.of(new MemoryDump(new PhysicalMemory(bytes, extents), notes.cpus(), notes.xenInfo()));
    }

    private void header(long at) {
        long offset = bytes.i64(at + 8);
        long size = bytes.i64(at + 32);
        if (bytes.i32(at) == NOTE) {
            notes.read(offset, Math.max(0, size));
        } else if (bytes.i32(at) == LOAD) {
            load(at, offset, bytes.i64(at + 24), size);
        }
    }

    /** A segment counts as far as it lies in the file, in whole frames. */
    private void load(long at, long offset, long address, long size) {
        if (size == 0) {
            return;
        }
        if (address < 0 || address >= ADDRESS_LIMIT || size < 0 || size > ADDRESS_LIMIT || !bytes.has(offset, 1)) {
            report.unknown(
                    "memory",
                    at,
                    PROGRAM_HEADER,
                    "a segment at 0x" + Long.toHexString(address) + " of " + size + " bytes at " + offset
                            + " cannot be, or begins behind the end of the file");
            return;
        }
        long there = Math.min(size, bytes.size() - offset);
        long skipped = -address & ROUND;
        long frames = there > skipped ? there - skipped >>> 12 : 0;
        pages.add(address + skipped >>> 12, frames, offset + skipped);
        if (segments++ < SHOWN) {
            report.read("memory", offset, there, frames + " frames from 0x" + Long.toHexString(address) + " on");
        }
        if (there < size) {
            report.unknown(
                    "memory",
                    offset + there,
                    0,
                    "the file ends here, " + (size - there) + " bytes of the segment at 0x" + Long.toHexString(address)
                            + " are missing");
        }
    }
}

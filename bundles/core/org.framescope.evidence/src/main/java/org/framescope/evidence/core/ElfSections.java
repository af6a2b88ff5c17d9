// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;

/**
 * The section table of an ELF64 file. The table of names lies at the end of a dump: where it was cut off or is damaged, sections
 * are told by their types and the sizes of their entries.
 */
final class ElfSections {
    private static final int HEADER = 64;
    private static final int SECTION = 64;
    private static final int STRINGS = 3;
    private static final int MOST = 1024;
    private static final int NAME = 64;
    private static final int PAGE = 4096;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final List<ElfSection> sections = new ArrayList<>();

    ElfSections(Bytes bytes, ReportBuilder report) {
        this.bytes = bytes;
        this.report = report;
    }

    /** Reads the table; false when this is no ELF file of sections, which the report says. */
    boolean read() {
        if (!bytes.has(0, HEADER) || bytes.u8(4) != 2 || bytes.u8(5) != 1) {
            report.rejected("is no little-endian ELF64 file");
            return false;
        }
        long table = bytes.i64(40);
        int count = bytes.u16(60);
        if (bytes.u16(58) != SECTION || count == 0 || count > MOST) {
            report.rejected(
                    "has " + count + " sections of " + bytes.u16(58) + " bytes, expected 1 to " + MOST + " of 64");
            return false;
        }
        if (!bytes.has(table, SECTION)) {
            report.rejected("the table of sections at " + table + " is not in the file");
            return false;
        }
        long names = names(table, count);
        for (int i = 0; i < count; i++) {
            long at = table + (long) i * SECTION;
            if (!bytes.has(at, SECTION)) {
                report.unknown("section headers", at, 0, (count - i) + " of " + count + " are not in the file");
                break;
            }
            add(at, names);
        }
        return true;
    }

    /** Where the names lie, -1 if they are not there, or not all of them. */
    private long names(long table, int count) {
        int index = bytes.u16(62);
        long at = table + (long) index * SECTION;
        boolean there = index < count
                && bytes.has(at, SECTION)
                && bytes.i32(at + 4) == STRINGS
                && bytes.has(bytes.i64(at + 24), bytes.i64(at + 32));
        return there ? bytes.i64(at + 24) : -1;
    }

    private void add(long at, long names) {
        int type = bytes.i32(at + 4);
        if (type == 0) {
            return;
        }
        long nameAt = names + bytes.u32(at);
        boolean named = names >= 0 && nameAt >= 0 && bytes.has(nameAt, 1);
        long offset = bytes.i64(at + 24);
        long stated = bytes.i64(at + 32);
        String name = named ? bytes.text(nameAt, NAME) : "";
        if (offset < 0 || stated < 0 || offset > bytes.size()) {
            report.unknown(
                    name.isEmpty() ? "section without a name" : "section " + name,
                    at,
                    SECTION,
                    "begins at 0x" + Long.toHexString(offset) + ", behind the end of the file");
            return;
        }
        long size = Math.min(stated, bytes.size() - offset);
        sections.add(new ElfSection(name, type, offset, size, stated, bytes.i64(at + 56)));
    }

    /** The section called {@code name} with entries of {@code entry} bytes; else the first with one of both. */
    Optional<ElfSection> find(String name, long entry) {
        boolean pages = name.equals(DumpCoreReader.PAGES);
        List<ElfSection> sized = sections.stream()
                .filter(s -> s.type() != ElfSection.NOTE && s.entry() == entry)
                .filter(s -> !pages || s.stated() > PAGE)
                .toList();
        Optional<ElfSection> both =
                sized.stream().filter(s -> s.name().equals(name)).findFirst();
        if (both.isPresent() || !sized.isEmpty()) {
            return both.or(() -> sized.stream().findFirst());
        }
        return sections.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The section of notes. */
    Optional<ElfSection> notes() {
        return sections.stream().filter(s -> s.type() == ElfSection.NOTE).findFirst();
    }

    List<ElfSection> all() {
        return sections;
    }
}

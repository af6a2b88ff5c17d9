// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.Optional;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.elf.ElfNotes;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.Release;

/** Reads the notes of a dump. */
final class CoreNotes {
    private static final int HEADER_NOTE = 0x0200_0001;
    private static final int VERSION_NOTE = 0x0200_0002;
    private static final long PV = 0xf00f_ebedL;
    private static final long HVM = 0xf00f_ebeeL;
    private static final int HEADER_BYTES = 32;
    private static final int VERSION_BYTES = 1280;
    private static final int EXTRA = 16;
    private static final int CHANGESET = 64;

    private final Bytes bytes;
    private final ReportBuilder report;
    private long magic;
    private long vcpus;
    private long pages;
    private long pageSize;
    private String version = "";
    private String changeset = "";

    CoreNotes(Bytes bytes, ReportBuilder report) {
        this.bytes = bytes;
        this.report = report;
    }

    /** What {@code section} says; empty when it says nothing of a dump of a guest. */
    Optional<CoreHeader> read(ElfSection section) {
        long end = section.offset() + section.size();
        ElfNotes found = ElfNotes.read(bytes, section.offset(), end, (_, type, body, size) -> note(type, body, size));
        report.read(
                ".note.Xen",
                section.offset(),
                section.size(),
                found.notes() + " notes" + (version.isEmpty() ? "" : "; Xen " + version));
        if (found.end() < end || section.isCut()) {
            report.unknown(".note.Xen", found.end(), end - found.end(), "a note that is cut off");
        }
        if (magic != PV && magic != HVM) {
            report.rejected("has no note that says a guest was dumped: magic is 0x" + Long.toHexString(magic)
                    + ", expected 0xf00febed or 0xf00febee");
            return Optional.empty();
        }
        return Optional.of(new CoreHeader(
                magic == HVM, vcpus, pages, pageSize, Release.nameIn(version).orElse(""), changeset));
    }

    private void note(int type, long body, long length) {
        if (type == HEADER_NOTE && length >= HEADER_BYTES) {
            magic = bytes.i64(body);
            vcpus = bytes.i64(body + 8);
            pages = bytes.i64(body + 16);
            pageSize = bytes.i64(body + 24);
        } else if (type == VERSION_NOTE && length >= VERSION_BYTES) {
            version = bytes.i64(body) + "." + bytes.i64(body + 8) + bytes.text(body + 16, EXTRA);
            changeset = bytes.text(body + VERSION_BYTES - 16 - CHANGESET, CHANGESET);
        }
    }
}

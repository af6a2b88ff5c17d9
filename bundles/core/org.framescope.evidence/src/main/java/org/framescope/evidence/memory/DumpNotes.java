// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.elf.ElfNotes;
import org.framescope.evidence.report.ReportBuilder;

/**
 * Reads the notes of a dump: of each CPU general registers in a note {@code CORE}, of QEMU all of them in a note {@code QEMU}, of
 * a crashed Xen the control registers in a note {@code Xen} ({@code xen/include/public/elfnote.h}, RELEASE-4.17.0; QEMU 7.2,
 * {@code target/i386/arch_dump.c}).
 */
final class DumpNotes {
    private static final int PRSTATUS = 1;
    private static final int PRSTATUS_RIP = 112 + 16 * 8;
    private static final int PRSTATUS_RSP = 112 + 19 * 8;
    private static final int PRSTATUS_BYTES = 336;
    private static final int XEN_REGISTERS = 0x100_0002;
    private static final int QEMU_BYTES = 432;
    private static final int QEMU_RSP = 8 + 6 * 8;
    private static final int QEMU_RIP = 8 + 16 * 8;
    private static final int QEMU_GENERAL = 16;
    private static final int QEMU_SEGMENTS = 8 + 18 * 8;
    private static final int QEMU_SEGMENT = 24;
    private static final int QEMU_LDT = 6;
    private static final int QEMU_GDT = 8;
    private static final int QEMU_CR3 = QEMU_SEGMENTS + 10 * QEMU_SEGMENT + 3 * 8;
    private static final int MOST_CPUS = 4096;
    private static final int MOST_TEXT = 1 << 16;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final List<long[]> general = new ArrayList<>();
    private final List<CpuState> qemu = new ArrayList<>();
    private final List<Long> crashed = new ArrayList<>();
    private final Map<String, String> xenInfo = new HashMap<>();

    DumpNotes(Bytes bytes, ReportBuilder report) {
        this.bytes = bytes;
        this.report = report;
    }

    /** Reads the {@code length} bytes of notes at {@code offset}, as far as they are in the file. */
    void read(long offset, long length) {
        if (!bytes.has(offset, 0)) {
            report.unknown("notes", Math.max(0, offset), 0, "begin behind the end of the file");
            return;
        }
        long end = offset + Math.min(length, bytes.size() - offset);
        ElfNotes found = ElfNotes.read(bytes, offset, end, this::note);
        report.read("notes", offset, found.end() - offset, found.notes() + " notes, " + cpus().size() + " CPUs");
        if (found.end() < end || end - offset < length) {
            report.unknown("notes", found.end(), end - found.end(), "a note that is cut off");
        }
    }

    private void note(String name, int type, long body, long size) {
        if (name.equals("CORE") && type == PRSTATUS && size >= PRSTATUS_BYTES && general.size() < MOST_CPUS) {
            general.add(new long[] {bytes.i64(body + PRSTATUS_RIP), bytes.i64(body + PRSTATUS_RSP)});
        } else if (name.equals("QEMU") && size >= QEMU_BYTES && qemu.size() < MOST_CPUS) {
            long gdt = body + QEMU_SEGMENTS + QEMU_GDT * QEMU_SEGMENT;
            qemu.add(new CpuState(
                    qemu.size(),
                    bytes.i64(body + QEMU_RIP),
                    bytes.i64(body + QEMU_RSP),
                    bytes.i64(body + QEMU_CR3),
                    bytes.i64(gdt + 16),
                    bytes.u32(gdt + 4),
                    bytes.u32(body + QEMU_SEGMENTS + QEMU_LDT * QEMU_SEGMENT),
                    LongStream.range(0, QEMU_GENERAL)
                            .map(i -> bytes.i64(body + 8 + i * 8))
                            .boxed()
                            .toList()));
        } else if (name.equals("Xen") && type == XEN_REGISTERS && size >= 32 && crashed.size() < MOST_CPUS) {
            crashed.add(bytes.i64(body + 16));
        } else if (name.equals("VMCOREINFO_XEN")) {
            text(body, size);
        }
    }

    private void text(long body, long size) {
        StringBuilder line = new StringBuilder();
        for (long at = body; at < body + Math.min(size, MOST_TEXT); at++) {
            int c = bytes.u8(at);
            if (c == '\n' || c == 0) {
                int equals = line.indexOf("=");
                if (equals > 0) {
                    xenInfo.put(line.substring(0, equals), line.substring(equals + 1));
                }
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
    }

    /** The CPUs: as QEMU tells them, else general and control registers put together in the order of the notes. */
    List<CpuState> cpus() {
        if (!qemu.isEmpty()) {
            return List.copyOf(qemu);
        }
        List<CpuState> cpus = new ArrayList<>();
        for (int i = 0; i < Math.max(general.size(), crashed.size()); i++) {
            long[] registers = i < general.size() ? general.get(i) : new long[] {CpuState.UNKNOWN, CpuState.UNKNOWN};
            long cr3 = i < crashed.size() ? crashed.get(i) : CpuState.UNKNOWN;
            cpus.add(new CpuState(
                    i,
                    registers[0],
                    registers[1],
                    cr3,
                    CpuState.UNKNOWN,
                    CpuState.UNKNOWN,
                    CpuState.UNKNOWN,
                    List.of()));
        }
        return List.copyOf(cpus);
    }

    Map<String, String> xenInfo() {
        return Map.copyOf(xenInfo);
    }
}

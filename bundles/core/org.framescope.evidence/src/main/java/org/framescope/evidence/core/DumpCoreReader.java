// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.PageType;

/** Reads a dump of a guest. */
public final class DumpCoreReader {
    static final String PAGES = ".xen_pages";

    private static final String P2M = ".xen_p2m";
    private static final String PFN = ".xen_pfn";
    private static final int PAGE = 4096;
    private static final int MOST_VCPUS = 8192;

    private final Bytes bytes;
    private final ReportBuilder report;
    private boolean is32Bit;

    /** Reads {@code bytes} and writes into {@code report}. */
    public DumpCoreReader(Bytes bytes, ReportBuilder report) {
        this.bytes = bytes;
        this.report = report;
    }

    /** Reads it. Empty when it is no dump of a guest. */
    public Optional<DumpCore> read() {
        ElfSections sections = new ElfSections(bytes, report);
        if (!sections.read()) {
            return Optional.empty();
        }
        Optional<ElfSection> notes = sections.notes();
        if (notes.isEmpty()) {
            report.rejected("has no section of notes, which a dump of a guest begins with");
            return Optional.empty();
        }
        Optional<CoreHeader> header = new CoreNotes(bytes, report).read(notes.get());
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String release = header.get().release();
        if (!release.isEmpty()) {
            report.release(release, Confidence.STATED);
        }
        List<CoreVcpu> vcpus = vcpus(sections, header.get());
        Optional<GuestPages> pages = pages(sections, header.get());
        sections.find(".xen_shared_info", PAGE)
                .filter(s -> s.stated() == PAGE)
                .ifPresent(
                        s -> report.skipped(".xen_shared_info", s.offset(), s.size(), "holds no references to frames"));
        DumpCore core = new DumpCore(header.get(), vcpus, pages, tables(header.get(), vcpus, pages));
        core.tables().ifPresent(t -> describe(core, t));
        return Optional.of(core);
    }

    private List<CoreVcpu> vcpus(ElfSections sections, CoreHeader header) {
        List<CoreVcpu> vcpus = new ArrayList<>();
        Optional<ElfSection> section = sections.find(".xen_prstatus", CoreVcpu.BYTES);
        if (section.isEmpty()) {
            report.partial("there is no section with contexts of vCPUs");
            return vcpus;
        }
        long there = section.get().size() / CoreVcpu.BYTES;
        for (int i = 0; i < Math.min(there, MOST_VCPUS); i++) {
            is32Bit |= !header.hvm() && CoreVcpu.is32Bit(bytes, section.get().offset() + (long) i * CoreVcpu.BYTES);
        }
        if (is32Bit) {
            String why = "contexts of vCPUs of a 32-bit guest, which are not read";
            report.skipped(
                    ".xen_prstatus", section.get().offset(), section.get().size(), why);
            report.partial(
                    "it is of a 32-bit guest: its contexts are not read, types of its frames are not worked out");
            return vcpus;
        }
        for (int i = 0; i < Math.min(there, MOST_VCPUS); i++) {
            vcpus.add(CoreVcpu.read(bytes, section.get().offset() + (long) i * CoreVcpu.BYTES, i));
        }
        report.read(".xen_prstatus", section.get().offset(), section.get().size(), vcpus.size() + " contexts of vCPUs");
        if (vcpus.size() != header.vcpus()) {
            report.partial("the notes tell of " + header.vcpus() + " vCPUs, there are contexts of " + vcpus.size());
        }
        return vcpus;
    }

    private Optional<GuestPages> pages(ElfSections sections, CoreHeader header) {
        Optional<ElfSection> pages = sections.find(PAGES, PAGE);
        Optional<ElfSection> numbers = header.hvm() ? sections.find(PFN, 8) : sections.find(P2M, 16);
        if (pages.isEmpty() || numbers.isEmpty()) {
            pages.ifPresent(
                    p -> report.skipped(PAGES, p.offset(), p.size(), "nothing tells which page is which frame"));
            report.partial(pages.isEmpty() ? "there is no section of pages" : "there is no table of frame numbers");
            return Optional.empty();
        }
        int step = header.hvm() ? 8 : 16;
        long count = Math.min(pages.get().size() / PAGE, numbers.get().size() / step);
        GuestPages guest = new GuestPages(
                bytes, numbers.get().offset(), !header.hvm(), pages.get().offset(), count);
        report.read(
                header.hvm() ? PFN : P2M,
                numbers.get().offset(),
                numbers.get().size(),
                guest.count() + " frame numbers, " + guest.holes() + " holes");
        report.read(PAGES, pages.get().offset(), pages.get().size(), guest.count() + " pages");
        if (guest.count() != header.pages()) {
            report.partial("the notes tell of " + header.pages() + " pages, there are " + guest.count());
        }
        if (guest.twice() > 0) {
            report.partial(guest.twice() + " frames are in the table of frame numbers more than once");
        }
        return Optional.of(guest);
    }

    private Optional<GuestTables> tables(CoreHeader header, List<CoreVcpu> vcpus, Optional<GuestPages> pages) {
        if (header.hvm()) {
            report.skipped(
                    "page tables",
                    0,
                    0,
                    "of an HVM guest Xen counts no types; its addresses are translated by tables that are not in the file");
            return Optional.empty();
        }
        if (is32Bit) {
            return Optional.empty();
        }
        if (pages.isPresent() && pages.get().count() > GuestTables.MOST_PAGES) {
            report.skipped("page tables", 0, 0, "types are worked out for up to " + GuestTables.MOST_PAGES + " pages");
            return Optional.empty();
        }
        return pages.map(p -> GuestTables.of(p, vcpus));
    }

    private void describe(DumpCore core, GuestTables tables) {
        report.read(
                "page tables",
                0,
                0,
                tables.tables(4) + " L4, " + tables.tables(3) + " L3, " + tables.tables(2) + " L2, "
                        + tables.tables(1) + " L1 in use; " + tables.foreign()
                        + " entries name frames that are not the guest's; "
                        + tables.histogram().getOrDefault(PageType.WRITABLE, 0L) + " frames are mapped writable");
        for (CoreVcpu vcpu : core.vcpus()) {
            if (vcpu.isUp()) {
                long gdt = core.gdt(vcpu).stream().filter(w -> w != 0).count();
                long ldt = core.ldt(vcpu).stream().filter(w -> w != 0).count();
                report.read(
                        "descriptors of vCPU " + vcpu.id(),
                        0,
                        0,
                        "GDT " + vcpu.gdtEntries() + " entries, " + gdt + " of them set; LDT " + vcpu.ldtEntries()
                                + " entries, " + ldt + " of them set");
            }
        }
        if (tables.conflicts() > 0) {
            report.partial(tables.conflicts() + " references contradict the type that a frame has by others");
        }
        if (tables.large() > 0) {
            report.partial(tables.large() + " entries map large pages, which are left out");
        }
        report.skipped(
                "what the dump does not show",
                0,
                0,
                "pins, LDT slots that Xen filled, grants, mappings by other domains, the domain's number");
    }
}

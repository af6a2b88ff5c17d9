// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framescope.evidence.Work;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.frametable.LayoutDetection;
import org.framescope.evidence.frametable.OwnedFrames;
import org.framescope.evidence.frametable.ReleaseChoice;
import org.framescope.evidence.memory.MemoryDump;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;
import org.framescope.machine.Words;

/** Reads Xen in a dump of a machine. */
public final class MachineMemoryReader {
    private final MemoryDump dump;
    private final PhysicalMemory memory;
    private final ReportBuilder report;
    private final Work work;

    /** Reads {@code dump}, tells {@code work} how far it is, and writes into {@code report}. */
    public MachineMemoryReader(MemoryDump dump, ReportBuilder report, Work work) {
        this.dump = dump;
        memory = dump.memory();
        this.report = report;
        this.work = work;
    }

    /**
     * Reads it, as the layout of {@code release} or, when none is given, as that which fits. Empty when no Xen is found in
     * it; the report says why.
     */
    public Optional<MachineMemory> read(Optional<Release> release) {
        Optional<XenTables> found = new XenSearch(dump, report, work).find();
        if (found.isEmpty()) {
            report.rejected("holds memory of a machine in which no page tables lead to a frame table of Xen");
            return Optional.empty();
        }
        XenTables xen = found.get();
        Laid laid = lay(xen);
        if (laid.sound() == 0 && xen.isCompressed()) {
            xen.takeUncompressed();
            report.partial(
                    "the directmap leads to no rows of a frame table: frame numbers are taken not to be compressed");
            laid = lay(xen);
        }
        long frames = laid.sound();
        if (frames == 0) {
            report.rejected(
                    "where Xen's frame table should be, " + laid.detected().implausible() + " of "
                            + laid.detected().rows() + " rows cannot be rows of one in any known release");
            return Optional.empty();
        }
        LayoutDetection detected = laid.detected(frames);
        if (frames < laid.frames()) {
            report.unknown(
                    "rows from frame 0x" + Long.toHexString(frames) + " on",
                    xen.offset(),
                    0,
                    "most of " + (laid.frames() - frames) + " cannot be rows of a frame table");
        }
        rows(xen, frames, detected);
        Words words = laid.words();
        Optional<String> stated = new XenBanner(memory, words.reading(), detected.chosen(), frames).release();
        Release chosen = new ReleaseChoice(report).of(release, stated, "Xen's own log in the memory", detected);
        return Optional.of(machine(xen, words, chosen, frames));
    }

    /** Rows of a frame table as words, how many they are, and what their layout may be. */
    private record Laid(Words words, long frames, LayoutDetection detected) {
        /** How many of them, from the first on, are to be believed. */
        long sound() {
            return detected.isFrameTable() ? frames : LayoutDetection.leading(this::caf, frames);
        }

        /** What the layout of the first {@code sound} of them may be. */
        LayoutDetection detected(long sound) {
            return sound == frames ? detected : LayoutDetection.of(this::caf, sound);
        }

        private long caf(long row) {
            return MachineMemoryReader.caf(words, row);
        }
    }

    private static Laid lay(XenTables xen) {
        Words words = new Words();
        long frames = xen.lay(words);
        return new Laid(words, frames, LayoutDetection.of(row -> caf(words, row), frames));
    }

    private static long caf(Words words, long row) {
        return words.read(FrameView.address(row, FrameView.CAF));
    }

    private void rows(XenTables xen, long frames, LayoutDetection detected) {
        report.read(
                "frame table",
                xen.offset(),
                xen.bytes(),
                frames + " rows of " + xen.area().shape().bytes() + " bytes in " + xen.pieces()
                        + " pieces; layouts that fit: " + detected.fitting());
        if (xen.missingBytes() > 0) {
            report.unknown("frame table", xen.offset(), 0, xen.missingBytes() + " bytes of it are not in the dump");
        }
        if (!xen.isWhole()) {
            report.partial("Xen's page tables map more of a frame table than there is memory; the rest was left out");
        }
        detected.doubt().ifPresent(doubt -> report.unknown("frame table", xen.offset(), xen.bytes(), doubt));
        if (xen.untold() > 0) {
            report.partial("the directmap does not tell which frames " + xen.untold()
                    + " pages of rows are of: they are taken to follow those before");
        }
        DirectMap map = xen.directMap();
        report.read(
                "directmap",
                0,
                0,
                map.size() + " pieces; frame numbers are "
                        + (map.isIdentity() ? "not compressed" : "compressed, read as the directmap maps them"));
    }

    private MachineMemory machine(XenTables xen, Words words, Release release, long frames) {
        Reading rows = words.reading();
        DomainSearch domains = new DomainSearch(memory, xen.directMap(), rows, release.layout(), frames);
        if (!domains.run(work)) {
            report.partial("reading was cancelled, domains are missing");
        }
        Map<Long, Integer> owners =
                domains.domains().stream().collect(Collectors.toMap(FoundDomain::pdx, FoundDomain::id));
        Machine machine = OwnedFrames.machine(words, frames, release, owners);
        VcpuSearch vcpus = new VcpuSearch(memory, xen);
        vcpus.run(domains.domains());
        RootSearch roots = new RootSearch(machine.frames(), frames);
        roots.run(vcpus.vcpus());
        MachineWords records = new MachineWords(machine, memory, xen, vcpus, roots);
        domains.domains().forEach(records::domain);
        machine.globals().set(0, GlobalWord.FREE_PAGES, domains.free());
        machine.globals().set(0, GlobalWord.SHADOW_PAGES, domains.shadows());
        List<String> cpus = records.cpus(dump.cpus());
        describe(domains, vcpus, roots, records);
        for (int i = 0; i < cpus.size(); i++) {
            report.read("CPU " + i, 0, 0, cpus.get(i));
        }
        FrameTableFile table = new FrameTableFile(machine.words().reading(), release, frames, Map.copyOf(owners), true);
        return new MachineMemory(table, dump.cpus(), vcpus.vcpus().size(), roots.found(), records.inside());
    }

    private void describe(DomainSearch domains, VcpuSearch vcpus, RootSearch roots, MachineWords records) {
        for (FoundDomain domain : domains.domains()) {
            long own = vcpus.vcpus().stream().filter(v -> v.domain() == domain).count();
            report.read(
                    "domain " + domain.id(),
                    memory.pages().at(domain.struct()),
                    0,
                    domain.frames().kind().label() + ", struct domain in frame 0x" + Long.toHexString(domain.struct())
                            + ", " + domain.frames().total() + " frames, "
                            + domain.frames().heap() + " of Xen's heap, " + own + " vCPUs");
        }
        if (domains.domains().isEmpty()) {
            report.partial("no owner of a frame is a domain");
        }
        if (domains.strangers() > 0) {
            report.partial(domains.strangers() + " frames that are referred to have an owner that is no domain");
        }
        if (domains.shadows() > 0) {
            report.read(
                    "shadows",
                    0,
                    0,
                    domains.shadowed() + " frames of domains have shadows; " + domains.shadows()
                            + " frames are pages of shadows, or were taken for them");
        }
        boolean pv =
                vcpus.vcpus().stream().anyMatch(v -> v.domain().frames().kind().isPv());
        if (pv && !roots.found()) {
            report.partial("it was not found where vCPUs have their root tables: CR3 is missing among the holders");
        }
        if (!vcpus.vcpus().isEmpty()) {
            report.read(
                    "vCPUs",
                    0,
                    0,
                    vcpus.vcpus().size() + " vCPUs; domain at byte " + vcpus.domainWord() * Long.BYTES
                            + (roots.found() ? ", root tables at byte " + roots.place() * Long.BYTES : "")
                            + " of struct vcpu; " + records.slots() + " slots of GDTs and LDTs");
        }
        report.skipped(
                "what is not looked for",
                0,
                0,
                "references to shadows, I/O request servers, grants mapped for devices by an IOMMU");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Release;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineMemoryReaderTest {
    private static final long CR3 = (long) SmallMachine.ROOT << 12;

    private static SmallMachine machine() throws Exception {
        return new SmallMachine(XenArea.PLAIN, Release.named("4.17"), false);
    }

    private static byte[] note(XenArea area) {
        return DumpFiles.qemuNote(CR3, area.directmap() + 31 * 4096L + 0xe68, XenArea.PER_DOMAIN);
    }

    private static byte[] note() {
        return note(XenArea.PLAIN);
    }

    private static Evidence open(byte[] file) {
        return new EvidenceReader(OpenOptions.NONE, Work.NONE)
                .read(Bytes.of("test", file), Sidecar.NONE, new ReportBuilder("test"));
    }

    private static MachineView view(Evidence evidence) {
        MachineMemory machine = assertInstanceOf(Evidence.Machine.class, evidence, () -> "" + evidence.report())
                .machine();
        return new MachineView(
                machine.table().reading(), machine.table().release().layout());
    }

    private static void check(Evidence evidence, SmallMachine small) {
        ImportReport report = evidence.report();
        MachineView view = view(evidence);
        assertEquals(Verdict.COMPLETE, report.verdict(), report::toString);
        assertEquals(Kind.MACHINE, report.kind());
        assertEquals(
                Map.of(17L, 0, 18L, 1),
                ((Evidence.Machine) evidence).machine().table().owners());
        long far = small.frame(SmallMachine.FAR);
        assertEquals(PageType.WRITABLE, view.frames().type(far));
        assertEquals(0, view.frames().owner(far));
        assertEquals(1, view.frames().owner(SmallMachine.LEFT_RW));
        assertEquals(DomainKind.PV64, view.kind(0));
        assertEquals(0, view.domains().get(0, DomainWord.DYING));
        assertEquals(2, view.domains().get(1, DomainWord.DYING));
        assertEquals(11, view.domains().get(0, DomainWord.TOT_PAGES));
        assertEquals(1, view.domains().get(0, DomainWord.XENHEAP_PAGES));
        assertEquals(SmallMachine.EVENT_ARRAY, view.domains().get(0, DomainWord.EVENT_ARRAY, 0));
        assertEquals(0, view.domains().get(0, DomainWord.EVENT_ARRAY, 1));
        assertEquals(SmallMachine.EOI_MAP, view.domains().get(0, DomainWord.PIRQ_EOI_MAP));
        long vcpu = view.vcpu(0, 0);
        assertEquals(SmallMachine.ROOT, view.vcpus().get(vcpu, VcpuWord.GUEST_TABLE));
        assertEquals(0, view.vcpus().get(vcpu, VcpuWord.GUEST_TABLE_USER));
        assertEquals(SmallMachine.VCPU_INFO, view.vcpus().get(vcpu, VcpuWord.VCPU_INFO));
        assertEquals(SmallMachine.EVENT_CONTROL, view.vcpus().get(vcpu, VcpuWord.EVENT_CONTROL));
        assertEquals(SmallMachine.GDT, view.vcpus().get(vcpu, VcpuWord.GDT_FRAMES, 0));
        assertEquals(0, view.vcpus().get(vcpu, VcpuWord.GDT_FRAMES, 1));
        assertEquals(16, view.vcpus().get(vcpu, VcpuWord.GDT_ENTS));
        assertEquals(0x7000, view.vcpus().get(vcpu, VcpuWord.LDT_BASE));
        assertEquals(22, view.globals().get(0, GlobalWord.ZERO_PAGE));
        assertEquals(0x1234, view.pages().m2p(SmallMachine.DATA));
        assertEquals(MachineView.DOMID_IO, view.pages().get(SmallMachine.DATA, 0));
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, false", "PLAIN, true", "BIGMEM, false", "BIGMEM, true"})
    void whatXenKeepsIsFoundWhereverItLies(XenArea area, boolean hole) throws Exception {
        SmallMachine small = new SmallMachine(area, Release.named("4.17"), hole);
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note(area)))) {
            check(evidence, small);
            MachineView view = view(evidence);
            assertEquals(0, view.pcpus().get(0, PcpuWord.CURRENT));
            assertEquals(21, view.pcpus().get(0, PcpuWord.GDT_MFN));
            assertEquals(1, view.pcpus().get(0, PcpuWord.FULL_GDT_LOADED));
            assertEquals(0, view.vcpus().get(0, VcpuWord.DIRTY_CPU));
            assertEquals(small.frame(255) + 1, view.maxPage());
            assertTrue(view.isFrame(SmallMachine.FRAMES / 2 - 1));
            assertEquals(!hole, view.isFrame(SmallMachine.FRAMES / 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.10", "4.13.5", "4.16.2", "4.18", "4.22"})
    void theReleaseIsThatOfItsLogAndTheLayoutFitsIt(String name) throws Exception {
        Release release = Release.named(name);
        SmallMachine small = new SmallMachine(XenArea.PLAIN, release, false);
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            check(evidence, small);
            assertEquals(name, evidence.report().release());
            assertEquals(Confidence.STATED, evidence.report().confidence());
            assertEquals(
                    release.layout(),
                    ((Evidence.Machine) evidence).machine().table().release().layout());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Xen version 4.17.7 (somebody), 4.17.7, STATED",
        "(XEN) ----[ Xen-4.17.4-pre  x86_64  debug=n  Tainted:   C    ]----, 4.17.4, STATED",
        "Xen versions: (XEN) ----[ Xen-4.16.2  x86_64, 4.16.2, STATED",
        "(XEN) ----[ Xen-, 4.17, AMBIGUOUS",
    })
    void aRingThatWasWrittenOverNamesTheReleaseInBlocksOfRegisters(String log, String release, Confidence confidence)
            throws Exception {
        SmallMachine small = machine();
        small.log(log);
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            assertEquals(release, evidence.report().release());
            assertEquals(confidence, evidence.report().confidence());
        }
    }

    @Test
    void aLogThatNamesALayoutWhichDoesNotFitIsNotBelieved() throws Exception {
        SmallMachine small = machine();
        small.log("Xen version 4.10.1 (somebody)");
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            assertEquals(Verdict.PARTIAL, evidence.report().verdict());
            assertTrue(evidence.report().reasons().toString().contains("names release 4.10"), evidence::toString);
            assertEquals(Confidence.AMBIGUOUS, evidence.report().confidence());
        }
    }

    @Test
    void aDumpOfACrashedXenHasItsRootFromTheNoteOfRegisters() throws Exception {
        SmallMachine small = machine();
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), DumpFiles.crashNote(CR3)))) {
            check(evidence, small);
            assertTrue(evidence.report().toString().contains("CR3 of CPU 0"));
        }
    }

    @Test
    void withoutRegistersXensTablesAreSearchedFor() throws Exception {
        SmallMachine small = machine();
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), DumpFiles.qemuNote(0x30_0000, 0, 0)))) {
            check(evidence, small);
            assertTrue(evidence.report().toString().contains("found by search"));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void aCpuInsideXenIsNamedWithTheFramesThatItHasToDoWith(boolean row, boolean contents) throws Exception {
        SmallMachine small = new SmallMachine(XenArea.PLAIN, Release.named("4.17"), true);
        long far = small.frame(SmallMachine.FAR);
        long word = row ? XenArea.PLAIN.frameTable() + SmallMachine.FAR * 32L : far;
        small.stack(100, contents ? XenArea.PLAIN.directmap() + (SmallMachine.FAR << 12) + 0x28 : word);
        small.stack(101, 0x246);
        long rsp = XenArea.PLAIN.directmap() + 31 * 4096L + 100 * 8;
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), DumpFiles.qemuNote(CR3, rsp, XenArea.PER_DOMAIN)))) {
            check(evidence, small);
            MachineMemory machine = ((Evidence.Machine) evidence).machine();
            assertEquals(List.of(new InsideXen(0, "d0v0", Set.of(far))), machine.inside());
            String text = evidence.report().toString();
            assertTrue(text.contains("inside Xen; its registers and stack name frames 0x1000"), text);
        }
    }

    @Test
    void theDumpsOfTheCorpusAreOfThisMachine() throws Exception {
        assertArrayEquals(DumpFiles.elf(machine().pages(), note()), Corpus.unpacked("machine/small.elf.xz"));
        byte[] kdump = DumpFiles.kdump(machine().pages(), note());
        assertArrayEquals(kdump, Corpus.unpacked("machine/small.kdump.xz"));
        assertArrayEquals(DumpFiles.flattened(kdump), Corpus.unpacked("machine/small.flat.xz"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCompressedDumpHoldsTheSame(boolean flattened) throws Exception {
        SmallMachine small = machine();
        byte[] file = DumpFiles.kdump(small.pages(), note());
        try (Evidence evidence = open(flattened ? DumpFiles.flattened(file) : file)) {
            check(evidence, small);
        }
    }

    @Test
    void aDamagedEndMarkOfAFlattenedFileCostsNothing() throws Exception {
        byte[] file = DumpFiles.flattened(DumpFiles.kdump(machine().pages(), note()));
        Arrays.fill(file, file.length - 16, file.length - 8, (byte) 0);
        file[file.length - 8] = 1;
        try (Evidence evidence = open(file)) {
            assertEquals(11, view(evidence).domains().get(0, DomainWord.TOT_PAGES));
            assertTrue(evidence.report().reasons().toString().contains("ends without its end mark"));
        }
    }

    @Test
    void whatStandsBeforeDamageOfMostRowsIsRead() throws Exception {
        SmallMachine small = machine();
        for (int row = 100; row < SmallMachine.FRAMES; row++) {
            small.damage(row);
        }
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            assertEquals(Verdict.PARTIAL, evidence.report().verdict());
            assertEquals(PageType.L4, view(evidence).frames().type(SmallMachine.ROOT));
            assertEquals(1, view(evidence).frames().owner(SmallMachine.LEFT_RW));
            assertTrue(evidence.report().toString().contains("rows from frame 0x64 on"), evidence.report()::toString);
        }
    }

    @Test
    void rowsThatTheDirectmapNoLongerPlacesStayWhereTheyWereAndItIsSaid() throws Exception {
        SmallMachine small = machine();
        for (int pdx = 0; pdx < 100; pdx++) {
            small.pages().get(SmallMachine.DIRECTMAP_L1)[pdx] = 0x1234_5000L * pdx | 3;
        }
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            assertEquals(PageType.L4, view(evidence).frames().type(SmallMachine.ROOT));
            assertTrue(evidence.report().reasons().toString().contains("does not tell which frames 1 pages of rows"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0x7f003080", "0, 0x100", "0, 0x80000", "128, 0x7f003080", "128, 0"})
    void aPlaceThatOneDamagedEntryGivesAPageOfRowsIsNotBelieved(int page, String frame) throws Exception {
        SmallMachine small = machine();
        long[] directmap = small.pages().get(SmallMachine.DIRECTMAP_L1);
        Arrays.fill(directmap, page, page + 128, 0);
        directmap[page] = Long.decode(frame) << 12 | 3;
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            assertEquals(PageType.L4, view(evidence).frames().type(SmallMachine.ROOT));
            assertEquals(PageType.WRITABLE, view(evidence).frames().type(SmallMachine.FAR));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageOfRowsWithoutADirectmapFollowsThoseBefore(boolean hole) throws Exception {
        SmallMachine small = new SmallMachine(XenArea.PLAIN, Release.named("4.17"), hole);
        Arrays.fill(small.pages().get(SmallMachine.DIRECTMAP_L1), 0, 128, 0);
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            assertEquals(PageType.L4, view(evidence).frames().type(SmallMachine.ROOT));
            assertEquals(PageType.WRITABLE, view(evidence).frames().type(small.frame(SmallMachine.FAR)));
        }
    }

    @Test
    void aFrameThatCannotBeUnpackedIsMissingAndSaid() throws Exception {
        SmallMachine small = machine();
        byte[] file = DumpFiles.kdump(small.pages(), note());
        int lzo = 4 * 4096 + 24 * 10 + 12;
        assertEquals(1, file[lzo]);
        file[lzo] = 2;
        try (Evidence evidence = open(file)) {
            assertEquals(Verdict.PARTIAL, evidence.report().verdict());
            assertTrue(
                    evidence.report().reasons().toString().contains("1 are compressed with LZO"), evidence::toString);
        }
    }

    @Test
    void memoryWithoutXenIsRejectedWithTheReason() throws Exception {
        SmallMachine small = machine();
        Arrays.fill(small.pages().get((long) SmallMachine.ROOT), 0);
        try (Evidence evidence = open(DumpFiles.elf(small.pages(), note()))) {
            assertEquals(Verdict.REJECTED, evidence.report().verdict());
            assertTrue(evidence.report().reasons().toString().contains("no page tables lead to a frame table"));
        }
    }

    @Test
    void everyCutEndsInAVerdictAndSaysWhatIsMissing() throws Exception {
        byte[] whole = DumpFiles.elf(machine().pages(), note());
        for (int length = 0; length < whole.length; length += 997) {
            try (Evidence evidence = open(Arrays.copyOf(whole, length))) {
                assertFalse(evidence.report().reasons().isEmpty(), "cut at " + length);
            }
        }
        byte[] packed = DumpFiles.flattened(DumpFiles.kdump(machine().pages(), note()));
        for (int length = 16; length < packed.length - 16; length += 997) {
            try (Evidence evidence = open(Arrays.copyOf(packed, length))) {
                assertFalse(evidence.report().reasons().isEmpty(), "cut at " + length);
            }
        }
    }

    @Test
    void theReleaseThatIsGivenIsUsed() throws Exception {
        OpenOptions options = new OpenOptions(Optional.empty(), Optional.of(Release.named("4.16.2")), Optional.empty());
        byte[] file = DumpFiles.elf(machine().pages(), note());
        try (Evidence evidence = new EvidenceReader(options, Work.NONE)
                .read(Bytes.of("test", file), Sidecar.NONE, new ReportBuilder("test"))) {
            assertEquals("4.16.2", evidence.report().release());
            assertEquals(Confidence.GIVEN, evidence.report().confidence());
        }
    }
}

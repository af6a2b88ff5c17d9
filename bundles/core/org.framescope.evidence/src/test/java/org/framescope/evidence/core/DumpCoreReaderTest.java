// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Section;
import org.framescope.evidence.report.Status;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.PageType;
import org.framescope.xen.descriptors.Descriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpCoreReaderTest {
    private static final int SECTION_HEADERS = 64;
    private static final int HEADER_NOTE = 0x200 + 16;
    private static final int P2M = 0x1003000;

    private final byte[] real;

    private final ReportBuilder report = new ReportBuilder("test");

    DumpCoreReaderTest() throws IOException {
        real = Corpus.unpacked("core/mini3.core.gz");
    }

    private Optional<DumpCore> read(byte[] bytes) {
        return new DumpCoreReader(Bytes.of("test", bytes), report).read();
    }

    private ByteBuffer copy() {
        return ByteBuffer.wrap(real.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void theGuestsDescriptorTablesAreThoseOfItsSource() {
        DumpCore core = read(real).orElseThrow();
        CoreVcpu vcpu = core.vcpus().getFirst();
        List<Long> gdt = core.gdt(vcpu);
        assertEquals(512, gdt.size());
        assertEquals(List.of(0L, 0x00af_fa00_0000_ffffL, 0x00cf_f200_0000_ffffL), gdt.subList(0, 3));
        assertTrue(gdt.subList(3, 512).stream().allMatch(w -> w == 0));
        List<Long> ldt = core.ldt(vcpu);
        assertEquals(512, ldt.size());
        long accessed = 1L << 40;
        assertEquals(0x00cf_f200_0000_ffffL | accessed, ldt.get(1) | accessed);
        assertEquals(0x00cf_fa00_0000_ffffL, ldt.get(2));
        assertEquals(3, Descriptor.of(ldt.get(1)).dpl());
        assertEquals(0x102000, vcpu.ldtBase());
        assertEquals(List.of(0x78901L), vcpu.gdtFrames());
    }

    @ParameterizedTest
    @CsvSource({
        "mini3.core.gz, 4.17.7, 4.17.7",
        "coreguest-4.14.core.xz, 4.14.6, 4.14.6",
        "coreguest-4.20.core.xz, 4.20.4, 4.20.4-pre"
    })
    void typesAreWhatXenKeptForTheSameGuest(String file, String release, String version) throws IOException {
        DumpCore core = read(Corpus.unpacked("core/" + file)).orElseThrow();
        assertEquals(
                Map.of(
                        PageType.NONE, 4096L - 1016 - 6,
                        PageType.L1, 2L,
                        PageType.L2, 1L,
                        PageType.L3, 1L,
                        PageType.L4, 1L,
                        PageType.SEG_DESC, 1L,
                        PageType.WRITABLE, 1016L),
                core.tables().orElseThrow().histogram());
        assertEquals(0, core.tables().get().conflicts());
        assertEquals(Verdict.COMPLETE, report.build().verdict());
        assertEquals(release, report.build().release());
        assertEquals(
                "4 notes; Xen " + version, report.build().sections().getFirst().reason());
        assertEquals(Confidence.STATED, report.build().confidence());
    }

    @Test
    void addressesAreTranslatedByTheGuestsTables() {
        DumpCore core = read(real).orElseThrow();
        CoreVcpu vcpu = core.vcpus().getFirst();
        GuestPages pages = core.pages().orElseThrow();
        assertEquals(0x78902, pages.frame(core.translate(vcpu, vcpu.ldtBase())));
        assertEquals(-1, core.translate(vcpu, 0x7fff_ffff_f000L));
        assertEquals(-1, core.translate(vcpu, 0xffff_8000_0000_0000L));
        assertEquals(-1, pages.index(0x5));
        assertEquals(-1, pages.index(~0L));
    }

    @Test
    void whatStandsBeforeACutIsRead() {
        for (int length = 0; length < real.length; length += length < 0x4000 ? 61 : 65_521) {
            ReportBuilder cut = new ReportBuilder("cut");
            Optional<DumpCore> core = new DumpCoreReader(Bytes.of("cut", Arrays.copyOf(real, length)), cut).read();
            assertTrue(cut.build().verdict() != Verdict.COMPLETE, "cut at " + length);
            assertEquals(length >= 0x200 + 16 + 12 + 4 + 32, core.isPresent(), "cut at " + length);
            assertEquals(
                    length >= 0x768 + 5168,
                    core.isPresent() && core.get().vcpus().size() == 1,
                    "cut at " + length);
        }
    }

    @Test
    void withoutNamesSectionsAreToldByTheirEntries() {
        byte[] nameless = Arrays.copyOf(real, P2M + 65_536);
        DumpCore core = read(nameless).orElseThrow();
        assertEquals(4096, core.pages().orElseThrow().count());
        assertTrue(core.tables().isPresent());
    }

    @Test
    void aDamagedNameCostsNoSection() {
        ByteBuffer changed = copy();
        int names = (int) changed.getLong(SECTION_HEADERS + 64 + 24);
        for (int at = names; at < names + changed.getLong(SECTION_HEADERS + 64 + 32); at++) {
            byte before = changed.get(at);
            changed.put(at, (byte) (before ^ 1));
            DumpCore core = read(changed.array()).orElseThrow();
            assertEquals(1, core.vcpus().size(), "byte " + at);
            assertEquals(4096, core.pages().orElseThrow().count(), "byte " + at);
            changed.put(at, before);
        }
    }

    @Test
    void aSectionThatIsNotInTheFileIsToldByItsNameOrAsOneWithout() {
        ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(real, P2M)).order(ByteOrder.LITTLE_ENDIAN);
        read(cut.putLong(SECTION_HEADERS + 6 * 64 + 24, 1L << 40).array());
        List<String> names = report.build().sections().stream()
                .filter(s -> s.status() == Status.UNKNOWN)
                .map(Section::name)
                .toList();
        assertTrue(names.contains("section without a name"), names::toString);
    }

    @Test
    void holesAndFramesThatStandTwiceAreTold() {
        ByteBuffer changed = copy();
        changed.putLong(P2M + 8, ~0L).putLong(P2M, ~0L);
        changed.putLong(P2M + 16 + 8, changed.getLong(P2M + 32 + 8));
        DumpCore core = read(changed.array()).orElseThrow();
        assertEquals(1, core.pages().orElseThrow().holes());
        assertEquals(1, core.pages().orElseThrow().twice());
        assertEquals(Verdict.PARTIAL, report.build().verdict());
    }

    @Test
    void tablesThatLoopOrContradictEndAndAreTold() {
        DumpCore core = read(real).orElseThrow();
        int root = core.pages().orElseThrow().index(core.vcpus().getFirst().rootFrame());
        long frame = core.pages().get().frame(root);
        int at = 0x3000 + root * 4096;
        ByteBuffer changed = copy();
        for (int i = 300; i < 400; i++) {
            changed.putLong(at + i * 8, frame << 12 | 7);
            changed.putLong(at + (i + 100) * 8, core.pages().get().frame(i) << 12 | 7);
        }
        DumpCore loops = read(changed.array()).orElseThrow();
        assertTrue(loops.tables().orElseThrow().conflicts() > 0);
        assertEquals(Verdict.PARTIAL, report.build().verdict());
    }

    @Test
    void aLinearTableIsNoContradiction() {
        DumpCore core = read(real).orElseThrow();
        GuestPages pages = core.pages().orElseThrow();
        int root = pages.index(core.vcpus().getFirst().rootFrame());
        int user = 3000;
        assertEquals(PageType.NONE, core.tables().orElseThrow().type(user));
        ByteBuffer changed = copy();
        changed.putLong(0x768 + 0x1380, pages.frame(user) << 12);
        int kernels = 0x3000 + root * 4096;
        changed.putLong(kernels + 300 * 8, pages.frame(user) << 12 | 5);
        changed.putLong(kernels + 301 * 8, pages.frame(root) << 12 | 5);
        for (int i = 0; i < 512; i++) {
            changed.putLong(0x3000 + user * 4096 + i * 8, 0);
        }
        DumpCore linear = read(changed.array()).orElseThrow();
        assertEquals(0, linear.tables().orElseThrow().conflicts());
        assertEquals(2, linear.tables().get().tables(4));
        assertEquals(1, linear.tables().get().tables(3));
        changed.putLong(kernels + 301 * 8, pages.frame(root) << 12 | 7);
        DumpCore writable = read(changed.array()).orElseThrow();
        assertEquals(1, writable.tables().orElseThrow().conflicts(), "Xen makes no writable entry a linear one");
    }

    @Test
    void ofA32BitGuestNothingIsWorkedOut() {
        ByteBuffer changed = copy();
        for (int i = 0; i < 5168; i += 8) {
            changed.putLong(0x768 + i, 0);
        }
        changed.putInt(0x768 + 0x200, 0x24).putInt(0x768 + 0x224, 0xc010_0080);
        changed.putInt(0x768 + 0xa9c + 3 * 4, 0x7891_4000);
        DumpCore core = read(changed.array()).orElseThrow();
        assertTrue(core.vcpus().isEmpty());
        assertTrue(core.tables().isEmpty());
        assertEquals(4096, core.pages().orElseThrow().count());
        assertEquals(Verdict.PARTIAL, report.build().verdict());
        assertTrue(report.build().reasons().getFirst().contains("32-bit"));
    }

    @Test
    void anHvmGuestHasPagesAndNoTypes() {
        ByteBuffer changed = copy();
        int header = 0x200 + 16 + 16;
        assertEquals(0xf00febedL, changed.getLong(header));
        changed.putLong(header, 0xf00febeeL);
        for (int i = 1; i < 7; i++) {
            int section = SECTION_HEADERS + i * 64;
            if (changed.getLong(section + 56) == 16) {
                changed.putLong(section + 56, 8);
                changed.putLong(section + 32, 4096L * 8);
            }
        }
        changed.putShort(62, (short) 0);
        DumpCore core = read(changed.array()).orElseThrow();
        assertTrue(core.header().hvm());
        assertTrue(core.tables().isEmpty());
        assertEquals(4096, core.pages().orElseThrow().count());
        assertEquals(-1, core.translate(core.vcpus().getFirst(), 0x102000));
        assertTrue(report.build().sections().stream().anyMatch(s -> s.reason().contains("HVM")));
    }

    @Test
    void hostileNumbersAreRefusedOrTold() {
        for (int at : new int[] {40, 58, 60, HEADER_NOTE, 0x200, 0x204, SECTION_HEADERS + 64 + 24}) {
            for (long value : new long[] {0, -1, Long.MAX_VALUE, 0x7fff_ffff, 0x1000_0000_0000L}) {
                ByteBuffer changed = copy();
                changed.putLong(at, value);
                ReportBuilder told = new ReportBuilder("hostile");
                new DumpCoreReader(Bytes.of("hostile", changed.array()), told).read();
                assertFalse(told.build().sections().isEmpty()
                        && told.build().reasons().isEmpty());
            }
        }
        assertTrue(read(new byte[64]).isEmpty());
        assertEquals(Verdict.REJECTED, report.build().verdict());
    }
}

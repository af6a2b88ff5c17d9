// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTableReaderTest {
    private static final long OWNER = 0x302;

    private final ReportBuilder report = new ReportBuilder("test");

    /** A frame table of {@code release} with free, owned, heap and extra frames. */
    private static byte[] table(Release release, FrameRowShape shape, int frames) {
        PageInfoLayout layout = release.layout();
        ByteBuffer rows = ByteBuffer.allocate(frames * shape.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            long caf = switch (i % 4) {
                case 0 -> layout.stateBits(PageInfoLayout.FREE) | (i % 8 == 0 ? layout.needScrub() : 0);
                case 1 -> layout.allocated() | 2;
                case 2 -> layout.xenHeap() | (i % 8 == 2 ? layout.allocated() | 1 : 0);
                default -> layout.allocated() | layout.extra() | 1;
            };
            int at = i * shape.bytes();
            boolean wide = shape == FrameRowShape.BIGMEM;
            rows.putLong(at + (wide ? 16 : 8), caf);
            rows.putLong(at + (wide ? 24 : 16), i % 4 == 1 ? 7L << layout.typeShift() | layout.validated() | 1 : 0);
            rows.putInt(at + (wide ? 32 : 24), i % 4 == 0 ? 0 : (int) OWNER);
            rows.putInt(at + (wide ? 40 : 28), i);
        }
        return rows.array();
    }

    private static Sidecar sidecar(int frames, FrameRowShape shape) {
        return new Sidecar(frames, shape.bytes(), Map.of(OWNER, 5), Optional.empty());
    }

    private Optional<FrameTableFile> read(byte[] bytes, Sidecar sidecar) {
        return new FrameTableReader(Bytes.of("test", bytes), sidecar, report).read(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.10", "4.13", "4.13.5", "4.14", "4.14.6", "4.16", "4.17", "4.18", "4.22"})
    void theLayoutIsDetectedFromTheRows(String name) throws Exception {
        Release release = Release.named(name);
        FrameTableFile table = read(table(release, FrameRowShape.PLAIN, 4096), sidecar(4096, FrameRowShape.PLAIN))
                .orElseThrow();
        Bytes rows = Bytes.of("t", table(release, FrameRowShape.PLAIN, 4096));
        LayoutDetection detected = LayoutDetection.of(row -> FrameRowShape.PLAIN.caf(rows.segment(), row), 4096);
        assertEquals(0, detected.implausible());
        assertTrue(detected.fits().contains(release.layout()), detected::toString);
        assertEquals(release.layout().stateShift(), table.release().layout().stateShift());
        assertEquals(
                release.layout().countMask() & 0xff, table.release().layout().countMask() & 0xff);
        assertTrue(report.build().confidence() != Confidence.ASSUMED);
    }

    @Test
    void wideRowsAreReadAsNarrowOnes() throws Exception {
        byte[] bytes = table(Release.named("4.17"), FrameRowShape.BIGMEM, 1000);
        for (Sidecar sidecar : new Sidecar[] {
            sidecar(1000, FrameRowShape.BIGMEM), new Sidecar(-1, -1, Map.of(OWNER, 5), Optional.empty())
        }) {
            FrameTableFile table = read(bytes, sidecar).orElseThrow();
            MachineView machine =
                    new MachineView(table.reading(), table.release().layout());
            assertEquals(1000, machine.maxPage());
            FrameView frames = machine.frames();
            assertEquals(5, frames.owner(1));
            assertEquals(2, frames.count(1));
            assertEquals(1, frames.typeCount(1));
            assertEquals(999, frames.stamp(999));
        }
    }

    @Test
    void whatIsThereOfACutTableIsRead() throws Exception {
        byte[] whole = table(Release.named("4.17"), FrameRowShape.PLAIN, 100);
        FrameTableFile table = read(Arrays.copyOf(whole, 50 * 32 + 9), sidecar(100, FrameRowShape.PLAIN))
                .orElseThrow();
        assertEquals(50, table.frames());
        ImportReport made = report.build();
        assertEquals(Verdict.PARTIAL, made.verdict());
        assertTrue(made.reasons().stream().anyMatch(r -> r.contains("100 rows, there are 50")), made::toString);
        assertEquals(1, made.unknown());
    }

    @Test
    void rowsThatCannotBeAreTold() throws Exception {
        byte[] bytes = table(Release.named("4.17"), FrameRowShape.PLAIN, 1000);
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 500; i < 550; i++) {
            words.putLong(i * 32 + 8, 0x0055_5555_5555_5555L);
        }
        assertTrue(read(bytes, sidecar(1000, FrameRowShape.PLAIN)).isPresent());
        ImportReport made = report.build();
        assertEquals(Verdict.PARTIAL, made.verdict());
        assertTrue(made.reasons().getFirst().contains("0x1f4"), made::toString);
    }

    @ParameterizedTest
    @EnumSource
    void rowsBeforeNoiseAreReadHoweverMuchFollows(FrameRowShape shape) throws Exception {
        byte[] whole = table(Release.named("4.17"), shape, 4096);
        byte[] noise = new byte[3996 * shape.bytes()];
        new SplittableRandom(1).nextBytes(noise);
        System.arraycopy(noise, 0, whole, 100 * shape.bytes(), noise.length);
        FrameTableFile table = read(whole, Sidecar.NONE).orElseThrow();
        assertTrue(table.frames() >= 100 && table.frames() < 110, table.frames() + " rows");
        ImportReport made = report.build();
        assertEquals(Verdict.PARTIAL, made.verdict());
        String place = "at " + table.frames() * shape.bytes() + ": most of them cannot be rows";
        assertTrue(made.reasons().stream().anyMatch(r -> r.contains(place)), made::toString);
    }

    @Test
    void anOwnerWhoseFrameIsNotXensIsDoubted() throws Exception {
        byte[] rows = table(Release.named("4.17"), FrameRowShape.PLAIN, 4096);
        Map<Long, Integer> owners = Map.of(OWNER, 5, 0x300L, 6, 0x12345L, 7);
        assertTrue(read(rows, new Sidecar(4096, 32, owners, Optional.empty())).isPresent());
        assertTrue(report.build().reasons().getFirst().startsWith("2 of the 3 owners"), () -> "" + report.build());
    }

    @ParameterizedTest
    @EnumSource(names = "PLAIN")
    void aFileBesideTheRowsThatContradictsThemIsNotBelieved(FrameRowShape shape) throws Exception {
        FrameRowShape other = shape == FrameRowShape.PLAIN ? FrameRowShape.BIGMEM : FrameRowShape.PLAIN;
        FrameTableFile table = read(table(Release.named("4.17"), shape, 4096), sidecar(4000, other))
                .orElseThrow();
        assertEquals(4096, table.frames());
        String reasons = report.build().reasons().toString();
        assertTrue(reasons.contains("rows of " + other.bytes() + " bytes, these have " + shape.bytes()), reasons);
        assertTrue(reasons.contains("4000 rows, there are 4096"), reasons);
    }

    @Test
    void noiseAndNothingAreNoFrameTable() {
        byte[] noise = new byte[32 * 1000];
        new SplittableRandom(1).nextBytes(noise);
        assertTrue(read(noise, Sidecar.NONE).isEmpty());
        assertTrue(read(new byte[3200], Sidecar.NONE).isEmpty());
        assertTrue(read(new byte[31], Sidecar.NONE).isEmpty());
        assertEquals(Verdict.REJECTED, report.build().verdict());
    }

    @Test
    void aReleaseThatIsGivenOrStatedIsUsed() throws Exception {
        byte[] bytes = table(Release.named("4.17"), FrameRowShape.PLAIN, 100);
        Sidecar stating = new Sidecar(100, 32, Map.of(), Optional.of("4.18"));
        assertEquals("4.18", read(bytes, stating).orElseThrow().release().name());
        assertEquals(Confidence.STATED, report.build().confidence());
        Release given = Release.named("4.16.2");
        FrameTableReader reader = new FrameTableReader(Bytes.of("test", bytes), stating, report);
        assertEquals(
                "4.16.2",
                reader.read(Optional.of(given)).orElseThrow().release().name());
        assertEquals(Confidence.GIVEN, report.build().confidence());
        Sidecar strange = new Sidecar(100, 32, Map.of(OWNER, 1), Optional.of("9.9"));
        assertTrue(read(bytes, strange).isPresent());
        assertTrue(report.build().reasons().stream().anyMatch(r -> r.contains("9.9")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"frames\":1}",
                "{\"frames\":-1,\"sizeof\":32}",
                "{\"frames\":1,\"sizeof\":33}",
                "{\"frames\":\"1\",\"sizeof\":32}",
                "{\"frames\":1e9,\"sizeof\":32}",
                "{\"frames\":1,\"sizeof\":32,\"owners\":[]}",
                "{\"frames\":1,\"sizeof\":32,\"owners\":{\"x\":1}}",
                "{\"frames\":1,\"sizeof\":32,\"owners\":{\"0x0\":1}}",
                "{\"frames\":1,\"sizeof\":32,\"owners\":{\"0x1\":32768}}",
                "{\"frames\":99999999999999999999,\"sizeof\":32}"
            })
    void aSidecarThatIsNoneSaysWhy(String text) {
        IOException e =
                assertThrows(IOException.class, () -> Sidecar.parse("s.json", text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(e.getMessage().length() > 5, e::getMessage);
    }
}

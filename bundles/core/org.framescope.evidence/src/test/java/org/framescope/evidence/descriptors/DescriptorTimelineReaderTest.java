// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Section;
import org.framescope.evidence.report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorTimelineReaderTest {
    private final byte[] real;

    DescriptorTimelineReaderTest() throws IOException {
        real = Corpus.unpacked("frametable/dom0-ldt-timeline.jsonl");
    }

    private static Evidence open(byte[] bytes) {
        return new EvidenceReader(OpenOptions.NONE, Work.NONE)
                .read(Bytes.of("test", bytes), Sidecar.NONE, new ReportBuilder("test"));
    }

    @Test
    void eachLineStandsInTheReportWithItsPlace() {
        for (Section line : open(real).report().sections()) {
            String text = new String(real, (int) line.offset(), (int) line.length(), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("{") && text.endsWith("}"), line::toString);
        }
    }

    @Test
    void whatAProcessesLdtDoesIsToldMomentByMoment() {
        Evidence.Descriptors evidence = assertInstanceOf(Evidence.Descriptors.class, open(real));
        assertEquals(Verdict.COMPLETE, evidence.report().verdict(), () -> "" + evidence.report());
        assertEquals(Kind.DESCRIPTORS, evidence.report().kind());
        assertEquals(11, evidence.report().read());
        List<DescriptorMoment> moments = evidence.moments();
        DescriptorMoment before = moments.getFirst();
        assertEquals(4, before.frames().size());
        assertEquals(
                Map.of("v0.gdt0", 0xfbc3L, "v0.gdt14", 0x1fc6fL, "v1.gdt0", 0xfcc3L, "v1.gdt14", 0x1ffcdL),
                before.slots());
        DescriptorMoment during = moments.get(1);
        assertTrue(during.frames()
                .contains(new DescriptorFrame(0x16840, 0x8000_0000_0000_0003L, 0xa400_0000_0000_0001L, 0)));
        assertEquals(0x16840, during.slots().get("v1.ldt0"));
        assertEquals(3, during.contexts().get(1).ldtEntries());
        assertEquals(0xffff_8880_0684_0000L, during.contexts().get(1).ldtBase());
        assertEquals(0xfcc3, during.contexts().get(1).gdtFrames().getFirst());
        List<DescriptorMoment> course = moments.stream()
                .filter(m -> m.tag().equals("timeline 3 entries"))
                .toList();
        assertEquals(
                List.of(7.67, 10.89),
                course.stream().map(DescriptorMoment::seconds).toList());
        assertEquals(0x16840, course.getFirst().frames().getFirst().mfn());
        assertTrue(course.getFirst().isTimed() && course.getLast().frames().isEmpty());
    }

    @Test
    void theLinesBeforeACutAreDelivered() {
        String whole = new String(real, StandardCharsets.UTF_8);
        int second = whole.indexOf('\n', whole.indexOf('\n') + 1);
        Evidence.Descriptors cut = assertInstanceOf(Evidence.Descriptors.class, open(Arrays.copyOf(real, second - 9)));
        assertEquals(Verdict.PARTIAL, cut.report().verdict());
        assertEquals(1, cut.moments().size());
        assertEquals(1, cut.report().unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tag\":\"x\",\"t\":[[-1,{}]]}",
                "{\"tag\":\"x\",\"t\":[1]}",
                "{\"tag\":\"x\",\"t\":[[1,{\"0x1\":[\"1\"]}]]}",
                "{\"tag\":\"x\",\"t\":[[1e999,{}]]}",
                "{\"tag\":\"x\",\"seg_desc\":[],\"ctx\":[{\"gdt\":\"0,z\"}],\"perdomain\":{}}",
                "{\"tag\":\"x\",\"seg_desc\":[{\"mfn\":\"0x1\"}]}"
            })
    void aLineThatIsWrongIsSaidAndNothingElseIsLost(String line) {
        Evidence alone = open(line.getBytes(StandardCharsets.UTF_8));
        assertEquals(Verdict.REJECTED, alone.report().verdict(), () -> "" + alone.report());
        byte[] both = (new String(real, StandardCharsets.UTF_8) + line + "\n").getBytes(StandardCharsets.UTF_8);
        Evidence.Descriptors evidence = assertInstanceOf(Evidence.Descriptors.class, open(both));
        assertEquals(11, evidence.report().read());
        assertEquals(1, evidence.report().unknown());
    }
}

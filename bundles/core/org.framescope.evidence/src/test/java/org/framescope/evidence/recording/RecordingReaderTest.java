// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import static org.framescope.evidence.recording.Texts.STEP;
import static org.framescope.evidence.recording.Texts.read;
import static org.framescope.evidence.recording.Texts.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class RecordingReaderTest {
    private static void reports(Texts.Read read, long line, String... words) {
        assertNotNull(read.problem(), "no problem was reported");
        assertEquals(line, read.problem().line(), read.problem().getMessage());
        for (String word : words) {
            assertTrue(
                    read.problem().getMessage().contains(word), read.problem().getMessage());
        }
    }

    @Test
    void readsStepsWithFramesContentsAndAnswers() {
        Texts.Read read = read(STEP.replace("\"frames\":[]", """
                "frames":[{"f":"f0","mfn":"0x1fc05","caf":"8000000000000001","taf":"e400000000000001",\
                "w24":"0000f6db","owner":200,"dompdx":130086},\
                {"f":null,"mfn":"0x10","caf":"0c00000000000000","taf":"0","w24":"0","owner":null,"dompdx":0}],\
                "mem":{"f0":{"511":"0xffffffffffffffff"},"f1":{"nonzero":74}},"mfns":["0x1fc05"],\
                "guest":{"rc":"0xfffffffffffffff2","fault":14,"err":"0x0","cr2":"0x200000"}"""));
        assertNull(read.problem());
        Step step = read.sequences().getFirst().steps().getFirst();
        assertEquals(
                new FrameState("f0", 0x1fc05, 0x8000000000000001L, 0xe400000000000001L, 0xf6db, 200, 130086),
                step.frames().getFirst());
        assertEquals(-1, step.frames().get(1).owner());
        assertEquals("0x10", step.frames().get(1).label());
        assertEquals(-1L, step.memory().get("f0").words().get(511));
        assertEquals(74, step.memory().get("f1").nonZero());
        assertEquals(List.of(0x1fc05L), step.handedOut());
        assertEquals(-14, step.guest().orElseThrow().rc().getAsLong());
        assertEquals(0x200000, step.guest().orElseThrow().cr2().getAsLong());
    }

    @Test
    void aSequenceIsTheLinesOfOneName() {
        Texts.Read read = read(step("a", 0) + "\n\r\n" + step("a", 1) + "\n" + step("b", 0));
        assertNull(read.problem());
        assertEquals(
                List.of("a", "b"), read.sequences().stream().map(Sequence::name).toList());
        assertEquals(2, read.sequences().getFirst().steps().size());
    }

    @ParameterizedTest
    @CsvSource({"'',4.17,false", "'\"xen\":\"4.14.6\",\"pv32\":true,',4.14.6,true", "'\"xen\":\"4.20\",',4.20,false"})
    void aSequenceSaysWhatItWasRecordedOn(String members, String release, boolean pv32) {
        RecordedMachine machine = read(STEP.replace("\"op\"", members + "\"op\""))
                .sequences()
                .getFirst()
                .machine();
        assertEquals(release, machine.release().name());
        assertEquals(pv32, machine.pv32());
    }

    @Test
    void whatWasReadBeforeAnErrorIsHandedOn() {
        Texts.Read read =
                read(step("a", 0) + "\n" + step("a", 1) + "\n" + step("a", 2).substring(0, 40));
        reports(read, 3, "x.jsonl:3:", "not valid JSON");
        assertEquals(2, read.sequences().getFirst().steps().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"step\":0|\"step\":1|\"step\" must be the number 0",
                "\"step\":0|\"step\":-1|\"step\" must be a number from 0",
                "\"step\":0|\"step\":1.5|\"step\" must be a whole number",
                "\"step\":0|\"step\":1e400|\"step\" must be a whole number",
                "\"step\":0|\"step\":99999999999999999999|\"step\" must be a whole number",
                "\"step\":0|\"stop\":0|\"step\" is missing",
                "\"rc\":0|\"rc\":\"0\"|\"rc\" must be a whole number of 64 bits, found a string",
                "\"args\":{}|\"args\":[]|\"args\" must be an object, found an array",
                "\"args\":{}|\"args\":null|\"args\" must be an object, found null",
                "\"dom\":1|\"dom\":99999|\"dom\" must be a number from 0 to 32767",
                "\"frames\":[]|\"frames\":[3]|\"frames\" must be an object, found a number",
                "\"frames\":[]|\"frames\":{}|\"frames\" must be an array",
                "\"frames\":[]|\"frames\":[{\"mfn\":\"zz\"}]|\"mfn\" must be a hexadecimal word",
                "\"frames\":[]|\"frames\":[],\"mem\":{\"f0\":{\"512\":\"0x1\"}}|indices from 0 to 511",
                "\"frames\":[]|\"frames\":[],\"mem\":{\"f0\":{\"1\":\"0x12345678901234567\"}}|a hexadecimal word",
                "\"exists\":true|\"exists\":1|\"exists\" must be true or false",
                "\"op\":\"after_wait\"|\"op\":7|\"op\" must be a string",
                "\"rc\":0|\"rc\":0,\"rc\":0|Duplicate",
                "\"rc\":0|\"rc\":0,\"xen\":\"3.4\"|\"xen\" must be one of the releases 4.10,",
                "\"rc\":0|\"rc\":0,\"xen\":4|\"xen\" must be a string",
                "\"rc\":0|\"rc\":0,\"pv32\":1|\"pv32\" must be true or false",
            })
    void aFieldOfTheWrongKindIsNamedWithItsPlace(String good, String bad, String expected) {
        Texts.Read read = read(step("z", 0) + "\n" + STEP.replace(good, bad));
        reports(read, 2, expected);
        assertTrue(read.problem().column() > 0, read.problem().getMessage());
        assertEquals(1, read.sequences().size());
    }

    @Test
    void stepsThatAreMissingDoubledOrStrayAreReported() {
        reports(read(step("a", 0) + "\n" + step("a", 2)), 2, "\"step\" must be the number 1");
        reports(read(step("a", 0) + "\n" + step("a", 0)), 2, "\"step\" must be the number 1");
        reports(
                read(step("a", 0) + "\n" + step("b", 0) + "\n" + step("a", 1)),
                3,
                "a sequence that did not end before");
    }

    @Test
    void whatIsNoRecordingIsReported() {
        reports(read(""), 0, "empty");
        reports(read("\n \n\r\n"), 0, "empty");
        reports(read("[1]"), 1, "expected a JSON object, found an array");
        reports(read(STEP + "{}"), 1, "expected the end of the line");
        reports(read("{}"), 1, "\"name\" is missing");
        reports(read(new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, (byte) 0xff}), 1, "not valid JSON");
        reports(read("{\"name\":" + "[".repeat(200)), 1, "nesting depth");
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        byte[] endless = new byte[100 << 20];
        Arrays.fill(endless, (byte) ' ');
        reports(read(endless), 1, "longer than");
    }

    @Test
    void packedRecordingsAreKnownByContent() throws IOException {
        String text = step("a", 0) + "\n" + step("a", 1) + "\n";
        for (byte[] packed : List.of(gzip(text), xz(text))) {
            Texts.Read read = read(packed);
            assertNull(read.problem());
            assertEquals(2, read.sequences().getFirst().steps().size());
            Texts.Read cut = read(Arrays.copyOf(packed, packed.length - 20));
            assertTrue(
                    cut.problem().getMessage().contains("too early"),
                    cut.problem().getMessage());
            assertNotNull(read(Arrays.copyOf(packed, 8)).problem());
        }
    }

    @Test
    void whatComesBeforeTheEndOfCutPackedDataIsHandedOn() throws IOException {
        byte[] packed = gzip(String.join("\n", Corpus.lines("forest-a.jsonl.xz")));
        Texts.Read read = read(Arrays.copyOf(packed, packed.length / 2));
        assertTrue(
                read.problem().getMessage().contains("too early"),
                read.problem().getMessage());
        assertTrue(
                read.problem().line() > 100 && read.sequences().size() > 5,
                read.problem().getMessage());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packer = new GZIPOutputStream(out)) {
            packer.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] xz(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packer = new XZOutputStream(out, new LZMA2Options(1))) {
            packer.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void readingTellsItsProgressAndCanBeCancelled() throws IOException {
        AtomicLong lines = new AtomicLong();
        Recording whole = Recording.load(Corpus.file("recordings/passive.jsonl.xz"), new Work() {
            @Override
            public void progress(String what, long done, long total) {
                assertTrue(done > 0 && done <= total, done + " of " + total);
                lines.incrementAndGet();
            }
        });
        assertEquals(744, lines.get());
        assertEquals(67, whole.sequences().size());
        assertTrue(whole.problem().isEmpty() && whole.switches().isEmpty());
        Recording part = Recording.load(Corpus.file("recordings/passive.jsonl.xz"), new Work() {
            @Override
            public boolean isCancelled() {
                return lines.incrementAndGet() > 744 + 100;
            }
        });
        assertTrue(part.problem().orElseThrow().getMessage().contains("cancelled"));
        assertTrue(part.sequences().size() > 5 && part.sequences().size() < 20);
    }

    @Test
    void aFileThatCannotBeReadIsReported(@TempDir Path folder) throws IOException {
        Recording missing = Recording.load(folder.resolve("none.jsonl"), Work.NONE);
        assertTrue(missing.problem().orElseThrow().getMessage().contains("none.jsonl: cannot be read"));
        assertTrue(Recording.load(folder, Work.NONE).problem().isPresent());
        Path file = folder.resolve("ok.jsonl");
        Files.writeString(file, STEP);
        assertTrue(Recording.load(file, Work.NONE).problem().isEmpty());
    }

    @Test
    void readsContextSwitches() {
        Recording read = Recording.load(Corpus.file("recordings/switches-in-turn.jsonl.xz"), Work.NONE);
        Switches switches = read.switches().orElseThrow();
        assertEquals("switches-in-turn", switches.name());
        assertEquals(1105, switches.steps().size());
        assertEquals("4.17", switches.header().machine().release().name());
        assertEquals(0x3fd78, switches.header().zeroPage());
        assertEquals(0x3a794, switches.header().cpus().get(1).gdtMfn());
        SwitchStep forced = switches.steps().get(368);
        assertTrue(forced.forced() && forced.prev().isEmpty());
        assertEquals(List.of("lgdt default", "cr3 3fc6e000"), forced.events());
        assertEquals("d8v0", forced.saved().label());
        assertEquals("idle", forced.next().label());
        assertEquals(new Dirty(-1, 1, 0, 2), forced.after().dirty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cpu\":1|\"cpu\":2|\"cpu\" must be a number from 0 to 1",
                "\"kind\":\"lazy\"|\"kind\":\"eager\"|\"kind\" must be switch or lazy",
                "\"type\":\"pv\"|\"type\":\"tv\"|\"type\" must be pv, hvm or idle",
                "\"n\":0|\"n\":1|\"n\" must be the number 0",
                "\"events\":[]|\"events\":[1]|\"events\" must be strings",
                "\"pd\":[1]|\"pd\":[64]|\"pd\" must be numbers of CPUs",
            })
    void aSwitchOfTheWrongKindIsReported(String good, String bad, String expected) throws IOException {
        List<String> lines = Corpus.lines("switches-in-turn.jsonl.xz");
        Texts.Read read = read(lines.get(0) + "\n" + lines.get(1).replace(good, bad));
        reports(read, 2, expected);
        assertEquals(1, read.switches().size());
    }

    @Test
    void aHeaderOfTheWrongKindIsReported() throws IOException {
        String header = Corpus.lines("switches-in-turn.jsonl.xz").getFirst();
        reports(read(header.replace("\"cpu\":1", "\"cpu\":2")), 1, "CPUs are listed in order");
        reports(read(header.replace("\"4.17\"", "\"5\"")), 1, "\"xen\" must be one of the releases 4.10,");
        reports(read(header.replaceAll("\"cpus\":\\[.*\\],\"workload", "\"cpus\":[],\"workload")), 1, "1 to 64 CPUs");
    }
}

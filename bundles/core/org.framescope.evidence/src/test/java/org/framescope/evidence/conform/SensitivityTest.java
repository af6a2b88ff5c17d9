// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording that says something else than the hypervisor did is noticed, at the step and in the field. */
class SensitivityTest {
    private static List<Mismatch> play(List<String> lines) {
        List<Mismatch> found = new ArrayList<>();
        Conformance.Result result = new Conformance(Adapters.standard(), Work.NONE)
                .play(
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                        "changed",
                        report -> report.steps().forEach(s -> found.addAll(s.mismatches())));
        assertEquals(List.of(), result.problems());
        return found;
    }

    /** The lines of {@code sequence}, with {@code good} replaced by {@code bad} in the line of {@code step}. */
    private static List<String> changed(String file, String sequence, int step, String good, String bad)
            throws IOException {
        List<String> lines = new ArrayList<>(Corpus.lines(file).stream()
                .filter(l -> l.contains("\"name\": \"" + sequence + "\""))
                .toList());
        String line = lines.get(step);
        assertTrue(line.contains(good), "step " + step + " has no " + good);
        lines.set(step, line.replace(good, bad));
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alloc_only|1|\"rc\": 8|\"rc\": 7|rc|-",
                "alloc_only|1|\"8000000000000001\", \"taf\": \"0000000000000000\", \"w24\"|\"8000000000000002\", "
                        + "\"taf\": \"0000000000000000\", \"w24\"|caf|f0",
                "alloc_only|1|\"taf\": \"e400000000000001\"|\"taf\": \"0400000000000001\"|taf|0x",
                "alloc_only|1|\"tot\": 8|\"tot\": 9|info.tot|-",
                "alloc_only|1|\"max\": 64|\"max\": 65|info.max|-",
                "alloc_only|1|\"exists\": true|\"exists\": false|info.exists|-",
                "alloc_only|1|\"ffff0008\"|\"ffff0009\"|info.dying|-",
                "alloc_only|2|\"0c00000000000000\"|\"8000000000000001\"|caf|f0",
                "alloc_only|3|\"types\": \"0,0|\"types\": \"0,90000000|types|-",
                "zombie_rw|2|\"maperr\": \"0\"|\"maperr\": \"-16\"|maperr|-",
                "zombie_rw|2|e400000000000001\", \"w24\": \"000079fc\"|a400000000000001\", \"w24\": \"000079fc\"|taf|f0",
                "pin_l4_selfro|2|\"mem\": {\"f0\": {\"0\": \"0x1a995005\"|\"mem\": {\"f0\": {\"0\": \"0x1a995007\"|mem[0]|f0",
            })
    void aChangedStepIsNoticed(String sequence, int step, String good, String bad, String field, String frame)
            throws IOException {
        List<Mismatch> found = play(changed("passive.jsonl.xz", sequence, step, good, bad));
        assertTrue(!found.isEmpty(), "nothing was noticed");
        Mismatch first = found.getFirst();
        assertEquals(step, first.step());
        assertEquals(field, first.field());
        assertTrue(first.frame().startsWith(frame), first.line());
    }

    @Test
    void theSortOfAGuestsUpdateCounts() throws IOException {
        List<String> normal =
                changed("random-guest-4.14.jsonl.xz", "gfuzz4140104", 30, "\"preserve_ad\"", "\"normal\"");
        assertEquals(
                List.of("30 mem[36] f3", "31 mem[36] f3"),
                play(normal).stream()
                        .map(m -> m.step() + " " + m.field() + " " + m.frame())
                        .toList());
    }

    @Test
    void nothingIsCorrectedAfterADifference() throws IOException {
        List<String> lines = new ArrayList<>(Corpus.lines("passive.jsonl.xz").stream()
                .filter(l -> l.contains("\"name\": \"fmap_plain\""))
                .toList());
        lines.remove(2);
        for (int i = 2; i < lines.size(); i++) {
            lines.set(i, lines.get(i).replaceFirst("\"step\": \\d+", "\"step\": " + i));
        }
        List<Mismatch> found = play(lines);
        long steps = found.stream()
                .filter(m -> m.field().equals("caf") && m.frame().equals("f0"))
                .map(Mismatch::step)
                .distinct()
                .count();
        assertTrue(steps >= 2, found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lgdt default\",|\"lgdt full@1\",|events",
                "\"lgdt default\",\"cr3 36c0c000\"|\"cr3 36c0c000\",\"lgdt default\"|events",
                "\"cr3 36c0c000\"|\"cr3 36c0d000\"|events",
                "\"after\":\"ffff820000020000/efff\"|\"after\":\"ffff820000000000/efff\"|gdtr.after",
                "\"before\":\"ffff820000000000/efff\"|\"before\":\"ffff820000020000/efff\"|gdtr.before",
                "\"full_gdt_loaded\":{\"before\":true|\"full_gdt_loaded\":{\"before\":false|full_gdt_loaded.before",
                "\"slot14\":{\"before\":\"cpu0|\"slot14\":{\"before\":\"cpu1|slot14.before",
                "\"after\":\"cpu1-regular\"}|\"after\":\"cpu0-regular\"}|slot14.after",
                "\"after\":\"36c0c000\"}|\"after\":\"36c0d000\"}|cr3.after",
                "\"saved\":{\"dom\":2|\"saved\":{\"dom\":3|saved",
                "{\"p\":1,\"n\":null,\"pd\":[1],\"nd\":[0]}|{\"p\":1,\"n\":1,\"pd\":[1],\"nd\":[0]}|dirty.before.n",
                "{\"p\":0,\"n\":1,\"pd\":[0],\"nd\":[1]}|{\"p\":1,\"n\":1,\"pd\":[0],\"nd\":[1]}|dirty.after.p",
                "{\"p\":0,\"n\":1,\"pd\":[0],\"nd\":[1]}|{\"p\":0,\"n\":1,\"pd\":[0,1],\"nd\":[1]}|dirty.after.pd",
                "{\"p\":0,\"n\":1,\"pd\":[0],\"nd\":[1]}|{\"p\":0,\"n\":1,\"pd\":[0],\"nd\":[]}|dirty.after.nd",
            })
    void aChangedSwitchIsNoticed(String good, String bad, String field) throws IOException {
        noticed("switches-dom0-poll.jsonl.xz", 433, good, bad, field);
    }

    /** CPU 1 is in the midst of a switch at the end of this recording, but not yet at that step. */
    @Test
    void aBitThatASwitchWithoutRecordWouldHaveSetAndTakenBackIsNoticed() throws IOException {
        noticed("switches-three-cpus.jsonl.xz", 1078, "\"nd\":[0,2]}}", "\"nd\":[0,1,2]}}", "dirty.after.nd");
    }

    private static void noticed(String file, int step, String good, String bad, String field) throws IOException {
        List<String> lines = new ArrayList<>(Corpus.lines(file));
        String line = lines.get(step + 1);
        assertTrue(line.startsWith("{\"n\":" + step + ",") && line.contains(good), line);
        lines.set(step + 1, line.replace(good, bad));
        List<Mismatch> found = play(lines);
        assertTrue(
                found.stream().anyMatch(m -> m.step() == step && m.field().equals(field)),
                found.stream().map(Mismatch::line).toList().toString());
    }

    @Test
    void aSwitchThatShouldHaveBeenLazyIsNoticed() throws IOException {
        List<String> lines = new ArrayList<>(Corpus.lines("switches-in-turn.jsonl.xz"));
        lines.set(3, lines.get(3).replace("\"next\":{\"dom\":8", "\"next\":{\"dom\":7"));
        assertTrue(play(lines).stream().anyMatch(m -> m.step() == 2 && m.field().equals("lazy")));
    }
}

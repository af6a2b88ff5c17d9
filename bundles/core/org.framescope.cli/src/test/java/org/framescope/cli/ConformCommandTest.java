// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

class ConformCommandTest {
    private static final Path RECORDINGS = Path.of("../../../tests/corpus/recordings");

    private static String text(String name) throws IOException {
        try (XZInputStream in = new XZInputStream(Files.newInputStream(RECORDINGS.resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRecordingThatAgreesEndsWithItsSums() {
        CommandLine run = CommandLine.run(
                "conform", RECORDINGS.resolve("switches-moved.jsonl.xz").toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("sequences 1, steps 1480, frames 0, mismatches 0, unsupported 0\n", run.out());
    }

    @Test
    void aDifferenceIsOneLineOfEightWordsAndExitCodeOne(@TempDir Path folder) throws IOException {
        String text = text("passive.jsonl.xz").lines().limit(2).reduce("", (a, b) -> a + b + "\n");
        Path file = folder.resolve("changed.jsonl");
        Files.writeString(file, text.replaceFirst("8000000000000001", "8000000000000002"));
        CommandLine run = CommandLine.run("conform", file.toString());
        assertEquals(1, run.code());
        assertEquals(
                "MISMATCH " + file + " alloc_only 1 caf f0 8000000000000002 8000000000000001\n"
                        + "sequences 1, steps 2, frames 10, mismatches 1, unsupported 0\n",
                run.out());
        CommandLine json = CommandLine.run("conform", file.toString(), "--json", "-");
        assertEquals(1, json.code());
        assertEquals(
                "{\"format\":\"framescope-conform/1\",\"differences\":[{\"file\":\"" + file
                        + "\",\"sequence\":\"alloc_only\",\"step\":1,\"field\":\"caf\",\"frame\":\"f0\","
                        + "\"recorded\":\"8000000000000002\",\"simulated\":\"8000000000000001\"}],\"sequences\":1,"
                        + "\"steps\":2,\"frames\":10,\"mismatches\":1,\"unsupported\":0,\"problems\":[]}\n",
                json.out());
    }

    @Test
    void aFolderIsItsRecordings(@TempDir Path folder) throws IOException {
        Files.copy(RECORDINGS.resolve("hvm-extra.jsonl.xz"), folder.resolve("b.jsonl.xz"));
        Files.writeString(folder.resolve("a.jsonl"), text("switches-in-turn.jsonl.xz"));
        Files.writeString(folder.resolve("notes.txt"), "not a recording");
        CommandLine run = CommandLine.run("conform", folder.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("sequences 3, steps 1125, frames "), run.out());
    }

    @Test
    void whatWasReadBeforeAnErrorCounts(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cut.jsonl");
        String text = text("passive.jsonl.xz");
        Files.writeString(file, text.substring(0, text.indexOf('\n', 5000) + 40));
        CommandLine run = CommandLine.run("conform", file.toString());
        assertEquals(3, run.code());
        assertTrue(
                run.oneMessage()
                        && run.err().contains("cut.jsonl:")
                        && run.err().contains("JSON"),
                run.err());
        assertTrue(run.out().contains("mismatches 0"), run.out());
    }

    @Test
    void refusesWhatIsNotThere() {
        assertEquals(3, CommandLine.run("conform", "no/such/file.jsonl").code());
        assertEquals(2, CommandLine.run("conform").code());
        assertEquals(3, CommandLine.run("conform", "-").code());
    }
}

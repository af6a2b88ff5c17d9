// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.Kind;
import org.framescope.inspect.text.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {
    private static final Path CORPUS = Path.of("..", "corpus");

    private static List<Property> of(String file) {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(CORPUS.resolve(file))) {
            return Findings.of(evidence);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "console/console-vm-a.log.xz, CONSOLE, Dumps",
        "xentrace/xentrace-sched.bin.xz, XENTRACE, Runstates",
        "frametable/frametable-idle-dom0.bin.xz, FRAME_TABLE, Frames in use",
        "core/mini3.core.gz, DUMP_CORE, Guest",
        "recordings/passive.jsonl.xz, RECORDING, Sequences"
    })
    void eachKindOfFileIsKnownByItsBeginningAndSaysSomething(String file, Kind kind, String group) throws IOException {
        assertEquals(kind, EvidenceReader.kind(CORPUS.resolve(file)));
        assertTrue(of(file).stream().anyMatch(f -> f.group().equals(group)), () -> of(file).toString());
    }

    @Test
    void whatIsLeftOfADeadDomainStandsFirst() {
        List<Property> all = of("frametable/frametable-zombie.bin.xz");
        List<Property> left =
                all.stream().filter(f -> f.group().startsWith("Left of ")).toList();
        assertEquals(6, left.size(), left::toString);
        assertEquals(left, all.subList(0, 6));
        assertTrue(left.getFirst().group().endsWith(", dead"), left::toString);
        assertTrue(left.getFirst().explanation().startsWith("unexplained: "), left::toString);
    }

    @ParameterizedTest
    @CsvSource({"10, UNKNOWN", "24, UNKNOWN", "4000, CONSOLE"})
    void aPackedFileThatIsCutIsKnownByWhatCanBeUnpacked(int bytes, Kind kind, @TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(CORPUS.resolve("console/console-vm-a.log.xz"));
        Path cut = folder.resolve("cut");
        Files.write(cut, Arrays.copyOf(whole, bytes));
        assertEquals(kind, EvidenceReader.kind(cut));
    }

    @Test
    void whatIsNoneOfTheKindsSaysNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "a shopping list\n");
        assertEquals(Kind.UNKNOWN, EvidenceReader.kind(file));
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(file)) {
            assertTrue(Findings.of(evidence).isEmpty());
            assertFalse(evidence.report().reasons().isEmpty());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulator against every recording; what each must give stands in {@code tests/corpus/conform.tsv}. */
class CorpusTest {
    /** Recording, sequences, steps, and how many steps may be unsupported at most. */
    record Row(String file, long sequences, long steps, long unsupported) {}

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Corpus.file("conform.tsv")).stream()
                .skip(1)
                .map(l -> l.split("\t"))
                .map(c -> new Row(c[0], Long.parseLong(c[1]), Long.parseLong(c[2]), Long.parseLong(c[3])));
    }

    @Test
    void everyRecordingIsPlayed() throws IOException {
        assertEquals(Corpus.names("recordings"), rows().map(Row::file).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSimulatorDoesWhatWasRecorded(Row row) {
        StringBuilder differences = new StringBuilder();
        Conformance.Result result = new Conformance(Adapters.standard(), Work.NONE)
                .play(
                        List.of(Corpus.file("recordings/" + row.file())),
                        report -> report.steps().stream()
                                .flatMap(s -> s.mismatches().stream())
                                .limit(20)
                                .forEach(m -> differences.append(m.line()).append('\n')));
        assertEquals(List.of(), result.problems());
        assertEquals("", differences.toString());
        Totals totals = result.totals();
        assertEquals(row.sequences(), totals.sequences());
        assertEquals(row.steps(), totals.steps());
        assertTrue(
                totals.unsupported() <= row.unsupported(),
                totals.unsupported() + " steps are unsupported, at most " + row.unsupported() + " may be");
    }
}

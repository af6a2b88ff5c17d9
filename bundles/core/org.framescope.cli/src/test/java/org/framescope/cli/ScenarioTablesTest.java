// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framescope.inspect.State;
import org.framescope.machine.Release;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios of the library against tables that were written down from the reference, cell by cell. */
class ScenarioTablesTest {
    /** The rows about one scenario under one set of choices. */
    private record Table(String scenario, String choices, List<String[]> rows) {
        @Override
        public String toString() {
            return scenario + " " + choices;
        }
    }

    static Stream<Table> tables() throws IOException {
        try (InputStream in = ScenarioTablesTest.class.getResourceAsStream("scenarios.tsv")) {
            Map<List<String>, List<String[]>> tables = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(row -> List.of(row[0], row[1])));
            assertTrue(tables.size() > 10, () -> "tables " + tables.keySet());
            return tables.entrySet().stream()
                    .map(e -> new Table(e.getKey().get(0), e.getKey().get(1), e.getValue()));
        }
    }

    private static ScenarioRun play(Table table) throws Exception {
        Scenario scenario = ScenarioLibrary.load().scenario(table.scenario());
        Release release = scenario.release();
        if (!table.choices().equals("-")) {
            String[] choice = table.choices().split("=");
            release = new Release(
                    release.name(), release.layout(), release.choices().with(choice[0], choice[1]));
        }
        ScenarioRun run = new ScenarioRunner().run(scenario, release, RunProgress.NONE);
        assertTrue(run.complete());
        return run;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellIsThatOfTheTable(Table table) throws Exception {
        ScenarioRun run = play(table);
        List<String> differences = new ArrayList<>();
        int position = 0;
        for (String[] row : table.rows()) {
            int step = Integer.parseInt(row[2]);
            position = Math.max(position, run.run().positionAfter(Math.max(0, step - 1)));
            int end = run.run().positionAfter(step);
            if (row[3].equals("end")) {
                position = end;
                if (!row[4].equals("-") && step > 0) {
                    assertEquals(Long.parseLong(row[4]), rc(run, step), table + " step " + step);
                }
            } else {
                while (position < end && !cells(run, position, row).isEmpty()) {
                    position++;
                }
            }
            for (String difference : cells(run, position, row)) {
                differences.add("step " + step + " " + row[3] + ": " + difference);
            }
        }
        assertEquals(List.of(), differences, table::toString);
    }

    private static long rc(ScenarioRun run, int step) {
        return run.run().rc(run.run().operation(step));
    }

    /** What is not as {@code row} says at {@code position}. */
    private static List<String> cells(ScenarioRun run, int position, String[] row) {
        return new TableCells(State.at(run.run(), position, run.release()), said(run.run(), Integer.parseInt(row[2])))
                .differences(row[5], row[6]);
    }

    /** The names of the events of operation {@code step}. */
    private static Set<String> said(Run run, int step) {
        return step == 0
                ? Set.of()
                : IntStream.range(run.positionAfter(step - 1), run.positionAfter(step))
                        .filter(i -> run.kind(i) == RecordKind.EVENT)
                        .mapToObj(i -> run.event(i).name())
                        .collect(Collectors.toSet());
    }
}

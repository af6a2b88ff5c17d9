// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.framescope.scenario.ScenarioLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code run --json} prints for each scenario of the library, line by line. A line that changes on purpose is written
 * anew with {@code run ID --json bundles/core/org.framescope.cli/src/test/resources/org/framescope/cli/golden/ID.jsonl}.
 */
class GoldenRunsTest {
    static List<String> ids() {
        return ScenarioLibrary.load().ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aScenarioPrintsWhatItPrintedBefore(String id) throws IOException {
        String golden;
        try (InputStream in = GoldenRunsTest.class.getResourceAsStream("golden/" + id + ".jsonl")) {
            assertNotNull(in, "golden/" + id + ".jsonl is missing");
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        CommandLine result = CommandLine.run("run", id, "--json", "-");
        assertEquals(0, result.code(), result::err);
        Iterator<String> expected = golden.lines().iterator();
        int line = 0;
        for (String actual : result.out().lines().toList()) {
            line++;
            assertEquals(
                    expected.hasNext() ? masked(expected.next()) : "nothing", masked(actual), id + " line " + line);
        }
        assertEquals(golden.lines().count(), line);
    }

    /** The hash covers every word of the machine, also those that no line shows; other tests hold it still. */
    private static String masked(String line) {
        return line.replaceFirst("\"hash\":\"0x[0-9a-f]{16}\"", "\"hash\"");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same words and steps as SPIN models: the same states, transitions, verdicts and shortest ways. */
class SpinTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "S004-1, ipi, 0, 1, 0",
        "S004-1, hypercall, 1, 1, 0",
        "S004-1, hypercall+rcu, 2, 1, 0",
        "S004-5, ipi, 0, 1, 1",
        "S004-5, hypercall, 1, 1, 1",
        "S004-5, hypercall+rcu, 2, 1, 1",
        "flush-two-walkers, ipi, 0, 2, 0",
        "flush-two-walkers, hypercall, 1, 2, 0",
        "flush-two-walkers, hypercall+rcu, 2, 2, 0",
    })
    void theRemoteFlushIsThatOfSpin(String id, String choice, int flush, int walkers, int scheduled) throws Exception {
        Map<String, Integer> defined = Map.of("FLUSH", flush, "WALKERS", walkers, "SCHEDULED", scheduled);
        Spin spin = new Spin(folder, "remote-flush.pml");
        Exploration ours = Scenarios.explore(id, Map.of("flush", choice));
        assertEquals(new Spin.Found(ours.states(), ours.transitions(), ours.deadlocks()), spin.all(defined));
        long shortest = ours.violations().isEmpty()
                ? 0
                : ours.violations().getFirst().trace().size();
        assertEquals(shortest, spin.shortestWay(defined));
    }
}

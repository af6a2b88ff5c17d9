// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words and steps of scenarios as models for SPIN: the same states, transitions, verdicts and shortest ways. */
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
        agree("remote-flush.pml", defined, Scenarios.explore(id, Map.of("flush", choice)));
    }

    @ParameterizedTest
    @CsvSource({
        "S003-3, extra, 1, 0",
        "S003-3, xenheap, 0, 0",
        "wallclock-locked, extra, 1, 1",
        "wallclock-locked, xenheap, 0, 1",
    })
    void theClockDuringAKillIsThatOfSpin(String id, String sharedInfo, int extra, int locked) throws Exception {
        Map<String, Integer> defined = Map.of("EXTRA", extra, "LOCKED", locked);
        agree("shared-info.pml", defined, Scenarios.explore(id, Map.of("shared-info", sharedInfo)));
    }

    @ParameterizedTest
    @CsvSource({"V0, 0", "V1, 1", "V2, 2", "V3, 3"})
    void theOrdersOfUnpinningAreThoseOfSpin(String unpin, int version) throws Exception {
        Map<String, Integer> defined = Map.of("VERSION", version);
        agree("shadow-pins.pml", defined, Scenarios.explore("shadow-unpin-orders", Map.of("unpin", unpin)));
    }

    /** The same states, transitions and deadlocks, and a shortest way to the first that is broken as long as SPIN's. */
    private void agree(String model, Map<String, Integer> defined, Exploration ours) throws Exception {
        Spin spin = new Spin(folder, model);
        assertEquals(new Spin.Found(ours.states(), ours.transitions(), ours.deadlocks()), spin.all(defined));
        long shortest = ours.violations().isEmpty()
                ? 0
                : ours.violations().getFirst().trace().size();
        assertEquals(shortest, spin.shortestWay(defined));
    }

    /** In coarser steps than the scenarios': only the verdict is compared. */
    @ParameterizedTest
    @CsvSource({"ldt-unlocked, 0", "S000-5, 1"})
    void pagingAnLdtOutHasTheVerdictOfSpin(String id, int locked) throws Exception {
        long way = new Spin(folder, "ldt-page-out.pml").shortestWay(Map.of("LOCKED", locked));
        Exploration ours = Scenarios.explore(id, Map.of("ldt", "hook"));
        assertEquals(ours.violations().isEmpty(), way == 0);
    }
}

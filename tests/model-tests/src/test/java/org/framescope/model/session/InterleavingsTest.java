// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.framescope.explore.Exploration;
import org.framescope.explore.ExploreProgress;
import org.framescope.model.Session;
import org.framescope.scenario.ScenarioLibrary;
import org.junit.jupiter.api.Test;

class InterleavingsTest {
    private static Interleavings.Wish wish(long limit) {
        return new Interleavings.Wish(List.of(), false, 1, limit);
    }

    private static LoadedRun load(Session session, Map<String, String> choices) throws LoadException {
        return new Sources(ScenarioLibrary.load()).of(session).load(null, choices, SourcesTest.WORK);
    }

    @Test
    void aCounterexampleIsABranchFromTheBeginningThatBreaksTheSame() throws LoadException {
        Session session = Documents.library("S004-1");
        LoadedRun run = load(session, Map.of("flush", "hypercall"));
        Exploration found = new Interleavings(run).explore(wish(Long.MAX_VALUE), ExploreProgress.NONE);
        assertEquals(41, found.states());
        Exploration.Violation violation = found.violations().getFirst();
        List<String> statements = Interleavings.statements(violation.trace());
        assertEquals(7, statements.size());
        LoadedRun played = new Sources(ScenarioLibrary.load()).of(session).extend(run, 0, statements, SourcesTest.WORK);
        assertEquals(7, played.run().operationCount());
        assertTrue(Problem.of(played, () -> false).stream().anyMatch(Problem::violation));
    }

    @Test
    void withoutActorsThereIsNothingToExplore() throws LoadException {
        LoadedRun run = load(Documents.library("S001-1"), Map.of());
        Interleavings none = new Interleavings(run);
        assertFalse(none.any());
        assertThrows(LoadException.class, () -> none.explore(wish(10), ExploreProgress.NONE));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framescope.explore.StateGraph.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateGraphTest {
    private static final Map<String, String> HYPERCALL = Map.of("flush", "hypercall");

    private static StateGraph graph(String id, Map<String, String> choices, int most) throws Exception {
        return new Explorer(Scenarios.setUp(id, choices))
                .graph(ExploreOptions.standard(), most)
                .orElseThrow();
    }

    @Test
    void everyStateAndTransitionOfAnExplorationIsInItsGraph() throws Exception {
        Exploration found = Scenarios.explore("S004-2", HYPERCALL);
        StateGraph graph = graph("S004-2", HYPERCALL, 41);
        assertEquals(found.states(), graph.nodes().size());
        assertEquals(found.transitions(), graph.edges().size());
        List<Integer> bad = IntStream.range(0, graph.nodes().size())
                .filter(i -> graph.nodes().get(i).broken().equals(List.of("use_after_free")))
                .boxed()
                .toList();
        assertEquals(2, bad.size());
        assertEquals(
                7,
                bad.stream().mapToInt(i -> graph.nodes().get(i).depth()).min().orElseThrow());
    }

    @Test
    void aStepLeadsAtMostOneDeeperAndEveryStateIsReached() throws Exception {
        StateGraph graph = graph("flush-two-walkers", Map.of("flush", "ipi"), 400);
        for (Edge edge : graph.edges()) {
            assertTrue(graph.nodes().get(edge.to()).depth()
                    <= graph.nodes().get(edge.from()).depth() + 1);
        }
        assertEquals(
                graph.nodes().size() - 1,
                graph.edges().stream().map(Edge::to).collect(Collectors.toSet()).stream()
                        .filter(to -> to != 0)
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"S003-3, shared-info, extra", "S000-5, ldt, hook", "flush-two-walkers, flush, ipi"})
    void ofAReducedExplorationItHasWhatThatTook(String id, String choice, String value) throws Exception {
        Map<String, String> choices = Map.of(choice, value);
        ExploreOptions reduced = ExploreOptions.standard().reduced(true);
        Exploration found = new Explorer(Scenarios.setUp(id, choices)).explore(reduced, ExploreProgress.NONE);
        StateGraph graph = new Explorer(Scenarios.setUp(id, choices))
                .graph(reduced, (int) found.states())
                .orElseThrow();
        assertTrue(found.transitions() < Scenarios.explore(id, choices).transitions(), "something is left out");
        assertEquals(found.states(), graph.nodes().size());
        assertEquals(found.transitions(), graph.edges().size());
    }

    @Test
    void thereIsNoneOfMoreStatesThanAreWanted() throws Exception {
        assertTrue(new Explorer(Scenarios.setUp("S004-2", HYPERCALL))
                .graph(ExploreOptions.standard(), 40)
                .isEmpty());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.xen.actors.ActorRecord;

/** Random programs, explored once more by keeping whole states in a set. */
class NaivePropertiesTest {
    private record State(List<Long> words, List<List<Long>> records) {}

    private static List<Long> list(long... values) {
        return Arrays.stream(values).boxed().toList();
    }

    @Property(tries = 300)
    void statesTransitionsAndBrokenStatesAreThoseOfANaiveSearch(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int actors) throws Exception {
        Toy toy = RandomActors.toy(seed, actors);
        Exploration found = toy.explore();
        long transitions = 0;
        long deadlocks = 0;
        Set<State> seen = new HashSet<>();
        Queue<State> open = new ArrayDeque<>();
        State first = new State(words(toy), first(toy, actors));
        seen.add(first);
        open.add(first);
        while (!open.isEmpty()) {
            State state = open.remove();
            boolean anyone = false;
            for (int actor = 0; actor < actors; actor++) {
                for (int w = 0; w < RandomActors.WORDS; w++) {
                    toy.word(w, state.words().get(w));
                }
                long[] record = state.records().get(actor).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
                long[] next = toy.xen.actors().step(actor, record);
                if (next != null) {
                    anyone = true;
                    transitions++;
                    List<List<Long>> records = new ArrayList<>(state.records());
                    records.set(actor, list(next));
                    State reached = new State(words(toy), List.copyOf(records));
                    if (seen.add(reached)) {
                        open.add(reached);
                    }
                }
            }
            deadlocks += !anyone && state.records().stream().anyMatch(r -> !finished(r)) ? 1 : 0;
        }
        assertEquals(seen.size(), found.states());
        assertEquals(transitions, found.transitions());
        assertEquals(deadlocks, found.deadlocks());
        long broken = seen.stream()
                .filter(s -> s.records().stream().anyMatch(r -> r.getFirst() != 0))
                .count();
        assertEquals(
                broken,
                found.violations().stream()
                        .filter(v -> v.invariant().equals("toy_broken"))
                        .mapToLong(Exploration.Violation::badStates)
                        .sum());
    }

    private static boolean finished(List<Long> record) {
        return ActorRecord.isFinished(record.stream().mapToLong(Long::longValue).toArray());
    }

    private static List<Long> words(Toy toy) {
        List<Long> words = new ArrayList<>();
        for (int w = 0; w < RandomActors.WORDS; w++) {
            words.add(toy.word(w));
        }
        return List.copyOf(words);
    }

    private static List<List<Long>> first(Toy toy, int actors) {
        List<List<Long>> records = new ArrayList<>();
        for (int actor = 0; actor < actors; actor++) {
            records.add(list(toy.xen.actors().initial(actor)));
        }
        return List.copyOf(records);
    }
}

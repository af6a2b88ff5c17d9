// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.xen.actors.ActorRecord;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Program;

/** Random programs, explored once more by keeping whole states in a set. */
class NaivePropertiesTest {
    private static final int WORDS = 3;

    private record State(List<Long> words, List<List<Long>> records) {}

    private static List<Long> list(long... values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Steps that read, add, wait for a value, branch, break an assertion. */
    private static Program random(Toy toy, Random random) {
        Toy.Step[] steps = new Toy.Step[2 + random.nextInt(4)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(toy, random, i + 1 == steps.length ? Program.DONE : i + 1, i);
        }
        return Toy.program(1, steps);
    }

    private static Toy.Step step(Toy toy, Random random, int next, int back) {
        int word = random.nextInt(WORDS);
        int value = random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 ->
                a -> {
                    a.set(0, toy.word(word));
                    return end(a, next);
                };
            case 1 ->
                a -> {
                    toy.word(word, (a.get(0) + value) % 3);
                    return end(a, next);
                };
            case 2 -> a -> toy.word(word) == value ? Program.BLOCKED : end(a, next);
            case 3 -> a -> toy.word(word) == value ? Math.max(0, back - 1) : end(a, next);
            default ->
                a -> {
                    if (toy.word(word) == value && a.get(0) == value) {
                        toy.machine().recorder().event(Toy.BROKEN);
                    }
                    toy.word(word, (toy.word(word) + 1) % 3);
                    return end(a, next);
                };
        };
    }

    private static int end(Actor a, int next) {
        return next == Program.DONE ? a.done(a.get(0)) : next;
    }

    @Property(tries = 300)
    void statesTransitionsAndBrokenStatesAreThoseOfANaiveSearch(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int actors) throws Exception {
        Random random = new Random(seed);
        Toy toy = new Toy();
        for (int i = 0; i < actors; i++) {
            Program[] programs = new Program[1 + random.nextInt(2)];
            Arrays.setAll(programs, p -> random(toy, random));
            toy.actor("A" + i, programs);
        }
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
                for (int w = 0; w < WORDS; w++) {
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
        for (int w = 0; w < WORDS; w++) {
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

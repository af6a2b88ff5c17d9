// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.explore.Property.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that are left out, and threads that share the work, change no verdict. */
class ReductionPropertiesTest {
    private static final ExploreOptions ALL = ExploreOptions.standard();

    /** What is broken, without how often and in which order. */
    private static Set<String> verdicts(Exploration found) {
        assertFalse(found.bounded());
        Set<String> names = new TreeSet<>();
        found.violations().forEach(v -> names.add(v.invariant()));
        return names;
    }

    /** That words have values which some states give them, in some of them, asked for always or at rest. */
    private static List<org.framescope.explore.Property> properties(Toy toy, Random random) {
        List<org.framescope.explore.Property> properties = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int a = random.nextInt(RandomActors.WORDS);
            int b = random.nextInt(RandomActors.WORDS);
            int sum = random.nextInt(5);
            String name = "never " + a + " and " + b + " together " + sum;
            properties.add(new org.framescope.explore.Property(
                    random.nextBoolean() ? When.ALWAYS : When.AT_REST,
                    m -> toy.word(a) + toy.word(b) == sum ? List.of(name) : List.of()));
        }
        return properties;
    }

    @Property(tries = 300)
    void aReducedExplorationHasTheVerdictsOfTheFullOne(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int actors, @ForAll boolean served)
            throws Exception {
        Toy toy = RandomActors.toy(seed, actors);
        Random random = new Random(~seed);
        if (served) {
            toy.actor("S", toy.serve(random.nextInt(RandomActors.WORDS), random.nextInt(3), random.nextInt(3)));
        }
        toy.actor("L", toy.count(RandomActors.WORDS, 1 + random.nextInt(3)));
        ExploreOptions options = ALL.with(properties(toy, random));
        Exploration full = toy.explore(options);
        Exploration reduced = toy.explore(options.reduced(true));
        assertEquals(verdicts(full), verdicts(reduced));
        assertEquals(full.deadlocks() > 0, reduced.deadlocks() > 0);
        assertTrue(reduced.states() <= full.states(), "it has no state that the full one has not");
    }

    @Property(tries = 8)
    void severalThreadsFindWhatOneFinds(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int workers)
            throws Exception {
        Toy toy = RandomActors.toy(seed, 1);
        toy.actor("L", toy.count(RandomActors.WORDS, 40));
        toy.actor("M", toy.count(RandomActors.WORDS + 1, 40));
        ExploreOptions options = ALL.with(properties(toy, new Random(seed)));
        assertEquals(toy.explore(options), toy.explore(options.by(workers)));
        assertEquals(
                toy.explore(options.upTo(3000)), toy.explore(options.upTo(3000).by(workers)));
    }

    @Test
    void stepsOfTheirOwnNeedNoOrder() throws Exception {
        Toy toy = new Toy();
        for (int actor = 0; actor < 4; actor++) {
            toy.actor("A" + actor, toy.count(actor, 9));
        }
        assertEquals(10_000, toy.explore().states());
        assertEquals(4 * 9 + 1, toy.explore(ALL.reduced(true)).states(), "one after the other is enough");
    }

    @Test
    void whatAPropertyLooksAtIsNobodysOwn() throws Exception {
        Toy toy = new Toy();
        toy.actor("A", toy.count(0, 3));
        toy.actor("B", toy.count(1, 3));
        org.framescope.explore.Property never = new org.framescope.explore.Property(
                When.ALWAYS, m -> toy.word(0) == 1 && toy.word(1) == 2 ? List.of("never") : List.of());
        Exploration reduced = toy.explore(ALL.with(List.of(never)).reduced(true));
        assertEquals(Set.of("never"), verdicts(reduced));
        org.framescope.explore.Property whole = new org.framescope.explore.Property(
                When.ALWAYS, m -> m.words().reading().hash() == 0 ? List.of("zero") : List.of());
        assertEquals(16, toy.explore(ALL.with(List.of(whole)).reduced(true)).states(), "it may look at any word");
    }

    @ParameterizedTest
    @CsvSource({
        "S004-2, flush, hypercall",
        "S004-5, flush, hypercall",
        "flush-two-walkers, flush, hypercall",
        "flush-two-walkers, flush, ipi",
        "S000-5, ldt, hook",
        "S000-5, ldt, dropped",
        "ldt-unlocked, ldt, hook",
        "S003-3, shared-info, extra",
        "S003-3, shared-info, xenheap",
        "wallclock-locked, shared-info, extra",
        "shadow-unpin-orders, unpin, V2",
        "shadow-unpin-orders, unpin, V3",
    })
    void scenariosHaveTheSameVerdictsReducedAndByTwo(String id, String choice, String value) throws Exception {
        Map<String, String> choices = Map.of(choice, value);
        Exploration full = Scenarios.explore(id, choices);
        Exploration reduced =
                new Explorer(Scenarios.setUp(id, choices)).explore(ALL.reduced(true), ExploreProgress.NONE);
        assertEquals(verdicts(full), verdicts(reduced));
        assertTrue(reduced.transitions() <= full.transitions());
        assertEquals(full, new Explorer(Scenarios.setUp(id, choices)).explore(ALL.by(2), ExploreProgress.NONE));
    }

    @Test
    void thereIsAtLeastOneWorker() {
        assertThrows(IllegalArgumentException.class, () -> ALL.by(0));
        assertThrows(IllegalArgumentException.class, () -> ALL.by(ExploreOptions.MOST_WORKERS + 1));
    }
}

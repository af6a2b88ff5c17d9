// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.explore.Exploration.Ending;
import org.framescope.explore.Exploration.Move;
import org.framescope.explore.Exploration.Violation;
import org.framescope.xen.program.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private Toy toy;

    @BeforeEach
    void aSmallMachine() throws Exception {
        toy = new Toy();
    }

    @Test
    void independentCountersHaveTheProductOfTheirStates() {
        toy.actor("A", toy.count(0, 9));
        toy.actor("B", toy.count(1, 19));
        toy.actor("C", toy.count(2, 4));
        Exploration found = toy.explore();
        assertEquals(Ending.COMPLETE, found.ending());
        assertEquals(10 * 20 * 5, found.states());
        assertEquals(9 * 20 * 5 + 10 * 19 * 5 + 10 * 20 * 4, found.transitions());
        assertEquals(9 + 19 + 4, found.depth());
        assertEquals(0, found.deadlocks());
        assertEquals(List.of(), found.violations());
    }

    @Test
    void numbersThatOutgrowTheirFieldsChangeNothing() {
        toy.actor("A", toy.count(0, 2999));
        toy.actor("B", toy.count(1, 99));
        Exploration found = toy.explore();
        assertEquals(3000 * 100, found.states());
        assertEquals(2999 * 100 + 3000 * 99, found.transitions());
        assertEquals(2999 + 99, found.depth());
    }

    @Test
    void statesOfSeveralWordsAreCountedAsWell() {
        for (int actor = 0; actor < 12; actor++) {
            toy.actor("A" + actor, toy.count(actor, 1));
        }
        assertEquals(1 << 12, toy.explore().states());
        assertEquals(12L << 11, toy.explore().transitions());
    }

    @Test
    void oneActorThatDoesSeveralThingsDoesThemInOrder() {
        toy.actor("A", toy.count(0, 2), toy.count(1, 3), toy.increment(0));
        Exploration found = toy.explore();
        assertEquals(1 + 2 + 3 + 2, found.states());
        assertEquals(7, found.depth());
    }

    @Test
    void aLostUpdateIsFoundByAShortestWay() {
        toy.actor("A", toy.increment(0));
        toy.actor("B", toy.increment(0));
        Property both = new Property(
                Property.When.AT_REST, m -> toy.word(0) == 2 ? List.of() : List.of("both increments count"));
        Exploration found = toy.explore(ExploreOptions.standard().with(List.of(both)));
        assertEquals(1, found.violations().size());
        Violation lost = found.violations().getFirst();
        assertEquals("both increments count", lost.invariant());
        assertEquals(1, lost.badStates());
        assertEquals(4, lost.trace().size());
        assertEquals(new Move(0, "A", "step 0"), lost.trace().getFirst());
    }

    @Test
    void aPropertyOfEveryStateIsAskedForInEveryState() {
        toy.actor("A", toy.count(0, 5));
        toy.actor("B", toy.count(1, 5));
        Property never = new Property(
                Property.When.ALWAYS, m -> toy.word(0) == 3 && toy.word(1) == 2 ? List.of("never 3 and 2") : List.of());
        Exploration found = toy.explore(ExploreOptions.standard().with(List.of(never)));
        assertEquals(36, found.states(), "a bad state is explored further");
        assertEquals(1, found.violations().getFirst().badStates());
        assertEquals(5, found.violations().getFirst().trace().size());
    }

    @Test
    void aBrokenAssertionStaysWithWhoBrokeIt() {
        toy.actor(
                "A",
                Toy.program(
                        0,
                        a -> 1,
                        a -> {
                            if (toy.word(0) == 2) {
                                toy.machine().recorder().event(Toy.BROKEN);
                            }
                            return 2;
                        },
                        a -> a.done(0)));
        toy.actor("B", toy.count(0, 3));
        Exploration found = toy.explore();
        Violation broken = found.violations().getFirst();
        assertEquals("toy_broken", broken.invariant());
        assertEquals(4, broken.trace().size());
        assertEquals(2 * 2, broken.badStates(), "A has one step left, B as well");
        assertEquals(4 * 4 + 2 * 2, found.states());
    }

    @Test
    void twoLocksInTwoOrdersAreADeadlock() {
        toy.actor("A", toy.lockBoth(0, 1));
        toy.actor("B", toy.lockBoth(1, 0));
        Exploration found = toy.explore();
        assertEquals(1, found.deadlocks());
        Violation deadlock = found.violations().getFirst();
        assertEquals(Exploration.DEADLOCK, deadlock.invariant());
        assertEquals(
                List.of("A", "B"), deadlock.trace().stream().map(Move::name).toList());
    }

    @Test
    void twoLocksInOneOrderAreNone() {
        toy.actor("A", toy.lockBoth(0, 1));
        toy.actor("B", toy.lockBoth(0, 1));
        Exploration found = toy.explore();
        assertEquals(0, found.deadlocks());
        assertEquals(List.of(), found.violations());
    }

    @Test
    void aLimitEndsItAndSaysSo() {
        toy.actor("A", toy.count(0, 99));
        toy.actor("B", toy.count(1, 99));
        Exploration found = toy.explore(ExploreOptions.standard().upTo(5000));
        assertEquals(Ending.LIMIT, found.ending());
        assertTrue(found.bounded());
        assertEquals(5000, found.states());
        assertFalse(toy.explore(ExploreOptions.standard().upTo(10000)).bounded(), "there are no more");
    }

    @Test
    void whatIsFoundBeforeTheLimitHasAWayToo() {
        toy.actor("A", toy.count(0, 99));
        toy.actor("B", toy.count(1, 99));
        Property small = new Property(
                Property.When.ALWAYS, m -> toy.word(0) + toy.word(1) < 40 ? List.of() : List.of("below 40"));
        ExploreOptions options = ExploreOptions.standard().with(List.of(small));
        assertEquals(
                40,
                toy.explore(options.upTo(900)).violations().getFirst().trace().size());
        assertEquals(List.of(), toy.explore(options.upTo(700)).violations());
        assertEquals(
                1, toy.explore(options.upTo(821)).violations().getFirst().badStates(), "820 states are nearer than 40");
    }

    @Test
    void memoryThatIsUsedUpEndsItBeforeMoreIsTaken() {
        toy.actor("A", toy.count(0, 999));
        toy.actor("B", toy.count(1, 999));
        Exploration found = toy.explore(ExploreOptions.standard().within(8 << 20));
        assertEquals(Ending.MEMORY, found.ending());
        assertTrue(found.bytes() <= 9 << 20, "" + found.bytes());
        assertTrue(found.states() > 1000);
    }

    @Test
    void whoCancelsGetsWhatWasFound() {
        toy.actor("A", toy.count(0, 299));
        toy.actor("B", toy.count(1, 299));
        long[] told = new long[5];
        ExploreProgress progress = new ExploreProgress() {
            @Override
            public void at(long states, long transitions, int depth, long frontier, long bytes) {
                System.arraycopy(new long[] {states, transitions, depth, frontier, bytes}, 0, told, 0, 5);
            }

            @Override
            public boolean isCancelled() {
                return told[0] > 30000;
            }
        };
        Exploration found = new Explorer(toy.xen).explore(ExploreOptions.standard(), progress);
        assertEquals(Ending.CANCELLED, found.ending());
        assertEquals(told[0], found.states());
        assertEquals(told[1], found.transitions());
        for (long value : told) {
            assertTrue(value > 0);
        }
    }

    @Test
    void theMachineStandsAsBeforeWhenItIsOver() {
        toy.word(0, 7);
        toy.actor("A", toy.count(0, 20));
        toy.actor("B", toy.increment(1));
        long before = toy.machine().words().reading().hash();
        toy.explore();
        assertEquals(before, toy.machine().words().reading().hash());
        assertEquals(toy.explore(), toy.explore());
    }

    @Test
    void aStepThatWaitsAndYetChangesSomethingIsRefused() {
        toy.actor("A", Toy.program(0, a -> {
            toy.word(0, 1);
            return Program.BLOCKED;
        }));
        String message = assertThrows(IllegalStateException.class, toy::explore).getMessage();
        assertTrue(message.contains("A changed words in a step that waits: step 0"), message);
    }

    @Test
    void aMachineWithoutActorsCannotBeExplored() {
        assertThrows(IllegalStateException.class, toy::explore);
    }
}

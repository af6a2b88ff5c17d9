// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstDivergenceTest {
    private static Optional<FirstDivergence> compare(List<Integer> first, List<Integer> second) {
        SwitchRun one = new SwitchRun();
        SwitchRun other = new SwitchRun();
        return FirstDivergence.of(one.play(first), one.release, other.play(second));
    }

    @Test
    void equalRunsDoNotPart() {
        assertTrue(compare(List.of(1, 2, 0), List.of(1, 2, 0)).isEmpty());
        assertTrue(compare(List.of(), List.of()).isEmpty());
    }

    @Test
    void theFirstWordOfTheFirstStepThatGoesAnotherWayIsNamed() {
        FirstDivergence parted = compare(List.of(1, 2, 0), List.of(1, 3, 0)).orElseThrow();
        assertEquals(2, parted.step());
        assertTrue(!parted.word().isEmpty() && !parted.a().equals(parted.b()), parted::toString);
    }

    @Test
    void aRunThatEndsEarlierPartsBehindItsEnd() {
        FirstDivergence parted = compare(List.of(1, 2), List.of(1)).orElseThrow();
        assertEquals(2, parted.step());
        assertEquals("none", parted.b());
        assertTrue(parted.word().startsWith("result of "), parted::toString);
        assertEquals(2, compare(List.of(1), List.of(1, 2)).orElseThrow().step());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.run.Run;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private final SwitchRun switches = new SwitchRun();

    private static RunComparison compare(List<Integer> first, List<Integer> second) {
        SwitchRun one = new SwitchRun();
        SwitchRun other = new SwitchRun();
        return new RunComparison(one.play(first), one.release, other.play(second), other.release);
    }

    @Test
    void aRunIsTheSameAsItself() {
        Run run = switches.play(List.of(1, 2, 0));
        RunComparison same = new RunComparison(run, switches.release, run, switches.release);
        assertTrue(same.isSame());
        assertEquals(3, same.common());
        assertEquals(0, same.words(3).count());
    }

    @Test
    void theFirstStepThatDiffersIsBehindTheCommonOnes() {
        RunComparison compared = compare(List.of(1, 2, 0), List.of(1, 3, 0));
        assertFalse(compared.isSame());
        assertEquals(1, compared.common());
        assertTrue(compared.row(1).same());
        assertFalse(compared.row(2).same());
        assertTrue(compared.row(2).first().contains("d4v0"), compared.row(2)::first);
        assertTrue(compared.row(2).second().contains("idle"), compared.row(2)::second);
    }

    @Test
    void aShorterRunStandsAtItsEnd() {
        RunComparison compared = compare(List.of(1, 2, 0), List.of(1));
        assertEquals(3, compared.steps());
        assertEquals(1, compared.common());
        assertEquals("", compared.row(2).second());
        assertFalse(compared.isSame());
    }

    @Test
    void aLaterStepMayDoTheSameOnAnotherState() {
        RunComparison compared = compare(List.of(1, 2, 0), List.of(1, 3, 0));
        assertEquals(compared.row(3).first(), compared.row(3).second());
        assertFalse(compared.row(3).same());
    }
}

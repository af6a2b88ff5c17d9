// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.framescope.explore.Exploration.Violation;
import org.framescope.machine.Event;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The races of the threads on LDT paging-out, shared_info and shadow pins: found, and absent with what cures them. */
class RacesTest {
    private static List<String> broken(Exploration found) {
        return found.violations().stream().map(Violation::invariant).toList();
    }

    @Test
    void withoutTheLockTheCountOfLdtSlotsGoesWrong() throws Exception {
        Exploration found = Scenarios.explore("ldt-unlocked", Map.of());
        assertEquals(List.of("bad_mapcnt"), broken(found));
        assertEquals(1086, found.states());
        assertEquals(2035, found.transitions());
        Violation race = found.violations().getFirst();
        assertEquals(74, race.trace().size());
        assertEquals("clear shadow_ldt_mapcnt", race.trace().getLast().step());
        assertBreaksAtItsEnd("ldt-unlocked", Map.of(), race);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hook", "kconfig"})
    void withTheLockNoOrderBreaksAnything(String ldt) throws Exception {
        Exploration found = Scenarios.explore("S000-5", Map.of("ldt", ldt));
        assertEquals(List.of(), broken(found));
        assertFalse(found.bounded());
        assertEquals(0, found.deadlocks());
    }

    @Test
    void wherePagingOutWasDroppedAssertionsForbidIt() throws Exception {
        assertEquals(List.of("slots_in_use"), broken(Scenarios.explore("S000-5", Map.of("ldt", "dropped"))), "L-INV-6");
    }

    @Test
    void aLateEventWritesThroughNullOrIntoAFrameOfSomebodyElse() throws Exception {
        Exploration found = Scenarios.explore("S003-3", Map.of("shared-info", "extra"));
        assertEquals(List.of("write_through_null", "write_after_free"), broken(found));
        assertEquals(7, found.violations().get(0).trace().size());
        assertEquals(8, found.violations().get(1).trace().size());
        for (Violation violation : found.violations()) {
            assertBreaksAtItsEnd("S003-3", Map.of("shared-info", "extra"), violation);
        }
    }

    @ParameterizedTest
    @CsvSource({"S003-3, xenheap", "wallclock-locked, extra", "wallclock-locked, xenheap"})
    void aXenHeapPageAndDomainLockBothCureIt(String id, String sharedInfo) throws Exception {
        Exploration found = Scenarios.explore(id, Map.of("shared-info", sharedInfo));
        assertEquals(List.of(), broken(found));
        assertFalse(found.bounded());
        assertEquals(0, found.deadlocks());
    }

    @ParameterizedTest
    @CsvSource({"V0, stale_up", "V1, ''", "V2, stale_up", "V3, ''"})
    void unpinningUnderThePagingLockIsNoRaceButV2IsWrong(String unpin, String expected) throws Exception {
        Exploration found = Scenarios.explore("shadow-unpin-orders", Map.of("unpin", unpin));
        assertEquals(expected, String.join(" ", broken(found)));
        assertFalse(found.bounded());
        if (!expected.isEmpty()) {
            List<String> order = found.violations().getFirst().trace().stream()
                    .map(Exploration.Move::step)
                    .toList();
            assertEquals(List.of("sh_remove_shadows", "leave_toplevel"), order, "one after the other is enough");
        }
    }

    @Test
    void theLastTypeReferenceOfALockedTableIsLostUnlessWhoPutsItWaits() throws Exception {
        Map<String, String> drops = Map.of("last-put", "drops");
        Exploration found = Scenarios.explore("G5f", drops);
        assertEquals(List.of("unlock_last"), broken(found));
        assertEquals(515, found.states());
        assertEquals(947, found.transitions());
        assertEquals(19, found.violations().getFirst().trace().size());
        assertBreaksAtItsEnd("G5f", drops, found.violations().getFirst());
        Exploration cured = Scenarios.explore("G5f", Map.of("last-put", "spins"));
        assertEquals(List.of(), broken(cured));
        assertEquals(406, cured.states());
        assertFalse(cured.bounded());
        assertEquals(0, cured.deadlocks());
    }

    private static void assertBreaksAtItsEnd(String id, Map<String, String> choices, Violation violation)
            throws Exception {
        Run run = Scenarios.replay(id, choices, violation.trace()).run();
        boolean seen = false;
        for (int i = run.positionAfter(run.operationCount() - 1); i < run.length(); i++) {
            seen |= run.kind(i) == RecordKind.EVENT
                    && run.event(i).severity() == Event.Severity.BUG
                    && run.event(i).name().equals(violation.invariant());
        }
        assertTrue(seen, violation.invariant());
        for (int i = 0; i < run.positionAfter(run.operationCount() - 1); i++) {
            assertFalse(
                    run.kind(i) == RecordKind.EVENT && run.event(i).severity() == Event.Severity.BUG,
                    "nothing is broken before");
        }
    }
}

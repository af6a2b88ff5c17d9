// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.MachineView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said of a machine: of the beginning of S000-6, with its GDT in frame 0x20 and a page of its LDT in 0x30. */
class PredicateTest {
    private final Scenario scenario;
    private final MachineView machine;

    PredicateTest() throws Exception {
        scenario = ScenarioLibrary.load().scenario("S000-6");
        machine = new ScenarioRunner()
                .setUp(scenario, scenario.release())
                .machine()
                .view();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        tc(f30) == slots(f30) ; true
        tc(0x30) == 1 ; true
        tc(48) != 1 ; false
        cnt(GDT) == 3 && typ(GDT) == seg_desc ; true
        typ(f30) == writable || slots(f20) >= 1 ; true
        !(tc(f30) > 1) ; true
        tc(f30) + slots(f20) - 1 == 1 ; true
        -1 < 0 && 0 - 1 == -1 ; true
        caf(f30) == 0x8000000000000003 ; true
        1 + 1 < 2 ; false
        pinned(f30) => 0 ; true
        validated(f30) => pinned(f30) ; false
        0 => 0 => 0 ; true
        owner(GDT) == 1 && !free(GDT) && !locked(GDT) ; true
        tot_pages(d1) > 4 && is_dying(d1) == 0 ; true
        ldt_ents(d1v0) > 0 ; true
        cr3(cpu0) != 0 ; true
        free_pages > 1000 ; true
        word(GDT[1]) == 0 ; false
        word(GDT[511]) == 0 ; true
        """)
    void aPredicateHoldsOrNot(String text, boolean expected) throws Exception {
        Predicate predicate = Predicate.parse(text, scenario, machine);
        assertEquals(expected, predicate.holds(machine));
        assertEquals(text.strip(), predicate.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tc(f30 | <check>:1:7: it ends here, expected ")" or "["
        tc(f30)) | <check>:1:8: unexpected ")"
        tc f30 | <check>:1:4: unexpected "f30", expected
        slts(f30) | <check>:1:1: unknown function of a frame "slts", did you mean slots?
        tc(GTD) | <check>:1:4: unknown frame "GTD", did you mean GDT?
        tc() | <check>:1:4: unexpected ")", expected a number
        tc(f99999) | <check>:1:4: frame f99999 is out of the machine, expected a number below 0x1000
        tc(0x10000000000000000) | <check>:1:4: the number is too large
        tc(f30) == | <check>:1:11: it ends here, expected a number, a name such as writable
        tc(f30) = 1 | <check>:1:9: unexpected "="
        is_dying(d7) | <check>:1:10: unknown domain "d7"
        ldt_ents(d1v9) | <check>:1:10: unknown vCPU "d1v9"
        cr3(cpu7) | <check>:1:5: unknown physical CPU "cpu7"
        nothing(d1) | <check>:1:1: unknown word "nothing" of d1
        word(GDT[512]) | <check>:1:10: a page has words 0 to 511
        word(GDT) | <check>:1:6: a page has words 0 to 511, expected such as word(f30[1])
        tc(f30[1]) | <check>:1:8: only word asks
        cr3(cpu0[1]) | <check>:1:10: only a frame has words
        """)
    void whatIsWrongIsSaidWithItsPlace(String text, String message) {
        String said = assertThrows(ScenarioException.class, () -> Predicate.parse(text, scenario, machine))
                .getMessage();
        assertTrue(said.startsWith(message), said);
    }

    @Test
    void nothingAndEndlessNestingAreRefused() {
        for (String text :
                new String[] {"", "   ", "(".repeat(5000), "!".repeat(5000) + "1", "1" + " => 1".repeat(5000)}) {
            assertThrows(ScenarioException.class, () -> Predicate.parse(text, scenario, machine));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.check.Invariant;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.UnknownNameException;
import org.framescope.run.Journal;
import org.framescope.run.Run;
import org.junit.jupiter.api.Test;

class FirstViolationTest {
    private static final Call CALL = Call.operation("refcnt");
    private static final Set<Invariant> REFERENCES = EnumSet.of(Invariant.D_INV_2);

    private final TestMachine m = new TestMachine();

    /** Operations that make d1's reference count each of {@code counts}; less than 2 is too few. */
    private Run counts(int... counts) {
        m.machine().domains().set(0x7fff, DomainWord.DIRTY_CPUMASK, 3);
        m.machine().domains().set(2, DomainWord.REFCNT, 2);
        m.machine().domains().set(1, DomainWord.REFCNT, counts[0]);
        Journal journal = new Journal(m.machine().words());
        for (int i = 1; i < counts.length; i++) {
            journal.enter(CALL);
            m.machine().domains().set(1, DomainWord.REFCNT, counts[i]);
            journal.leave(0);
        }
        return journal.run();
    }

    private Optional<FirstViolation> after(int step, Run run, Set<Invariant> invariants) {
        return FirstViolation.after(step, run, m.machine().release(), invariants, _ -> true);
    }

    private int stepAfter(int step, Run run) {
        return after(step, run, REFERENCES).map(FirstViolation::step).orElse(-1);
    }

    @Test
    void eachStepThatBreaksItIsFoundInTurn() {
        Run run = counts(2, 3, 1, 1, 2, 1, 0);
        assertEquals(2, stepAfter(-1, run));
        assertEquals(2, stepAfter(1, run));
        assertEquals(5, stepAfter(2, run));
        assertEquals(6, stepAfter(5, run));
        assertEquals(-1, stepAfter(6, run));
        FirstViolation first = after(0, run, REFERENCES).orElseThrow();
        assertEquals(run.positionAfter(2), first.position());
        assertEquals(
                List.of("D-INV-2 refcnt of d1: expected at least 2, is 1"),
                first.violations().stream().map(Violation::text).toList());
    }

    @Test
    void theBeginningCountsWhenItIsAskedFor() {
        Run run = counts(1, 1, 2);
        assertEquals(0, stepAfter(-1, run));
        assertEquals(-1, stepAfter(0, run));
    }

    @Test
    void otherInvariantsDoNotStop() {
        Run run = counts(2, 1);
        assertEquals(Optional.empty(), after(-1, run, EnumSet.complementOf(EnumSet.copyOf(REFERENCES))));
        assertEquals(Optional.empty(), after(-1, run, Set.of()));
    }

    @Test
    void endsWhenToldTo() {
        Run run = counts(2, 2, 3, 2, 1);
        List<Integer> asked = new ArrayList<>();
        Optional<FirstViolation> found =
                FirstViolation.after(0, run, m.machine().release(), REFERENCES, step -> {
                    asked.add(step);
                    return step < 3;
                });
        assertEquals(Optional.empty(), found);
        assertEquals(List.of(0, 1, 2, 3), asked);
    }

    @Test
    void aStepThatIsNotThereIsRefused() {
        Run run = counts(2, 2);
        assertThrows(IndexOutOfBoundsException.class, () -> after(2, run, REFERENCES));
    }

    @Test
    void invariantsAreFoundByTheirIds() throws Exception {
        assertEquals(Invariant.T_INV_2, Invariant.named("t-inv-2"));
        assertEquals(EnumSet.of(Invariant.R_INV_1, Invariant.L_INV_7), Invariant.named(List.of("R-INV-1", "L-INV-7")));
        assertEquals(Set.of(), Invariant.named(List.of()));
        assertEquals(
                "unknown invariant \"T-INV-99\", known: " + String.join(", ", Invariant.ids()),
                assertThrows(UnknownNameException.class, () -> Invariant.named("T-INV-99"))
                        .getMessage());
    }
}

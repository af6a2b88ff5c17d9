// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.DomainWord;
import org.framescope.run.Journal;
import org.framescope.run.Run;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operation;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Operation REFCNT = Operation.of(
            "refcnt",
            "sets a reference count",
            "nowhere",
            (xen, a) -> {
                xen.machine().domains().set(1, DomainWord.REFCNT, a.get("n"));
                return 0;
            },
            Operand.required("n", Operand.Type.NUMBER, "the count"));
    private static final Operation GET = Operation.of(
            "get",
            "takes a reference",
            "mm.c",
            (xen, a) -> xen.frames().getPage(a.get("n"), 1) ? 1 : 0,
            Operand.required("n", Operand.Type.FRAME, "the frame"));

    private final TestMachine m = new TestMachine();

    private Run run(Object... steps) {
        m.machine().domains().set(0x7fff, DomainWord.DIRTY_CPUMASK, 3);
        m.machine().domains().set(2, DomainWord.REFCNT, 2);
        m.machine().domains().set(1, DomainWord.REFCNT, 2);
        Journal journal = new Journal(m.machine().words());
        for (int i = 0; i < steps.length; i += 2) {
            ((Operation) steps[i]).execute(m.xen(), new Arguments().with("n", (Integer) steps[i + 1]));
        }
        return journal.run();
    }

    private Problems problems(Run run) {
        return new Problems(run, m.machine().release(), 100);
    }

    @Test
    void messagesNameStepFrameAndText() {
        Run run = run(GET, 0x10, GET, 0x20, GET, 0x20);
        List<Problems.Problem> found = problems(run).events(() -> false);
        assertEquals(2, found.size());
        assertEquals(2, found.getFirst().step());
        assertEquals(Problems.Severity.MESSAGE, found.getFirst().severity());
        assertEquals(Target.frame(0x20), found.getFirst().target());
        assertTrue(
                found.getFirst().text().startsWith("Error mfn 20: rd=d1 od=d2"),
                found.getFirst().text());
        assertEquals(
                1,
                new Problems(run, m.machine().release(), 1).events(() -> false).size());
    }

    @Test
    void aBrokenInvariantIsToldOnceAndAgainAfterItWasMended() {
        Run run = run(REFCNT, 1, GET, 0x10, REFCNT, 2, GET, 0x11, REFCNT, 1, REFCNT, 0);
        List<Problems.Problem> found = problems(run).violations(run.operationCount(), () -> false);
        assertEquals(
                List.of(1, 2, 4, 5, 6),
                found.stream().map(Problems.Problem::step).toList(),
                found.toString());
        assertEquals(
                "D-INV-2 refcnt of d1: expected at least 2, is 1",
                found.getFirst().text());
        assertEquals(
                "R-INV-1 frame 10: expected 1 (allocation=1), is 2",
                found.get(1).text());
        assertEquals(run.positionAfter(1), found.getFirst().position());
        assertEquals(List.of(), problems(run).violations(run.operationCount(), () -> true));
    }
}

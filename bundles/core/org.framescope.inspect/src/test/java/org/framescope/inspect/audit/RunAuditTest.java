// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.inspect.State;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.run.Journal;
import org.framescope.run.Run;

class RunAuditTest {
    private static final Call CHANGE = Call.operation("change");
    private static final int OPERATIONS = 40;

    /** Changes of the words that invariants depend on, some of which mend what others broke. */
    private static Run changes(TestMachine m, Random random) {
        Machine machine = m.machine();
        Journal journal = new Journal(machine.words());
        for (int i = 0; i < OPERATIONS; i++) {
            journal.enter(CHANGE);
            for (int n = random.nextInt(4); n >= 0; n--) {
                change(machine, random);
            }
            journal.leave(0);
        }
        return journal.run();
    }

    private static void change(Machine machine, Random random) {
        FrameTable frames = machine.frames();
        PageInfoLayout layout = machine.layout();
        long mfn = 0x10 + random.nextInt(6);
        switch (random.nextInt(12)) {
            case 0 -> frames.setCaf(mfn, layout.allocated() | 1 + random.nextInt(3));
            case 1 ->
                frames.setTaf(
                        mfn,
                        layout.typeBits(PageType.values()[random.nextInt(5)])
                                | (random.nextBoolean() ? layout.validated() : 0)
                                | random.nextInt(3));
            case 2, 3 ->
                machine.pages()
                        .set(mfn, random.nextInt(3), TestMachine.entry(0x10 + random.nextInt(6), random.nextBoolean()));
            case 4 -> machine.pages().set(mfn, random.nextInt(3), 0);
            case 5 -> frames.setOwnerPdx(mfn, random.nextBoolean() ? 0x3a : 0x39);
            case 6 ->
                machine.domains()
                        .set(1, DomainWord.values()[random.nextInt(DomainWord.values().length)], random.nextInt(3));
            case 7 -> frames.setLink(mfn, Links.link(0x0f + random.nextInt(6), 0x10 + random.nextInt(6)));
            case 8 -> frames.setProgress(mfn, random.nextInt(600), random.nextBoolean(), random.nextInt(3) - 1);
            case 9 -> machine.pages().setM2p(0x30 + random.nextInt(3), random.nextInt(2) - 1);
            case 10 -> {
                machine.frames().setCaf(mfn, layout.stateBits(PageInfoLayout.FREE));
                machine.globals().add(0, GlobalWord.FREE_PAGES, random.nextInt(2));
            }
            default -> machine.vcpus().set(TestMachine.D1V0, VcpuWord.GUEST_TABLE, random.nextBoolean() ? mfn : 0);
        }
    }

    @Property(tries = 200)
    void stepByStepFindsWhatAFullAuditOfEachStateFinds(@ForAll long seed) {
        TestMachine m = new TestMachine();
        Run run = changes(m, new Random(seed));
        RunAudit audit = new RunAudit(run, m.machine().release());
        for (int step = 0; step <= run.operationCount(); step++) {
            State state = State.at(run, run.positionAfter(step), m.machine().release());
            assertEquals(texts(Audit.of(state, 1000).violations()), texts(audit.violations()), "after step " + step);
            audit.next();
        }
    }

    private static Set<String> texts(Iterable<Violation> violations) {
        Set<String> texts = new TreeSet<>();
        violations.forEach(v -> texts.add(v.text()));
        return texts;
    }
}

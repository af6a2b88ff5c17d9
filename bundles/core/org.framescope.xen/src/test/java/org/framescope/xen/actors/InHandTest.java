// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.StringJoiner;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.descriptors.LdtOperations;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is in hand after each atomic step: {@code g} a general reference, {@code t} a type reference, in the order in which
 * the programs of the stack name them. Told from the actor's record; what they leave is told from the frame's words.
 */
class InHandTest {
    private static final long FRAME = 0x33;
    private static final long BARE = 2;

    private TestMachine m;
    private PageInfoLayout layout;

    @BeforeEach
    void aVcpuWithAnLdtOfOnePage() {
        m = new TestMachine(TestMachine.release("4.11.0", "ldt", "hook"));
        layout = m.machine.layout();
        m.domain(1, DomainKind.PV64, 1);
        m.domain(2, DomainKind.PV64, 1);
        m.owned(1, 0x10, 0x11, 0x12, 0x13, FRAME);
        for (int level = 0; level < 3; level++) {
            m.machine.pages().set(0x10 + level, 0, Pte.of(0x11 + level, Pte.PRESENT));
        }
        m.machine.vcpus().set(m.vcpu(1, 0), VcpuWord.GUEST_TABLE, 0x10);
        m.running(m.vcpu(1, 0), 0);
        m.xen.descriptors().setLdt(m.vcpu(1, 0), 0, 512);
        m.machine.pages().set(0x13, 0, Pte.of(FRAME, Pte.PRESENT));
        m.xen.frames().getPage(FRAME, 1);
    }

    /** What is in hand before the first step of {@code task} and after each: {@code g4} is a general one four times in a row. */
    private String hands(Task task) {
        Actors actors = m.xen.actors();
        int number = actors.declare("CPU0", 0, List.of(task));
        actors.reset();
        StringJoiner hands = new StringJoiner(" ");
        String last = hand(number);
        int times = 1;
        while (actors.advance(number)) {
            String now = hand(number);
            if (!now.equals(last)) {
                hands.add(last + times);
                last = now;
                times = 0;
            }
            times++;
        }
        return hands.add(last + times).toString();
    }

    private String hand(int number) {
        StringBuilder found = new StringBuilder();
        new HandsOfActors(m.machine.words().reading(), m.machine.release()).visit(number, new InHand() {
            @Override
            public void general(long mfn) {
                assertEquals(FRAME, mfn);
                found.append('g');
            }

            @Override
            public void type(long mfn) {
                assertEquals(FRAME, mfn);
                found.append('t');
            }
        });
        return found.isEmpty() ? "-" : found.toString();
    }

    private Task byName(Operation operation, String operand, long value) {
        return operation.task(m.xen, new Arguments().with(operand, value));
    }

    /** An interrupted audit or put of an L2 table got as far as its first entry, which names nothing. */
    private void partial() {
        m.machine.frames().setTaf(FRAME, layout.typeBits(PageType.L2) | layout.partial() | 1);
        m.machine.frames().setCaf(FRAME, m.machine.frames().caf(FRAME) + 1);
        m.machine.frames().setProgress(FRAME, 1, false, 0);
    }

    private void is(long count, long taf) {
        assertEquals(count, m.machine.frames().count(FRAME));
        assertEquals(taf, m.machine.frames().taf(FRAME));
    }

    /** Five: limit, L1 entry, call and read of get_page. Seven: owner checked, get_page_type called and read, flushed as before XSA-401. Five: exchanged, prepared, validated, locked. */
    @Test
    void aFaultHoldsTheFrameFromGetPageUntilTheSlotIsWritten() {
        assertEquals("-5 g7 gt5 -2", hands(byName(LdtOperations.MAP_LDT_PAGE, "vcpu", m.vcpu(1, 0))));
        is(BARE + 1, layout.typeBits(PageType.SEG_DESC) | layout.validated() | 1);
    }

    @Test
    void aFrameThatIsRefusedIsHeldUntilItIsPut() {
        m.machine.frames().setTaf(FRAME, layout.typeBits(PageType.L1) | layout.validated() | 1);
        assertEquals("-5 g6 -2", hands(byName(LdtOperations.MAP_LDT_PAGE, "vcpu", m.vcpu(1, 0))));
        is(BARE, layout.typeBits(PageType.L1) | layout.validated() | 1);
    }

    @Test
    void aFrameOfSomebodyElseIsHeldUntilItsOwnerIsSeen() {
        assertEquals("-2 g3 -2", hands(new Task(m.xen.frames().getPageProgram(), FRAME, 2)));
        is(BARE, 0);
    }

    @Test
    void whatASlotHeldIsInHandUntilItIsPut() {
        m.xen.descriptors().mapLdtShadowPage(m.vcpu(1, 0), 0);
        String hands = hands(byName(LdtOperations.PAGE_OUT_LDTS, "domain", 1));
        assertTrue(hands.contains(" gt2 g3 -"), hands);
        is(BARE, layout.typeBits(PageType.SEG_DESC) | layout.validated());
    }

    @Test
    void whoResumesAPartialTableHasBothReferencesThatPartialHad() {
        partial();
        long want = layout.typeBits(PageType.L2);
        assertEquals("-2 tg5 t1 -1", hands(new Task(m.xen.frames().getPageTypeProgram(), FRAME, want, 1, 0)));
        is(BARE, want | layout.validated() | 1);
    }

    @Test
    void whoPutsAPartialTableHasBothReferencesThatPartialHad() {
        partial();
        assertEquals("-2 tg1 g3 -2", hands(new Task(m.xen.frames().putPageTypeProgram(), FRAME, 1, 1, 0)));
        is(BARE, layout.typeBits(PageType.L2));
    }
}

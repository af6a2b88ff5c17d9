// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.pagetables.MmuextRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of domains in less common states: relinquish_memory, the domain list, RCU; hypercalls.md 7.4. */
class DestroyEdgesTest {
    private static TestMachine withDomains(int... domids) {
        TestMachine m = TestMachine.of("4.17.0");
        for (int domid : domids) {
            m.domain(domid, DomainKind.PV64, 1);
        }
        return m;
    }

    private static int destroy(TestMachine m, int domid) {
        return m.xen.domctl().kill().destroy(domid);
    }

    @Test
    void whereverItStandsADomainLeavesTheList() {
        TestMachine m = withDomains(1, 2, 3, 4);
        assertEquals(0, destroy(m, 1));
        assertEquals(List.of(2, 3, 4, 0x7ff1, 0x7ff2, 0x7fff), m.machine.view().domainIds());
        assertEquals(0, destroy(m, 3));
        assertEquals(List.of(2, 4, 0x7ff1, 0x7ff2, 0x7fff), m.machine.view().domainIds());
        assertEquals(0, destroy(m, 4));
        assertEquals(0, destroy(m, 2));
        assertEquals(List.of(0x7ff1, 0x7ff2, 0x7fff), m.machine.view().domainIds());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoIsFreedFirstLeavesTheOthersWaiting(int domid) {
        TestMachine m = withDomains(1, 2, 3);
        for (int each = 1; each <= 3; each++) {
            assertEquals(0, destroy(m, each));
        }
        assertTrue(m.xen.destroyedDomains().complete(domid));
        assertFalse(m.xen.destroyedDomains().complete(domid), "once only");
        assertFalse(m.machine.domains().is(domid, DomainWord.EXISTS));
        assertEquals(2, m.xen.destroyedDomains().completeAll());
        for (int each = 1; each <= 3; each++) {
            assertFalse(m.machine.domains().is(each, DomainWord.EXISTS));
        }
        assertEquals(0, m.machine.globals().get(0, GlobalWord.RCU_DOMAINS));
    }

    @Test
    void aLivingDomainDoesNotWait() {
        TestMachine m = withDomains(1);
        assertFalse(m.xen.destroyedDomains().complete(1));
        assertFalse(m.xen.destroyedDomains().complete(2));
    }

    @Test
    void aContextThatACpuStillHoldsIsABug() {
        TestMachine m = withDomains(1);
        m.machine.domains().set(1, DomainWord.DIRTY_CPUMASK, 2);
        assertEquals(0, destroy(m, 1));
        assertEquals(List.of("still_dirty", "VIRQ_DOM_EXC"), m.eventNames());
    }

    @Test
    void aReferenceDroppedTooOftenDestroysALivingDomainAndIsABug() {
        TestMachine m = withDomains(1);
        m.xen.domainReferences().putDomain(1);
        assertEquals(List.of("destroyed_alive"), m.eventNames());
        assertFalse(m.xen.domains().exists(1));
    }

    @Test
    void aFrameOnItsWayToTheHeapIsLeftAlone() {
        TestMachine m = withDomains(1);
        m.owned(1, 0x20, 0x21);
        m.machine.frames().setCaf(0x20, 0x8000_0000_0000_0000L);
        assertEquals(0, destroy(m, 1));
        assertEquals(3, m.machine.frames().state(0x21));
        assertEquals("8000000000000000", m.caf(0x20));
        assertEquals(0x20, m.xen.lists().head(1, DomainWord.PAGE_LIST), "whoever frees it takes it off");
        assertEquals(1, m.machine.domains().get(1, DomainWord.TOT_PAGES));
    }

    /** An L2 that is pinned, with two L1 tables, so that a put can be interrupted between them. */
    private static TestMachine pinned() {
        TestMachine m = withDomains(0, 1);
        m.owned(1, 0x20, 0x21, 0x22, 0x23);
        m.running(m.vcpu(0, 0), 0);
        m.machine.pages().set(0x20, 0, 0x21067);
        m.machine.pages().set(0x20, 1, 0x22067);
        m.machine.pages().set(0x21, 0, 0x23067);
        assertEquals(
                0,
                m.xen.pageTables()
                        .mmuextOp(List.of(new MmuextRequest(MmuextRequest.PIN_L1_TABLE + 1, 0x20, 0)), 1)
                        .rc());
        assertEquals("8000000000000002 4c00000000000001", m.row(0x20));
        return m;
    }

    @Test
    void aPinWhosePutIsStoppedIsTakenUpAgainWhereverItStops() {
        for (int at = 1; at < 12; at++) {
            TestMachine m = pinned();
            m.xen.caller().preemption().stopAt(at);
            int rc = destroy(m, 1);
            m.xen.caller().preemption().never();
            if (rc != 0) {
                assertEquals(-85, rc);
                assertEquals(1, m.machine.domains().get(1, DomainWord.DYING));
                assertEquals(0, destroy(m, 1), "check " + at);
            }
            for (long mfn = 0x20; mfn <= 0x23; mfn++) {
                assertEquals(3, m.machine.frames().state(mfn), Long.toHexString(mfn) + " after check " + at);
            }
            assertFalse(m.xen.domains().exists(1));
            assertEquals(
                    List.of("VIRQ_DOM_EXC"),
                    m.eventNames().stream().filter(e -> !e.equals("tlb_flush")).toList());
        }
    }

    @Test
    void tablesInACircleAndPartialOnesAreDevalidatedByForceWhereverItIsStopped() {
        for (int at = 1; at < 16; at++) {
            TestMachine m = withDomains(0, 1);
            m.owned(1, 0x20, 0x21, 0x22, 0x23);
            m.running(m.vcpu(0, 0), 0);
            m.machine.pages().set(0x20, 0, 0x21067);
            m.machine.pages().set(0x20, 1, 0x22067);
            m.xen.caller().preemption().stopAt(1);
            MmuextRequest pin = new MmuextRequest(MmuextRequest.PIN_L1_TABLE + 1, 0x20, 0);
            assertEquals(-85, m.xen.pageTables().mmuextOp(List.of(pin), 1).rc());
            assertEquals("8000000000000002 4100000000000001", m.row(0x20), "partial");
            m.xen.caller().preemption().stopAt(at);
            int rc = destroy(m, 1);
            m.xen.caller().preemption().never();
            assertEquals(0, rc == 0 ? 0 : destroy(m, 1));
            for (long mfn = 0x20; mfn <= 0x22; mfn++) {
                assertEquals(3, m.machine.frames().state(mfn), Long.toHexString(mfn) + " after check " + at);
            }
        }
    }

    @Test
    void anExtraSharedInfoIsPutWithItsDomain() {
        TestMachine m = new TestMachine(TestMachine.release("4.17.0", "shared-info", "extra"));
        m.domain(1, DomainKind.PV64, 1);
        long frame = m.xen.domains().allocSharedInfo(1);
        assertEquals("8200000000000002 e400000000000001", m.row(frame));
        assertEquals(0, destroy(m, 1));
        assertEquals(3, m.machine.frames().state(frame));
        assertEquals(0, m.machine.domains().get(1, DomainWord.SHARED_INFO));
        assertFalse(m.xen.domains().exists(1));
        m.domain(2, DomainKind.PV64, 1);
        assertEquals(0, destroy(m, 2), "one that never had it");
    }

    @Test
    void withTheHookLdtSlotsGoWithTheMappingsOfTheirFrames() {
        for (String choice : List.of("hook", "dropped")) {
            TestMachine m = new TestMachine(TestMachine.release("4.17.0", "ldt", choice));
            m.domain(1, DomainKind.PV64, 1);
            m.owned(1, 0x20);
            m.machine.frames().setCaf(0x20, 0x8000_0000_0000_0002L);
            m.machine.frames().setTaf(0x20, 0xa400_0000_0000_0001L);
            m.machine.vcpus().set(m.vcpu(1, 0), VcpuWord.SLOTS, 16, 0x20_063L);
            assertEquals(0, destroy(m, 1));
            boolean dropped = m.machine.frames().state(0x20) == 3;
            assertEquals(choice.equals("dropped"), dropped, "nothing maps it, so the hook never fires");
        }
    }

    @Test
    void whoRanComesBackOnlyIfItStillMay() {
        PvGuest g = new PvGuest();
        assertEquals(0, g.set(VcpuContext.ofRoot(PvGuest.L4)));
        g.m.xen.sched().contextSwitch(1, g.vcpu0);
        VcpuPause pause = g.m.xen.domctl().pause();
        VcpuPause.Paused paused = pause.pauseDomain(1);
        g.m.machine.vcpus().set(g.vcpu0, VcpuWord.PAUSE_FLAGS, 2);
        pause.unpauseDomain(1, paused);
        assertFalse(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IS_RUNNING), "it is down");
        g.m.machine.vcpus().set(g.vcpu0, VcpuWord.PAUSE_FLAGS, 0);
        g.m.machine.vcpus().set(g.vcpu1, VcpuWord.PAUSE_FLAGS, 0);
        g.m.xen.sched().contextSwitch(1, g.vcpu0);
        paused = pause.pauseVcpu(g.vcpu0);
        g.m.xen.sched().contextSwitch(1, g.vcpu1);
        pause.unpauseVcpu(g.vcpu0, paused);
        assertFalse(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IS_RUNNING), "its CPU runs another");
        assertEquals(Links.CLEAN, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.DIRTY_CPU));
    }
}

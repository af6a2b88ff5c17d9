// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.memory.Heap;
import org.junit.jupiter.api.Test;

/** Words as recorded in zombie_rw, zombie_pt, zombie_shinfo, destroy_linear, hvm_extra; stages of hypercalls.md 7.4. */
class DomainKillTest {
    private final PvGuest g = new PvGuest();
    private final VcpuContext context = VcpuContext.ofRoot(PvGuest.L4);

    private long domain(DomainWord word) {
        return g.m.machine.domains().get(1, word);
    }

    private void assertAllFree() {
        for (long mfn = PvGuest.L1; mfn <= PvGuest.SPARE; mfn++) {
            assertTrue(g.isFree(mfn), Long.toHexString(mfn));
        }
    }

    @Test
    void aDomainThatNobodyRefersToIsGone() {
        long sharedInfo = domain(DomainWord.SHARED_INFO);
        long struct = domain(DomainWord.STRUCT_PDX);
        g.set(context.withGdt(512, PvGuest.GDT));
        assertEquals(0, g.destroy());
        assertAllFree();
        assertFalse(g.m.xen.domains().exists(1));
        assertFalse(g.m.machine.view().domainIds().contains(1));
        assertEquals("4000000000000000 e400000000000001", g.m.row(sharedInfo), "its memory stays Xen's for now");
        assertEquals(1, g.m.xen.destroyedDomains().completeAll());
        assertTrue(g.isFree(sharedInfo));
        assertTrue(g.isFree(struct));
        assertFalse(g.m.machine.domains().is(1, DomainWord.EXISTS));
        assertEquals(0, g.m.xen.destroyedDomains().completeAll(), "once only");
    }

    @Test
    void aMappingByAnotherDomainMakesAZombieUntilItEnds() {
        int handle = g.m.xen.foreignMaps().map(0, 1, PvGuest.SPARE, true);
        assertEquals("8000000000000002 e400000000000001", g.m.row(PvGuest.SPARE));
        assertEquals(0, g.destroy());
        assertEquals("0000000000000001 e400000000000001", g.m.row(PvGuest.SPARE));
        assertEquals(2, domain(DomainWord.DYING));
        assertEquals(1, domain(DomainWord.TOT_PAGES));
        assertEquals(1, domain(DomainWord.REFCNT));
        assertTrue(g.m.xen.domains().exists(1));
        assertEquals(0, g.destroy(), "a dead domain may be destroyed again");
        assertEquals(0, g.m.xen.foreignMaps().unmap(0, handle));
        assertTrue(g.isFree(PvGuest.SPARE));
        assertFalse(g.m.xen.domains().exists(1));
    }

    @Test
    void sharedInfoMappedByAnotherDomainMakesAZombieWithoutPages() {
        long sharedInfo = domain(DomainWord.SHARED_INFO);
        int handle = g.m.xen.foreignMaps().map(0, 1, sharedInfo, true);
        g.destroy();
        assertEquals("4000000000000001 e400000000000002", g.m.row(sharedInfo));
        assertEquals(0, domain(DomainWord.TOT_PAGES));
        assertEquals(1, domain(DomainWord.XENHEAP_PAGES));
        assertTrue(g.m.xen.domains().exists(1));
        g.m.xen.foreignMaps().unmap(0, handle);
        assertFalse(g.m.xen.domains().exists(1));
        assertEquals("4000000000000000 e400000000000001", g.m.row(sharedInfo));
    }

    @Test
    void theTablesOfAZombieAreDevalidated() {
        g.set(context.withGdt(512, PvGuest.GDT));
        g.m.xen.foreignMaps().map(0, 1, PvGuest.L1, false);
        g.destroy();
        assertEquals("0000000000000001 2000000000000000", g.m.row(PvGuest.L1));
        assertTrue(g.isFree(PvGuest.DATA));
    }

    @Test
    void pinsAndLinearTablesDoNotKeepADomain() {
        g.entry(PvGuest.L4, 300, PvGuest.L4, 0x25);
        g.set(context);
        g.m.machine
                .frames()
                .setTaf(
                        PvGuest.L4,
                        g.m.machine.frames().taf(PvGuest.L4) + 1
                                | g.m.machine.layout().pinned());
        g.m.machine.frames().setCaf(PvGuest.L4, g.m.machine.frames().caf(PvGuest.L4) + 1);
        assertEquals(0, g.destroy());
        assertAllFree();
    }

    @Test
    void interruptedAfterEachFrameItComesToTheSame() {
        g.set(context.withUserRoot(PvGuest.L4).withGdt(512, PvGuest.GDT));
        g.m.xen.caller().preemption().every(1);
        int calls = 1;
        while (g.m.xen.domctl().kill().kill(1) == -85) {
            calls++;
        }
        assertTrue(calls > 8, "a call each frame at least, but " + calls);
        assertAllFree();
        assertFalse(g.m.xen.domains().exists(1));
    }

    @Test
    void aStageThatIsOverIsNotDoneAgain() {
        g.m.xen.caller().preemption().stopAt(1);
        assertEquals(-85, g.destroy());
        long stage = domain(DomainWord.REL_STAGE);
        assertEquals(1, domain(DomainWord.DYING));
        assertTrue(stage >= 1);
        assertEquals(0, g.destroy());
        assertAllFree();
    }

    @Test
    void whoRunsIsTakenOffItsCpu() {
        g.set(context);
        g.m.xen.sched().contextSwitch(1, g.vcpu0);
        assertEquals(0, g.destroy());
        assertEquals(0, domain(DomainWord.DIRTY_CPUMASK));
        assertTrue(g.m.eventNames().stream().noneMatch(n -> n.equals("still_dirty") || n.equals("slots_in_use")));
        assertAllFree();
    }

    @Test
    void ldtSlotsAreDroppedToo() {
        g.set(context);
        g.m.machine.frames().setCaf(PvGuest.SPARE, 0x8000_0000_0000_0002L);
        g.m.machine.frames().setTaf(PvGuest.SPARE, 0xa400_0000_0000_0001L);
        g.m.machine.vcpus().set(g.vcpu0, VcpuWord.SLOTS, 16, PvGuest.SPARE << 12 | 0x8000_0000_0000_0063L);
        g.destroy();
        assertTrue(g.isFree(PvGuest.SPARE));
    }

    @Test
    void aRegisteredVcpuInfoIsUnmappedAtTheEnd() {
        g.set(context);
        g.m.running(g.vcpu0, 1);
        assertEquals(0, g.m.xen.domctl().vcpus().registerVcpuInfo(0, PvGuest.SPARE, 0x40));
        g.m.xen.caller().become(0, g.m.vcpu(0, 0));
        assertEquals(0, g.destroy());
        assertTrue(g.isFree(PvGuest.SPARE));
        assertFalse(g.m.xen.domains().exists(1));
    }

    @Test
    void extraFramesAreLeftToWhoMadeThem() {
        g.m.domain(2, DomainKind.HVM, 1);
        assertEquals(0, g.m.xen.ioreqPages().alloc(2, 0x40));
        assertEquals("8200000000000002 e400000000000001", g.m.row(0x40));
        int handle = g.m.xen.foreignMaps().map(0, 2, 0x40, true);
        assertEquals("8200000000000003 e400000000000001", g.m.row(0x40), "a translated domain: no type reference");
        assertEquals(0, g.m.xen.domctl().kill().destroy(2));
        assertEquals("0200000000000001 e400000000000000", g.m.row(0x40));
        assertTrue(g.m.xen.domains().exists(2));
        g.m.xen.foreignMaps().unmap(0, handle);
        assertFalse(g.m.xen.domains().exists(2));
    }

    @Test
    void claimsGoAtOnce() {
        assertEquals(0, g.m.xen.claims().set(1, 20));
        assertEquals(12, g.m.machine.globals().get(0, GlobalWord.OUTSTANDING));
        g.destroy();
        assertEquals(0, g.m.machine.globals().get(0, GlobalWord.OUTSTANDING));
    }

    @Test
    void grantsThatItMapsAreReleased() {
        g.m.xen.grantTables().init(0, Heap.EXHAUSTED);
        g.m.owned(0, 0x50);
        g.m.xen.grantTables().write(0, 8, 0x50L << 32 | 1 << 16 | 1);
        assertEquals(0, g.m.xen.grantMaps().map(1, 0, 8, 2));
        assertEquals("8000000000000002 e400000000000001", g.m.row(0x50));
        g.destroy();
        assertEquals("8000000000000001 e400000000000000", g.m.row(0x50));
        assertFalse(g.m.xen.domains().exists(1));
    }

    @Test
    void errorsNameTheirCondition() {
        assertEquals(-3, g.m.xen.domctl().kill().destroy(9));
        assertEquals(-3, g.m.xen.domctl().kill().destroy(0x7ff1), "dom_io is not a guest");
        assertEquals(-3, g.m.xen.domctl().kill().destroy(-1));
        assertEquals(-22, g.m.xen.domctl().kill().destroy(0), "dom0 itself");
        assertEquals(PageType.NONE, g.m.machine.frames().type(PvGuest.L4));
    }

    @Test
    void anIdMayBeUsedAgainAtOnce() {
        g.destroy();
        assertEquals(0, g.m.xen.domains().create(1, DomainKind.PV64, 10, 1));
        assertTrue(g.m.xen.domains().exists(1));
        assertEquals(1, domain(DomainWord.REFCNT));
        assertEquals(0, g.m.machine.globals().get(0, GlobalWord.RCU_DOMAINS));
    }
}

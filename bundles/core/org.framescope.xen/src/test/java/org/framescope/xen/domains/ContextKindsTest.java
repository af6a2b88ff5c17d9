// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOENT;
import static org.framescope.xen.Errno.ENOSYS;
import static org.framescope.xen.Errno.EOPNOTSUPP;
import static org.framescope.xen.Errno.ERESTART;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.DomainKind;
import org.framescope.machine.Links;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.pagetables.Pte;
import org.junit.jupiter.api.Test;

/** Contexts of 32-bit and HVM vCPUs, and contexts that are interrupted: hypercalls.md 7.3 and frames.md 6.5. */
class ContextKindsTest {
    private static final long L3 = 0x40;
    private static final long XEN_L2 = 0x41;
    private static final long USER = PvGuest.SPARE;

    private PvGuest g = new PvGuest();
    private final Vcpus vcpus = g.m.xen.domctl().vcpus();

    /** Domain 2 is a 32-bit one with an L3 whose last slot is the L2 that Xen's area needs. */
    private long vcpu32() {
        g.m.domain(2, DomainKind.PV32, 2);
        g.m.owned(2, L3, XEN_L2);
        g.m.machine.pages().set(L3, 3, Pte.of(XEN_L2, Pte.PRESENT));
        return g.m.vcpu(2, 0);
    }

    @Test
    void a32BitVcpuHasAnL3AndNoUserRoot() {
        long vcpu = vcpu32();
        VcpuContext context = VcpuContext.ofRoot(L3).withUserRoot(XEN_L2).withFlags(VcpuContext.ONLINE);
        assertEquals(0, vcpus.setContext(vcpu, context));
        assertEquals("8000000000000002 6400000000000001", g.m.row(L3));
        assertEquals("8000000000000002 4600000000000001", g.m.row(XEN_L2));
        assertEquals(0, g.m.machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE_USER));
        assertTrue(g.m.machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL), "there is no user mode of its own");
        assertEquals(0, vcpus.setContext(vcpu, context.withUserRoot(0)), "user roots are not compared");
        assertEquals(-EOPNOTSUPP, vcpus.setContext(vcpu, VcpuContext.ofRoot(XEN_L2)));
        assertEquals(0, vcpus.reset(vcpu));
        assertEquals("8000000000000001 6000000000000000", g.m.row(L3));
        assertEquals("8000000000000001 4000000000000000", g.m.row(XEN_L2));
    }

    @Test
    void a32BitVcpuNeedsNoCanonicalAddressesAndHasNoStrictM2p() {
        long vcpu = vcpu32();
        VcpuContext context = VcpuContext.ofRoot(L3);
        assertEquals(-EINVAL, vcpus.setContext(vcpu, context.withVmAssist(1L << 32)));
        assertEquals(-EINVAL, vcpus.setContext(vcpu, context.withLdt(0x1004, 1)));
        assertEquals(0, vcpus.setContext(vcpu, context.withAddresses(1L << 60).withVmAssist(0x3f)));
    }

    @Test
    void a32BitVcpuRefusesARootWithoutTheL2OfXensArea() {
        long vcpu = vcpu32();
        g.m.machine.pages().set(L3, 3, 0);
        assertEquals(-EINVAL, vcpus.setContext(vcpu, VcpuContext.ofRoot(L3)));
        assertEquals("8000000000000003 6100000000000001", g.m.row(L3), "dom0 puts it later: partial, and parked");
        assertEquals(0, g.m.xen.frames().putOldGuestTable(g.m.vcpu(0, 0)));
        assertEquals("8000000000000001 6000000000000000", g.m.row(L3));
    }

    @Test
    void anHvmVcpuTakesRegistersOnly() {
        g.m.domain(2, DomainKind.HVM, 1);
        g.m.owned(2, L3);
        long vcpu = g.m.vcpu(2, 0);
        assertEquals(0, vcpus.setContext(vcpu, VcpuContext.ofRoot(L3).withGdt(512, L3)));
        assertEquals("8000000000000001 0000000000000000", g.m.row(L3));
        assertTrue(g.m.machine.vcpus().is(vcpu, VcpuWord.IS_INITIALISED));
        assertEquals(0, g.m.machine.vcpus().get(vcpu, VcpuWord.CR3));
        assertEquals(0, vcpus.reset(vcpu));
        assertFalse(g.m.machine.vcpus().is(vcpu, VcpuWord.IS_INITIALISED));
    }

    @Test
    void unknownVcpusGetNoContext() {
        VcpuContext context = VcpuContext.ofRoot(PvGuest.L4);
        assertEquals(-EINVAL, vcpus.setContext(-1, context));
        assertEquals(-EINVAL, vcpus.setContext(999, context));
        assertEquals(-EINVAL, vcpus.reset(999));
        g.m.machine.vcpus().set(g.vcpu1, VcpuWord.EXISTS, 0);
        assertEquals(-EINVAL, vcpus.setContext(g.vcpu1, context));
    }

    @Test
    void aDomainWithoutSharedInfoHasNoClockToSet() {
        g.m.domain(2, DomainKind.PV64, 1);
        g.m.owned(2, L3);
        g.m.events();
        assertEquals(0, vcpus.setContext(g.m.vcpu(2, 0), VcpuContext.ofRoot(L3)));
        assertEquals("8000000000000002 8400000000000001", g.m.row(L3));
    }

    /** A user root with a tree of its own of two L3 tables, so that there is a check between them. */
    private VcpuContext twoTrees() {
        g.entry(USER, 0, PvGuest.READ, PvGuest.TABLE);
        g.entry(PvGuest.READ, 0, PvGuest.GDT, PvGuest.TABLE);
        g.entry(PvGuest.READ, 1, PvGuest.L2, PvGuest.TABLE);
        g.entry(PvGuest.L1, 1, 0, 0);
        return VcpuContext.ofRoot(PvGuest.L4).withUserRoot(USER);
    }

    private void assertBothHeld() {
        assertEquals("8000000000000002 8400000000000001", g.m.row(PvGuest.L4));
        assertEquals("8000000000000002 8400000000000001", g.m.row(USER));
        assertEquals("8000000000000002 6400000000000001", g.m.row(PvGuest.READ));
        assertEquals("8000000000000002 4400000000000001", g.m.row(PvGuest.GDT));
        assertEquals("8000000000000003 4400000000000002", g.m.row(PvGuest.L2));
        assertEquals(0, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.OLD_GUEST_TABLE));
    }

    @Test
    void aUserRootWhoseAuditIsInterruptedKeepsTheKernelsRootParked() {
        VcpuContext context = twoTrees();
        g.m.xen.caller().preemption().every(1);
        assertEquals(0, g.set(context));
        g.m.xen.caller().preemption().never();
        assertBothHeld();
        assertEquals(USER, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.GUEST_TABLE_USER));
    }

    @Test
    void whereverAnAuditIsStoppedTheSameContextFinishesIt() {
        for (int at = 1; at < 200; at++) {
            g = new PvGuest();
            VcpuContext context = twoTrees();
            g.m.xen.caller().preemption().stopAt(at);
            int rc = g.set(context);
            g.m.xen.caller().preemption().never();
            assertTrue(rc == 0 || rc == -ERESTART, "check " + at);
            if (rc == -ERESTART) {
                assertFalse(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IS_INITIALISED));
                assertEquals(0, g.set(context));
            }
            assertBothHeld();
        }
    }

    @Test
    void aResetThatIsStoppedIsFinishedByTheNext() {
        assertEquals(0, g.set(twoTrees()));
        g.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, vcpus.reset(g.vcpu0));
        assertTrue(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IS_INITIALISED));
        assertEquals(0x40, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.PAUSE_FLAGS), "still in reset");
        g.m.xen.caller().preemption().every(1);
        assertEquals(0, vcpus.reset(g.vcpu0));
        g.m.xen.caller().preemption().never();
        assertEquals("8000000000000001 8000000000000000", g.m.row(PvGuest.L4));
        assertEquals("8000000000000001 8000000000000000", g.m.row(USER));
        assertEquals("8000000000000001 4000000000000000", g.m.row(PvGuest.L2));
    }

    @Test
    void aStrictGuestsRootsShowTheM2pToTheKernelOnly() {
        VcpuContext context = twoTrees().withVmAssist(1L << 32);
        assertEquals(0, g.set(context));
        assertEquals(0, g.m.machine.pages().get(USER, 256));
    }

    @Test
    void vcpuOperationsNeedACallerAndAVcpuOfItsDomain() {
        g.m.xen.caller().become(0, Links.NO_VCPU);
        assertEquals(-ENOENT, vcpus.up(0));
        g.m.xen.caller().become(0, g.m.vcpu(0, 0));
        assertEquals(-ENOENT, vcpus.initialise(5, VcpuContext.ofRoot(PvGuest.L4)));
        assertEquals(-ENOENT, vcpus.down(5));
        assertEquals(-ENOENT, vcpus.isUp(5));
        assertEquals(-ENOENT, vcpus.registerVcpuInfo(5, PvGuest.SPARE, 0));
    }

    @Test
    void anHvmDomainsVcpuIsInitialisedWithoutVcpuInfo() {
        TestMachine m = TestMachine.of("4.17.0");
        m.domain(1, DomainKind.HVM, 2);
        m.running(m.vcpu(1, 0), 0);
        assertEquals(0, m.xen.domctl().vcpus().initialise(1, VcpuContext.ofRoot(0x40)));
        assertTrue(m.machine.vcpus().is(m.vcpu(1, 1), VcpuWord.IS_INITIALISED));
    }

    @Test
    void assistsAreThoseOfTheKindOfDomain() {
        VmAssist assist = g.m.xen.domctl().vmAssist();
        vcpu32();
        assertEquals(0, assist.assist(1, 0, VmAssist.M2P_STRICT));
        assertEquals(-EINVAL, assist.assist(2, 0, VmAssist.M2P_STRICT));
        assertEquals(-EINVAL, assist.assist(1, 0, 6));
        assertEquals(-EINVAL, assist.assist(1, 0, -1));
        assertEquals(-EINVAL, assist.assist(1, 0, 64));
        assertEquals(-ENOSYS, assist.assist(1, 2, 2));
        assertEquals(-ENOSYS, assist.assist(1, -1, 2));
        assertEquals(0, assist.assist(1, 1, VmAssist.M2P_STRICT));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as recorded in ctx_cr3, ctx_user_bad, ctx_repeat, ldt_ctx; conditions of hypercalls.md 7.3. */
class SetContextTest {
    private static final int EINVAL = -22;
    private static final int EOPNOTSUPP = -95;

    private final PvGuest g = new PvGuest();
    private final VcpuContext context = VcpuContext.ofRoot(PvGuest.L4);

    @Test
    void theTreeOfARootIsAuditedAndHolds() {
        assertEquals(0, g.set(context));
        assertEquals("8000000000000002 2400000000000001", g.m.row(PvGuest.L1));
        assertEquals("8000000000000002 4400000000000001", g.m.row(PvGuest.L2));
        assertEquals("8000000000000002 6400000000000001", g.m.row(PvGuest.L3));
        assertEquals("8000000000000002 8400000000000001", g.m.row(PvGuest.L4));
        assertEquals("8000000000000002 e400000000000001", g.m.row(PvGuest.DATA));
        assertEquals("8000000000000002 0000000000000000", g.m.row(PvGuest.READ));
        assertEquals(PvGuest.L4, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.GUEST_TABLE));
        assertEquals(PvGuest.L4 << 12, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.CR3));
        assertEquals(0, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.PAUSE_FLAGS), "up, as VGCF_online says");
    }

    @Test
    void resetLetsEverythingGoAndLeavesTheTypes() {
        g.set(context.withGdt(512, PvGuest.GDT));
        assertEquals("8000000000000002 a400000000000001", g.m.row(PvGuest.GDT));
        assertEquals(0, g.m.xen.domctl().vcpus().reset(g.vcpu0));
        assertEquals("8000000000000001 2000000000000000", g.m.row(PvGuest.L1));
        assertEquals("8000000000000001 8000000000000000", g.m.row(PvGuest.L4));
        assertEquals("8000000000000001 e400000000000000", g.m.row(PvGuest.DATA));
        assertEquals("8000000000000001 a400000000000000", g.m.row(PvGuest.GDT));
        assertFalse(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IS_INITIALISED));
        assertEquals(2, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.PAUSE_FLAGS), "down");
    }

    @Test
    void theSameContextMayBeSetAgainAndNoOther() {
        VcpuContext first = context.withGdt(512, PvGuest.GDT);
        g.set(first);
        assertEquals(0, g.set(first));
        assertEquals("8000000000000002 a400000000000001", g.m.row(PvGuest.GDT), "no second reference");
        assertEquals(EOPNOTSUPP, g.set(first.withGdt(511, PvGuest.GDT)));
        assertEquals(EOPNOTSUPP, g.set(first.withGdt(512, PvGuest.SPARE)));
        assertEquals(EOPNOTSUPP, g.set(first.withUserRoot(PvGuest.L4)));
        assertEquals(EOPNOTSUPP, g.set(first.withLdt(0x1000, 1)));
        assertEquals(EOPNOTSUPP, g.set(VcpuContext.ofRoot(PvGuest.SPARE).withGdt(512, PvGuest.GDT)));
    }

    @Test
    void aRefusedUserRootLeavesTheKernelsTakenAndTheNextContextForgetsIt() {
        VcpuContext bad = context.withGdt(512, PvGuest.GDT).withUserRoot(PvGuest.SPARE);
        g.entry(PvGuest.SPARE, 0, PvGuest.READ, PvGuest.TABLE);
        g.entry(PvGuest.READ, 0, PvGuest.SPARE, PvGuest.TABLE);
        assertEquals(EINVAL, g.set(bad));
        assertEquals("8000000000000002 8400000000000001", g.m.row(PvGuest.L4));
        assertEquals("8000000000000001 a400000000000000", g.m.row(PvGuest.GDT));
        assertEquals(EINVAL, g.set(context.withGdt(512, PvGuest.GDT).withUserRoot(0xfffff)));
        assertEquals("8000000000000003 8400000000000002", g.m.row(PvGuest.L4));
        assertFalse(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IS_INITIALISED));
        assertEquals(0x42, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.PAUSE_FLAGS), "still in reset");
        assertEquals(0, g.destroy());
        assertEquals("0000000000000001 8000000000000001", g.m.row(PvGuest.L4), "a zombie, as recorded");
        assertTrue(g.isFree(PvGuest.L1));
    }

    @Test
    void kernelAndUserRootMayBeOneTable() {
        assertEquals(0, g.set(context.withUserRoot(PvGuest.L4)));
        assertEquals("8000000000000003 8400000000000002", g.m.row(PvGuest.L4));
        g.m.xen.domctl().vcpus().reset(g.vcpu0);
        assertEquals("8000000000000001 8000000000000000", g.m.row(PvGuest.L4));
    }

    @Test
    void userModeNeedsAUserRoot() {
        assertEquals(EINVAL, g.set(context.withFlags(VcpuContext.ONLINE)));
        assertEquals(0, g.set(context.withFlags(VcpuContext.ONLINE).withUserRoot(PvGuest.L4)));
        assertFalse(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IN_KERNEL));
    }

    @Test
    void withoutOnlineItStaysDown() {
        assertEquals(0, g.set(context.withFlags(VcpuContext.IN_KERNEL)));
        assertEquals(2, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.PAUSE_FLAGS));
    }

    @ParameterizedTest
    @ValueSource(longs = {0x8000_0000_0000L, 0xffff_0000_0000_0000L, Long.MIN_VALUE})
    void whatIsNotCanonicalIsRefused(long address) {
        assertEquals(EINVAL, g.set(context.withAddresses(0, address)));
        assertEquals(EINVAL, g.set(context.withLdt(address, 1)));
        assertEquals("8000000000000001 0000000000000000", g.m.row(PvGuest.L4));
    }

    @ParameterizedTest
    @ValueSource(longs = {0x0000_7fff_ffff_ffffL, 0xffff_8000_0000_0000L, -1})
    void whatIsCanonicalIsTaken(long address) {
        assertEquals(0, g.set(context.withAddresses(address)));
    }

    @Test
    void anLdtMustBePageAlignedTheGuestsAndOfAtMost8192Entries() {
        assertEquals(EINVAL, g.set(context.withLdt(0x1008, 16)));
        assertEquals(EINVAL, g.set(context.withLdt(0x1000, 8193)));
        assertEquals(EINVAL, g.set(context.withLdt(0x1000, -1)));
        assertEquals(EINVAL, g.set(context.withLdt(0xffff_8300_0000_0000L, 0)), "Xen's area");
        assertEquals(0, g.set(context.withLdt(0x1000, 8192)));
        assertEquals(8192, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.LDT_ENTS));
        assertEquals("8000000000000001 0000000000000000", g.m.row(PvGuest.SPARE), "no frame is typed");
    }

    @Test
    void aGdtHasAtMost14Frames() {
        assertEquals(EINVAL, g.set(context.withGdt(14 * 512 + 1, PvGuest.GDT)));
        assertEquals(EINVAL, g.set(context.withGdt(-1, PvGuest.GDT)));
    }

    @Test
    void aGdtThatIsTheRootIsRefusedAndTheRootKeepsNothing() {
        assertEquals(EINVAL, g.set(context.withGdt(512, PvGuest.L4)));
        assertEquals(1, g.m.machine.frames().count(PvGuest.L4));
        assertEquals(0, g.m.machine.frames().typeCount(PvGuest.L4));
    }

    @Test
    void unknownAssistsAreRefusedForTheFirstVcpuOnly() {
        assertEquals(EINVAL, g.set(context.withVmAssist(1L << 7)));
        assertEquals(0, g.m.xen.domctl().vcpus().setContext(g.vcpu1, context.withVmAssist(1L << 7)));
        assertEquals(0, g.set(context.withVmAssist(1L << 32 | 4)));
    }

    @Test
    void nobodySetsAContextInHisOwnDomain() {
        assertEquals(0, g.set(context));
        g.m.running(g.vcpu0, 1);
        assertEquals(EINVAL, g.m.xen.domctl().vcpus().setContext(g.vcpu1, context));
        assertEquals(EINVAL, g.m.xen.domctl().vcpus().reset(g.vcpu1));
    }

    @Test
    void aRunningSiblingComesBackToItsCpu() {
        g.set(context);
        g.m.xen.sched().contextSwitch(1, g.vcpu0);
        assertEquals(0, g.m.xen.domctl().vcpus().setContext(g.vcpu1, context));
        assertTrue(g.m.machine.vcpus().is(g.vcpu0, VcpuWord.IS_RUNNING));
        assertTrue(g.m.eventNames().stream().noneMatch("slots_in_use"::equals));
    }

    @Test
    void interruptedAtEachCheckItComesToTheSame() {
        g.m.xen.caller().preemption().every(1);
        assertEquals(0, g.set(context.withUserRoot(PvGuest.L4)));
        g.m.xen.caller().preemption().never();
        assertEquals("8000000000000003 8400000000000002", g.m.row(PvGuest.L4));
        assertEquals("8000000000000002 2400000000000001", g.m.row(PvGuest.L1));
    }
}

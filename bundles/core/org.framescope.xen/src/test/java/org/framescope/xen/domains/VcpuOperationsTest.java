// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.ops.Arguments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** hypercalls.md 8; vm_assist bits of xen/include/public/xen.h, RELEASE-4.17.0. */
class VcpuOperationsTest {
    private static final int ENOENT = -2;
    private static final int ENXIO = -6;
    private static final int EEXIST = -17;
    private static final int EINVAL = -22;
    private static final int ENOSYS = -38;

    private final PvGuest g = new PvGuest();
    private final VcpuContext context = VcpuContext.ofRoot(PvGuest.L4);
    private final Vcpus vcpus = g.m.xen.domctl().vcpus();

    @BeforeEach
    void itsFirstVcpuRuns() {
        g.set(context);
        g.m.xen.sched().contextSwitch(1, g.vcpu0);
        g.m.xen.caller().become(1, g.vcpu0);
    }

    @Test
    void aVcpuIsUpOnceItHasAContextAndNobodyTookItDown() {
        assertEquals(1, vcpus.isUp(0));
        assertEquals(0, vcpus.isUp(1));
        assertEquals(EINVAL, vcpus.up(1));
        assertEquals(0, vcpus.initialise(1, context.withFlags(VcpuContext.IN_KERNEL)));
        assertEquals(EEXIST, vcpus.initialise(1, context));
        assertEquals(0, vcpus.isUp(1));
        assertEquals(0, vcpus.up(1));
        assertEquals(1, vcpus.isUp(1));
        assertEquals("8000000000000003 8400000000000002", g.m.row(PvGuest.L4));
        assertEquals(0, vcpus.down(1));
        assertEquals(0, vcpus.isUp(1));
        assertEquals("8000000000000003 8400000000000002", g.m.row(PvGuest.L4), "what it holds stays");
    }

    @Test
    void withItsLastVcpuADomainIsPoweredOff() {
        assertEquals(0, vcpus.down(0));
        assertEquals(1, g.m.machine.domains().get(1, DomainWord.SHUTDOWN_CODE));
    }

    @Test
    void anUnknownVcpuIsNoEntry() {
        assertEquals(ENOENT, vcpus.up(2));
        assertEquals(ENOENT, vcpus.down(2));
        assertEquals(ENOENT, vcpus.isUp(-1));
        assertEquals(ENOENT, vcpus.initialise(2, context));
        assertEquals(ENOENT, vcpus.registerVcpuInfo(2, PvGuest.SPARE, 0));
    }

    @Test
    void aRegisteredVcpuInfoIsWritableAndSaysThatEverythingIsPending() {
        long sharedInfo = g.m.machine.domains().get(1, DomainWord.SHARED_INFO);
        g.m.machine.pages().set(sharedInfo, 2, 0x1234);
        assertEquals(0, vcpus.registerVcpuInfo(0, PvGuest.SPARE, 0x40));
        assertEquals("8000000000000002 e400000000000001", g.m.row(PvGuest.SPARE));
        assertEquals(1, g.m.machine.pages().get(PvGuest.SPARE, 8) & 0xff, "upcall_pending");
        assertEquals(-1, g.m.machine.pages().get(PvGuest.SPARE, 9), "pending_sel");
        assertEquals(0x1234, g.m.machine.pages().get(PvGuest.SPARE, 10), "copied");
        assertEquals(EINVAL, vcpus.registerVcpuInfo(0, PvGuest.READ, 0), "once only");
    }

    @Test
    void theOffsetIsLookedAtFirst() {
        assertEquals(ENXIO, vcpus.registerVcpuInfo(0, 0xfffff, 4033));
        assertEquals(ENXIO, vcpus.registerVcpuInfo(0, 0xfffff, 4));
        assertEquals(ENXIO, vcpus.registerVcpuInfo(0, 0xfffff, -8));
        assertEquals(EINVAL, vcpus.registerVcpuInfo(0, 0xfffff, 4032));
    }

    @Test
    void aTableCannotHoldVcpuInfoAndKeepsNoReference() {
        assertEquals(EINVAL, vcpus.registerVcpuInfo(0, PvGuest.L1, 0));
        assertEquals("8000000000000002 2400000000000001", g.m.row(PvGuest.L1));
    }

    @Test
    void anotherVcpuMustBeDown() {
        assertEquals(0, vcpus.registerVcpuInfo(1, PvGuest.SPARE, 0));
        assertEquals(0, vcpus.initialise(1, context));
        g.m.machine.vcpus().set(g.vcpu1, VcpuWord.VCPU_INFO, 0);
        assertEquals(EINVAL, vcpus.registerVcpuInfo(1, PvGuest.SPARE, 0), "up now");
    }

    @Test
    void aVcpuAbove31NeedsAnInfoOfItsOwnFirst() {
        g.m.domain(2, DomainKind.PV64, 33);
        g.m.xen.domains().allocSharedInfo(2);
        g.m.owned(2, 0x60, 0x61);
        g.m.xen.caller().become(0, g.m.vcpu(2, 0));
        assertEquals(EINVAL, vcpus.initialise(32, VcpuContext.ofRoot(0x60)));
        assertEquals(0, vcpus.registerVcpuInfo(32, 0x61, 0));
        assertEquals(0x101, g.m.machine.pages().get(0x61, 0), "masked and pending");
        assertEquals(0, vcpus.initialise(32, VcpuContext.ofRoot(0x60)));
    }

    @Test
    void assistsAreSwitchedOnAndOff() {
        VmAssist assist = g.m.xen.domctl().vmAssist();
        assertEquals(0, assist.assist(1, 0, 2));
        assertEquals(0, assist.assist(1, 0, 32));
        assertEquals(1L << 32 | 4, g.m.machine.domains().get(1, DomainWord.VM_ASSIST));
        assertEquals(0, assist.assist(1, 1, 2));
        assertEquals(1L << 32, g.m.machine.domains().get(1, DomainWord.VM_ASSIST));
        assertEquals(ENOSYS, assist.assist(1, 2, 2));
        assertEquals(EINVAL, assist.assist(1, 0, 6));
        assertEquals(EINVAL, assist.assist(1, 0, 64));
        assertEquals(EINVAL, assist.assist(1, 0, -1));
    }

    @Test
    void theOperationsAreTheRunningVcpus() {
        Arguments up = new Arguments().with("vcpu", g.vcpu0).with("id", 1);
        assertEquals(EINVAL, VcpuOperations.UP.execute(g.m.xen, up));
        assertEquals(
                1,
                VcpuOperations.IS_UP.execute(
                        g.m.xen, new Arguments().with("vcpu", g.vcpu0).with("id", 0)));
        assertEquals(
                -3,
                VcpuOperations.IS_UP.execute(
                        g.m.xen, new Arguments().with("vcpu", g.vcpu1).with("id", 0)));
        assertTrue(g.m.eventNames().contains("not_running"));
        assertFalse(g.m.machine.vcpus().is(g.vcpu1, VcpuWord.IS_RUNNING));
    }
}

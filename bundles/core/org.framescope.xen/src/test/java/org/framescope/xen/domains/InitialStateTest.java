// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words as invariants.md 6 counts them: a root holds a general and a type reference; D-INV-7 for who runs where. */
class InitialStateTest {
    private static final long ROOT = 0x20;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final InitialState state = m.xen.domains().initialState();

    @BeforeEach
    void aDomainOfEachKind() {
        m.domain(1, DomainKind.PV64, 2);
        m.domain(2, DomainKind.PV32, 1);
        m.domain(3, DomainKind.HVM, 1);
        m.owned(1, ROOT, 0x21);
        m.owned(2, 0x30);
        m.owned(3, 0x38);
    }

    private long idle(int cpu) {
        return m.machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
    }

    @Test
    void vcpusMayShareARootAndItCountsOnceAsATable() {
        assertEquals(0, state.setRoot(m.vcpu(1, 0), ROOT));
        assertEquals("8000000000000002 8400000000000001", m.row(ROOT));
        assertEquals(0, state.setRoot(m.vcpu(1, 1), ROOT));
        assertEquals("8000000000000003 8400000000000002", m.row(ROOT));
        assertEquals(1, m.machine.domains().get(1, DomainWord.NR_L4_PAGES));
        assertEquals(ROOT << 12, m.machine.vcpus().get(m.vcpu(1, 1), VcpuWord.CR3));
    }

    @Test
    void a32BitRootIsAnL3() {
        assertEquals(0, state.setRoot(m.vcpu(2, 0), 0x30));
        assertEquals("8000000000000002 6400000000000001", m.row(0x30));
        assertEquals(0, m.machine.domains().get(2, DomainWord.NR_L4_PAGES));
    }

    @Test
    void whatCannotBeARootIsRefusedAndChangesNothing() {
        long vcpu = m.vcpu(1, 0);
        assertEquals(-EINVAL, state.setRoot(m.vcpu(3, 0), 0x38), "no root of its own");
        assertEquals(-EINVAL, state.setRoot(vcpu, 0x30), "another domain's");
        assertEquals(-EINVAL, state.setRoot(vcpu, 0x200), "free");
        m.machine.frames().setCaf(0x21, 0x8400_0000_0000_0001L);
        assertEquals(-EINVAL, state.setRoot(vcpu, 0x21), "offlining");
        m.machine.frames().setCaf(0x21, 0x8000_0000_0000_0001L);
        m.xen.frames().getPageAndType(0x21, 1, PageType.WRITABLE);
        assertEquals(-EINVAL, state.setRoot(vcpu, 0x21), "in use as something else");
        m.machine.frames().setTaf(0x21, 0x8000_0000_0000_0001L);
        assertEquals(-EINVAL, state.setRoot(vcpu, 0x21), "being audited");
        assertEquals(0, m.machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE));
        assertEquals(0, state.setRoot(vcpu, ROOT));
        assertEquals(-EINVAL, state.setRoot(vcpu, ROOT), "it has one");
        assertEquals("8000000000000002 8400000000000001", m.row(ROOT));
    }

    @Test
    void framesAreForDomainsThatExist() {
        assertEquals(-ESRCH, state.assignPages(-1, 0x40, 1));
        assertEquals(-ESRCH, state.assignPages(MachineView.DOMID_IDLE + 1, 0x40, 1));
        assertEquals(-ESRCH, state.assignPages(9, 0x40, 1));
    }

    @Test
    void whatDoesNotExistRunsNowhere() {
        long vcpu = m.vcpu(1, 0);
        assertEquals(-EINVAL, state.setRunning(-1, vcpu, vcpu));
        assertEquals(-EINVAL, state.setRunning(2, vcpu, vcpu));
        assertEquals(-EINVAL, state.setRunning(0, -1, -1));
        assertEquals(-EINVAL, state.setRunning(0, 999, 999));
        assertEquals(-EINVAL, state.setRunning(0, idle(0), -1));
        m.machine.vcpus().set(vcpu, VcpuWord.EXISTS, 0);
        assertEquals(-EINVAL, state.setRunning(0, vcpu, vcpu));
        assertEquals(-EINVAL, state.setRunning(0, m.vcpu(1, 1), m.vcpu(2, 0)), "only the idle vCPU keeps another");
    }

    @Test
    void aVcpuIsOnOneCpuOnly() {
        long vcpu = m.vcpu(1, 0);
        assertEquals(0, state.setRunning(0, vcpu, vcpu));
        assertEquals(-EBUSY, state.setRunning(1, vcpu, vcpu));
        assertEquals(-EBUSY, state.setRunning(1, idle(1), vcpu), "CPU 0 has its context");
        assertEquals(-EBUSY, state.setRunning(1, idle(0), idle(0)), "every CPU has its own idle vCPU");
        m.machine.vcpus().set(vcpu, VcpuWord.DIRTY_CPU, Links.CLEAN);
        assertEquals(-EBUSY, state.setRunning(1, vcpu, vcpu), "it runs");
        assertEquals(1, m.machine.domains().get(1, DomainWord.DIRTY_CPUMASK));
    }

    @Test
    void anIdleCpuMayKeepTheContextOfWhoRanLast() {
        long vcpu = m.vcpu(1, 0);
        assertEquals(0, state.setRunning(1, idle(1), vcpu));
        assertEquals(idle(1), m.machine.pcpus().get(1, PcpuWord.CURRENT));
        assertEquals(vcpu, m.machine.pcpus().get(1, PcpuWord.CURR_VCPU));
        assertEquals(1, m.machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU));
        assertEquals(2, m.machine.domains().get(1, DomainWord.DIRTY_CPUMASK));
        assertEquals(0, m.machine.vcpus().get(vcpu, VcpuWord.IS_RUNNING));
        assertEquals(0, state.setRunning(1, idle(1), idle(1)));
        assertEquals(Links.CLEAN, m.machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU));
        assertEquals(0, m.machine.domains().get(1, DomainWord.DIRTY_CPUMASK));
    }
}

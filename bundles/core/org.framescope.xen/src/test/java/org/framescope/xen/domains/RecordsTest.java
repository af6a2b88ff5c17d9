// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.memory.Heap;
import org.junit.jupiter.api.Test;

/** What stands in the records of domains and vCPUs after an operation, word by word: hypercalls.md 7 and 8. */
class RecordsTest {
    private final PvGuest g = new PvGuest();
    private final TestMachine m = g.m;
    private final VcpuContext context = VcpuContext.ofRoot(PvGuest.L4);

    private long domain(DomainWord word) {
        return m.machine.domains().get(1, word);
    }

    private long vcpu(VcpuWord word) {
        return m.machine.vcpus().get(g.vcpu0, word);
    }

    @Test
    void aContextLeavesItsLdtItsAssistsAndTheM2pInTheRoot() {
        assertEquals(0, g.set(context.withLdt(0x3000, 77).withVmAssist(4)));
        assertEquals(0x3000, vcpu(VcpuWord.LDT_BASE));
        assertEquals(77, vcpu(VcpuWord.LDT_ENTS));
        assertEquals(4, domain(DomainWord.VM_ASSIST));
        assertNotEquals(0, m.machine.pages().get(PvGuest.L4, 256), "the read-only M2P");
        assertEquals(0, m.xen.domctl().vcpus().setContext(g.vcpu1, context.withVmAssist(0)));
        assertEquals(4, domain(DomainWord.VM_ASSIST), "vCPU 0 alone decides");
    }

    @Test
    void theFirstVcpusContextSetsTheClockOnceMore() {
        long info = domain(DomainWord.SHARED_INFO);
        long[] before = new long[512];
        for (int i = 0; i < 512; i++) {
            before[i] = m.machine.pages().get(info, i);
        }
        assertEquals(0, g.set(context));
        boolean changed = false;
        for (int i = 0; i < 512; i++) {
            changed |= before[i] != m.machine.pages().get(info, i);
        }
        assertTrue(changed, "wc_version");
    }

    @Test
    void aResetForgetsRootsAndCr3AndTakesTheVcpuOffItsCpu() {
        assertEquals(0, g.set(context.withUserRoot(PvGuest.L4)));
        m.xen.sched().contextSwitch(1, g.vcpu0);
        m.xen.caller().become(0, m.vcpu(0, 0));
        assertEquals(0, m.xen.domctl().vcpus().reset(g.vcpu0));
        assertEquals(0, vcpu(VcpuWord.GUEST_TABLE));
        assertEquals(0, vcpu(VcpuWord.GUEST_TABLE_USER));
        assertEquals(0, vcpu(VcpuWord.CR3));
        assertEquals(0, vcpu(VcpuWord.IS_RUNNING));
        assertEquals(
                m.machine.pcpus().get(1, PcpuWord.IDLE_VCPU), m.machine.pcpus().get(1, PcpuWord.CURRENT));
        assertEquals(0, domain(DomainWord.DIRTY_CPUMASK));
    }

    @Test
    void aRootThatIsForgottenIsWrittenDown() {
        g.entry(PvGuest.SPARE, 0, PvGuest.READ, PvGuest.TABLE);
        g.entry(PvGuest.READ, 0, PvGuest.SPARE, PvGuest.TABLE);
        VcpuContext bad = context.withUserRoot(PvGuest.SPARE);
        g.set(bad);
        assertEquals(0, m.machine.words().read(Space.KEPT.at(PvGuest.L4)));
        g.set(bad);
        g.set(bad);
        assertEquals(2, m.machine.words().read(Space.KEPT.at(PvGuest.L4)));
        assertEquals(0, m.machine.words().read(Space.KEPT.at(0)));
    }

    @Test
    void aRegisteredVcpuInfoHasItsPlaceAndTheStateOfItsVcpu() {
        assertEquals(0, g.set(context));
        assertEquals(0, m.xen.domctl().vcpus().setContext(g.vcpu1, context));
        long info = domain(DomainWord.SHARED_INFO);
        for (int i = 0; i < 16; i++) {
            m.machine.pages().set(info, i, 0x100 * (i + 1));
        }
        m.running(g.vcpu1, 1);
        assertEquals(0, m.xen.domctl().vcpus().registerVcpuInfo(1, PvGuest.SPARE, 0x80));
        assertEquals(PvGuest.SPARE, m.machine.vcpus().get(g.vcpu1, VcpuWord.VCPU_INFO));
        assertEquals(0x80, m.machine.vcpus().get(g.vcpu1, VcpuWord.VCPU_INFO_OFFSET));
        assertEquals(0x901, m.machine.pages().get(PvGuest.SPARE, 16), "an upcall is pending");
        assertEquals(-1, m.machine.pages().get(PvGuest.SPARE, 17), "every event is");
        assertEquals(0xb00, m.machine.pages().get(PvGuest.SPARE, 18));
        assertEquals(0x1000, m.machine.pages().get(PvGuest.SPARE, 23));
        assertEquals(0, m.machine.pages().get(PvGuest.SPARE, 24));
        m.xen.caller().become(0, m.vcpu(0, 0));
        assertEquals(0, g.destroy());
        assertEquals(0, m.machine.vcpus().get(g.vcpu1, VcpuWord.VCPU_INFO));
        assertEquals(0, m.machine.vcpus().get(g.vcpu1, VcpuWord.VCPU_INFO_OFFSET));
    }

    @Test
    void theDomainIsPoweredOffWithItsLastVcpu() {
        assertEquals(0, g.set(context));
        assertEquals(0, m.xen.domctl().vcpus().setContext(g.vcpu1, context));
        m.running(g.vcpu0, 1);
        Vcpus vcpus = m.xen.domctl().vcpus();
        assertEquals(1, vcpus.isUp(1));
        assertEquals(0, vcpus.down(1));
        assertEquals(0, domain(DomainWord.SHUTDOWN_CODE));
        assertEquals(0, vcpus.isUp(1));
        assertEquals(0, vcpus.up(1));
        assertEquals(0, vcpus.down(0));
        assertEquals(0, domain(DomainWord.SHUTDOWN_CODE), "vCPU 1 is up");
        assertEquals(0, vcpus.down(1));
        assertEquals(1, domain(DomainWord.SHUTDOWN_CODE), "SHUTDOWN_poweroff");
    }

    @Test
    void whatADestroyedDomainMappedIsLetGo() {
        m.owned(0, 0x50);
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        m.domain(2, DomainKind.PV64, 2);
        long struct = m.machine.domains().get(2, DomainWord.STRUCT_PDX);
        long first = m.vcpu(2, 0);
        assertEquals(0, m.xen.foreignMaps().map(2, 0, 0x50, true));
        assertEquals("8000000000000002 e400000000000001", m.row(0x50));
        m.xen.grantTables().init(2, Heap.EXHAUSTED);
        assertEquals(0, m.xen.domctl().kill().destroy(2));
        assertEquals("8000000000000001 e400000000000000", m.row(0x50));
        assertEquals(1, m.xen.destroyedDomains().completeAll());
        assertEquals(free, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertFalse(m.machine.vcpus().is(first, VcpuWord.EXISTS));
        assertFalse(m.machine.vcpus().is(first + 1, VcpuWord.EXISTS));
        assertTrue(m.machine.vcpus().is(g.vcpu1, VcpuWord.EXISTS));
        assertEquals(0, m.machine.words().read(Space.OWNER.at(struct)));
        assertEquals(0, m.machine.domains().get(2, DomainWord.PERDOMAIN_L3));
        assertEquals(0, m.machine.domains().get(2, DomainWord.FOREIGN_MAPS));
    }

    @Test
    void anIdThatIsUsedAgainBeginsAnew() {
        assertEquals(0, g.set(context.withVmAssist(4)));
        m.machine.domains().set(1, DomainWord.SHUTDOWN_CODE, 4);
        assertEquals(0, g.destroy());
        assertEquals(0, m.xen.domains().create(1, DomainKind.PV64, 10, 2));
        assertEquals(0, domain(DomainWord.VM_ASSIST));
        assertEquals(0, domain(DomainWord.SHUTDOWN_CODE));
        assertEquals(0, domain(DomainWord.DYING));
        assertEquals(0, domain(DomainWord.REL_STAGE));
        assertEquals(0, domain(DomainWord.SHARED_INFO));
        assertEquals(0, domain(DomainWord.NR_VCPUS));
    }

    @Test
    void aCpuThatIsGivenAVcpuHasAllThatASwitchLeaves() {
        TestMachine other = TestMachine.of("4.17.0");
        other.domain(3, DomainKind.PV64, 1);
        other.owned(3, 0x20);
        long vcpu = other.vcpu(3, 0);
        assertEquals(0, other.xen.domains().initialState().setRoot(vcpu, 0x20));
        assertEquals(0, other.xen.domains().setRunning(1, vcpu));
        assertEquals(0x20 << 12, other.machine.pcpus().get(1, PcpuWord.CR3));
        assertEquals(vcpu, other.machine.pcpus().get(1, PcpuWord.LAST_GUEST));
        assertEquals(1, other.machine.vcpus().get(vcpu, VcpuWord.PROCESSOR));
        assertEquals(1, other.machine.vcpus().get(vcpu, VcpuWord.IS_INITIALISED));
        assertEquals(0, other.machine.vcpus().get(vcpu, VcpuWord.PAUSE_FLAGS));
        assertEquals(0xffff_8200_0000_0000L, other.machine.pcpus().get(1, PcpuWord.GDTR_BASE));
        assertEquals(1, other.machine.pcpus().get(1, PcpuWord.FULL_GDT_LOADED));
        long page = other.machine.pcpus().get(1, PcpuWord.GDT_MFN);
        assertEquals(page, other.machine.vcpus().get(vcpu, VcpuWord.SLOTS, 14) << 24 >>> 36, "CPU 1's page in slot 14");
        assertEquals(
                0, other.machine.vcpus().get(other.machine.pcpus().get(1, PcpuWord.IDLE_VCPU), VcpuWord.IS_RUNNING));
    }
}

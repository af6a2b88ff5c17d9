// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Interleaver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenario S000-5: CPU 0 pages LDTs out while vCPU 1 faults a page in on CPU 1. */
class LdtRaceTest {
    private static final int PAGES = 4;

    private TestMachine m;
    private Actor unmapping;
    private Actor faulting;
    private long remote;

    @BeforeEach
    @BeforeTry
    void threePagesAreMappedByAVcpuThatRunsElsewhere() {
        m = new TestMachine(TestMachine.release("4.11.0", "ldt", "hook"));
        m.domain(1, DomainKind.PV64, 2);
        m.owned(1, 0x10, 0x11, 0x12, 0x13, 0x30, 0x31, 0x32, 0x33);
        for (int level = 0; level < 3; level++) {
            m.machine.pages().set(0x10 + level, 0, Pte.of(0x11 + level, Pte.PRESENT));
        }
        remote = m.vcpu(1, 1);
        m.machine.vcpus().set(remote, VcpuWord.GUEST_TABLE, 0x10);
        m.running(remote, 1);
        m.xen.descriptors().setLdt(remote, 0, 2048);
        for (int page = 0; page < PAGES; page++) {
            m.machine.pages().set(0x13, page, Pte.of(0x30 + page, Pte.PRESENT));
            m.xen.frames().getPage(0x30 + page, 1);
            if (page < PAGES - 1) {
                assertTrue(m.xen.descriptors().mapLdtShadowPage(remote, page << 12));
            }
        }
        m.running(m.vcpu(1, 0), 0);
        m.events();
        unmapping = new Actor(m.machine.words());
        faulting = new Actor(m.machine.words());
    }

    private int present() {
        int present = 0;
        for (int slot = 16; slot < 32; slot++) {
            present += Pte.isPresent(m.machine.vcpus().get(remote, VcpuWord.SLOTS, slot)) ? 1 : 0;
        }
        return present;
    }

    /** L-INV-1 and L-INV-7: every slot owns one pair of references, and is counted. */
    private void everySlotOwnsItsReferences() {
        for (int page = 0; page < PAGES; page++) {
            boolean mapped = Pte.isPresent(m.machine.vcpus().get(remote, VcpuWord.SLOTS, 16 + page));
            assertEquals(mapped ? 3 : 2, m.machine.frames().count(0x30 + page));
            assertEquals(mapped ? 1 : 0, m.machine.frames().typeCount(0x30 + page));
        }
        assertEquals(present(), m.machine.vcpus().get(remote, VcpuWord.SHADOW_LDT_MAPCNT));
        assertFalse(m.machine.vcpus().is(remote, VcpuWord.SHADOW_LDT_LOCK));
    }

    @Property(tries = 500)
    void underTheLockSlotsAndReferencesAgreeWhateverTheOrder(@ForAll long seed) {
        unmapping.start(m.xen.descriptors().ldtPageOut(), 1, 0);
        faulting.start(m.xen.descriptors().ldtFaultProgram(), remote, 3 << 12, 1);
        assertTrue(new Interleaver(List.of(unmapping, faulting), seed).run());
        assertEquals(1, faulting.result());
        everySlotOwnsItsReferences();
        assertTrue(present() <= 1, "what was there before is gone");
        assertTrue(m.events().stream().noneMatch(s -> s.event().severity() == Event.Severity.BUG));
    }

    @Test
    void theFaultWaitsForTheLockWithItsReferencesTaken() {
        unmapping.start(m.xen.descriptors().ldtPageOut(), 1, 0);
        faulting.start(m.xen.descriptors().ldtFaultProgram(), remote, 3 << 12, 1);
        while (m.machine.vcpus().get(remote, VcpuWord.SHADOW_LDT_LOCK) != 1) {
            assertTrue(unmapping.step());
        }
        boolean moved = true;
        while (moved) {
            moved = faulting.step();
        }
        assertEquals("lock shadow_ldt_lock", faulting.program().label(faulting.pc()));
        assertEquals(PageType.SEG_DESC, m.machine.frames().type(0x33));
        assertEquals(3, m.machine.frames().count(0x33));
        assertEquals(3, present());
        while (!unmapping.idle()) {
            assertTrue(unmapping.step());
        }
        assertEquals(3, unmapping.result());
        while (!faulting.idle()) {
            assertTrue(faulting.step());
        }
        assertEquals(1, present());
        everySlotOwnsItsReferences();
    }

    @Test
    void whoeverFindsTheLockTakenForEverIsStuck() {
        m.machine.vcpus().set(remote, VcpuWord.SHADOW_LDT_LOCK, 2);
        assertEquals(Actor.DEADLOCK, unmapping.run(m.xen.descriptors().ldtDropProgram(), remote, 0));
        assertEquals(3, present());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;
import org.junit.jupiter.api.Test;

class MachineBuilderTest {
    private static MachineBuilder builder() throws Exception {
        return new MachineBuilder(Release.named("4.17"));
    }

    @Test
    void everyFrameIsFreeButTheOnesThatXenCounts() throws Exception {
        Machine machine = builder().frames(4096).cpus(3).build().machine();
        long free = 0;
        for (long mfn = 0; mfn < 4096; mfn++) {
            free += machine.frames().state(mfn) == PageInfoLayout.FREE ? 1 : 0;
        }
        assertEquals(free, machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(PageInfoLayout.INUSE, machine.frames().state(0), "a frame number of 0 says none in records");
        assertEquals(PageInfoLayout.FREE, machine.frames().state(1));
        assertEquals(0, machine.frames().caf(4096), "there is no frame beyond max_page");
        assertEquals(
                4096 - 3 - 3 * 3 - 3 - 3,
                free,
                "frame 0, zero page, idle root, TSS and two GDT pages a CPU, three domains, three tables of Xen");
    }

    @Test
    void aGdtPageNeedsAFrame() {
        assertThrows(BootException.class, () -> builder().gdtPage(0, 0x1000, -1).build());
        assertThrows(
                BootException.class,
                () -> builder().compatGdtPage(0, 0x1000, -1).build());
    }

    @Test
    void eachCpuRunsItsIdleVcpuWithItsDefaultGdt() throws Exception {
        MachineView view = builder().cpus(2).build().machine().view();
        for (int cpu = 0; cpu < 2; cpu++) {
            long idle = view.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
            assertEquals("idle" + cpu, view.vcpuName(idle));
            assertEquals(idle, view.pcpus().get(cpu, PcpuWord.CURRENT));
            assertEquals(idle, view.pcpus().get(cpu, PcpuWord.CURR_VCPU));
            long va = view.pcpus().get(cpu, PcpuWord.GDT_VA);
            assertEquals(va - 0xe000, view.pcpus().get(cpu, PcpuWord.GDTR_BASE));
            assertEquals(0xefff, view.pcpus().get(cpu, PcpuWord.GDTR_LIMIT));
            assertEquals(0, view.pcpus().get(cpu, PcpuWord.FULL_GDT_LOADED));
        }
        assertEquals(List.of(0x7ff1, 0x7ff2, 0x7fff), view.domainIds());
    }

    /** Which translations the idle vCPUs have, who runs where, and what slots of their root Xen has: descriptors.md 2 and 5. */
    @Test
    void eachCpuHoldsTheContextOfItsIdleVcpu() throws Exception {
        MachineView view = builder().cpus(3).build().machine().view();
        long root = view.globals().get(0, GlobalWord.IDLE_TABLE);
        for (int cpu = 0; cpu < 3; cpu++) {
            long idle = view.vcpu(0x7fff, cpu);
            assertEquals(root << 12, view.vcpus().get(idle, VcpuWord.CR3));
            assertEquals(root << 12, view.pcpus().get(cpu, PcpuWord.CR3));
            assertEquals(root << 12, view.pcpus().get(cpu, PcpuWord.IDLE_CR3));
            assertEquals(cpu, view.vcpus().get(idle, VcpuWord.DIRTY_CPU));
            assertEquals(cpu, view.vcpus().get(idle, VcpuWord.PROCESSOR));
            assertEquals(1, view.vcpus().get(idle, VcpuWord.IS_RUNNING));
            assertEquals(1, view.vcpus().get(idle, VcpuWord.IS_INITIALISED));
            assertEquals(0, view.vcpus().get(idle, VcpuWord.PAUSE_FLAGS));
            assertEquals(1, view.pcpus().get(cpu, PcpuWord.ONLINE));
            assertEquals(1, view.pcpus().get(cpu, PcpuWord.IRQS_ENABLED));
            assertEquals(Links.NO_VCPU, view.pcpus().get(cpu, PcpuWord.LAST_GUEST));
        }
        assertEquals(0b111, view.domains().get(0x7fff, DomainWord.DIRTY_CPUMASK));
        for (int slot : new int[] {256, 261, 262}) {
            long entry = view.pages().get(root, slot);
            assertEquals(1, entry & 1, "slot " + slot);
            assertEquals(0, view.frames().caf(entry >>> 12 & 0xff_ffff), "a frame of Xen's image");
        }
    }

    @Test
    void aFreshMachineHasItsClockAtOneAndTheOptionsChosen() throws Exception {
        MachineView view = builder().build().machine().view();
        assertEquals(1, view.globals().get(0, GlobalWord.TLBFLUSH_CLOCK));
        assertEquals(0xffff_8200_0000_0000L, view.globals().get(0, GlobalWord.PER_DOMAIN_VA));
        assertEquals(1, view.globals().get(0, GlobalWord.PV_LINEAR_PT));
        assertEquals(1, view.globals().get(0, GlobalWord.SELF_SNOOP));
        MachineView other =
                builder().linearTables(false).selfSnoop(false).build().machine().view();
        assertEquals(0, other.globals().get(0, GlobalWord.PV_LINEAR_PT));
        assertEquals(0, other.globals().get(0, GlobalWord.SELF_SNOOP));
    }

    /** The boot CPU's pages lie in Xen's image, those of others in the direct map: descriptors.md 2. */
    @Test
    void gdtPagesLieWhereTheirCpuReachesThem() throws Exception {
        MachineView view = builder().cpus(2).build().machine().view();
        long[] start = {0xffff_82d0_4000_0000L, 0xffff_8300_0000_0000L};
        for (int cpu = 0; cpu < 2; cpu++) {
            long mfn = view.pcpus().get(cpu, PcpuWord.GDT_MFN);
            assertEquals(start[cpu] + (mfn << 12), view.pcpus().get(cpu, PcpuWord.GDT_VA));
            assertEquals(0x8000_0000_0000_0063L | mfn << 12, view.pcpus().get(cpu, PcpuWord.GDT_L1E));
            long compat = view.pcpus().get(cpu, PcpuWord.COMPAT_GDT_MFN);
            assertEquals(start[cpu] + (compat << 12), view.pcpus().get(cpu, PcpuWord.COMPAT_GDT_VA));
            assertEquals(0x8000_0000_0000_0063L | compat << 12, view.pcpus().get(cpu, PcpuWord.COMPAT_GDT_L1E));
        }
    }

    @Test
    void theGdtPagesHoldTheDescriptorsOfTheirCpu() throws Exception {
        MachineView view = builder().cpus(2).build().machine().view();
        long regular = view.pcpus().get(1, PcpuWord.GDT_MFN);
        long compat = view.pcpus().get(1, PcpuWord.COMPAT_GDT_MFN);
        assertEquals(0x00af9b000000ffffL, view.pages().get(regular, 1));
        assertEquals(0, view.pages().get(regular, 3));
        assertEquals(0x00cfbb000000ffffL, view.pages().get(compat, 3));
        assertEquals(0x00cfb3000000ffffL, view.pages().get(compat, 4));
        assertEquals(0x00affb000000ffffL, view.pages().get(regular, 6));
        assertEquals(0x0000910000000001L, view.pages().get(regular, 12));
        assertEquals(0x8b, view.pages().get(regular, 8) >>> 40 & 0xff);
        assertEquals(0xffff8300L, view.pages().get(compat, 9));
    }

    @Test
    void withoutPv32ThereAreNoCompatPages() throws Exception {
        MachineView view = builder().pv32(false).build().machine().view();
        assertEquals(0, view.pcpus().get(0, PcpuWord.COMPAT_GDT_MFN));
        assertEquals(0, view.globals().get(0, GlobalWord.PV32));
    }

    @Test
    void addressesThatWereLaidDownHold() throws Exception {
        Xen xen = builder()
                .frames(0x40000)
                .cpus(2)
                .pv32(false)
                .zeroPage(0x3fd78)
                .idleTable(0x3fc6e)
                .gdtPage(0, 0xffff82d04046f000L, 0x3fc6f)
                .gdtPage(1, 0xffff83003a794000L, 0x3a794)
                .build();
        MachineView view = xen.machine().view();
        assertEquals(0x3fd78, view.globals().get(0, GlobalWord.ZERO_PAGE));
        assertEquals(0x3fc6e000L, view.pcpus().get(1, PcpuWord.CR3));
        assertEquals(0xffff83003a786000L, view.pcpus().get(1, PcpuWord.GDTR_BASE));
        assertEquals(0xffff82d040461000L, view.pcpus().get(0, PcpuWord.GDTR_BASE));
        assertEquals(0x8000_0000_3a79_4063L, view.pcpus().get(1, PcpuWord.GDT_L1E));
        assertNotEquals(PageInfoLayout.FREE, view.frames().state(0x3a794));
    }

    @Test
    void numbersOutOfRangeAreRefusedWithTheRange() throws Exception {
        for (long frames : new long[] {0, -1, 67, (1L << 24) + 1, 1_000_000_000L, Long.MAX_VALUE}) {
            MachineBuilder builder = builder().frames(frames);
            String message = assertThrows(BootException.class, builder::build).getMessage();
            assertEquals("frames: " + frames + " is out of range, expected 68 to 16777216", message);
        }
        MachineBuilder builder = builder().frames(1L << 20).cpus(65);
        assertEquals(
                "CPUs: 65 is out of range, expected 1 to 64",
                assertThrows(BootException.class, builder::build).getMessage());
        MachineBuilder twice = builder().zeroPage(5).idleTable(5);
        assertEquals(
                "idle root table: frame 0x5 is used twice or beyond the machine's 4096 frames",
                assertThrows(BootException.class, twice::build).getMessage());
        assertThrows(BootException.class, builder().gdtPage(1, 0x1000, 5)::build);
        assertThrows(BootException.class, builder().zeroPage(4096)::build);
    }

    @Test
    void theSmallestMachineOfEachSizeBoots() throws Exception {
        for (int cpus = 1; cpus <= 64; cpus++) {
            Machine machine =
                    builder().frames(64 + 4L * cpus).cpus(cpus).build().machine();
            assertTrue(machine.globals().get(0, GlobalWord.FREE_PAGES) > 0);
        }
    }

    @Test
    void theLargestMachineWritesFewFrames() throws Exception {
        Reading reading =
                builder().frames(1L << 24).cpus(64).build().machine().words().reading();
        long[] words = {0};
        reading.visit(Space.FRAME, (address, value) -> words[0]++);
        assertTrue(words[0] < 1000, "words that differ from a free row: " + words[0]);
        assertEquals(0x0c00_0000_0000_0000L, reading.read(FrameView.address((1L << 24) / 2, FrameView.CAF)));
    }

    @Test
    void theSameMachineHasTheSameHash() throws Exception {
        long first = builder().cpus(2).build().machine().words().reading().hash();
        assertEquals(
                first, builder().cpus(2).build().machine().words().reading().hash());
        assertNotEquals(
                first, builder().cpus(3).build().machine().words().reading().hash());
    }
}

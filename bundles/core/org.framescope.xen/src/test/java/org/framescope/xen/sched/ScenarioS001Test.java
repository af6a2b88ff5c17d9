// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The GDT scenarios, numbers and all. */
class ScenarioS001Test {
    private record Row(String next, String events, String gdtr, int dirty) {}

    private static final List<Row> MIXED = List.of(
            new Row("d2v0", "slot14 d2v0 cpu0-regular, cr3 d2v0", "full@0", 2),
            new Row("d1v1", "slot14 d1v1 cpu0-regular, lgdt default-regular, cr3 d1v1, lgdt full@1", "full@1", 1),
            new Row("d4v0", "lgdt default-regular, cr3 d4v0", "default-regular", 4),
            new Row("d3v0", "slot14 d3v0 cpu0-compat, cr3 d3v0, lgdt full@0", "full@0", 3),
            new Row("idle", "", "full@0", 3),
            new Row("d3v0", "", "full@0", 3),
            new Row("idle", "", "full@0", 3),
            new Row("d1v0", "slot14 d1v0 cpu0-regular, cr3 d1v0", "full@0", 1),
            new Row("d1v1", "slot14 d1v1 cpu0-regular, lgdt default-regular, cr3 d1v1, lgdt full@1", "full@1", 1));

    @ParameterizedTest
    @EnumSource(GdtSwitch.class)
    void theMixedSequenceGoesRowByRow(GdtSwitch version) throws Exception {
        SwitchBench bench = new SwitchBench(version, 1).running(0, "d1v0");
        assertEquals("full@0", bench.gdtr(0));
        assertEquals(List.of(1), bench.dirty(0));
        for (int i = 0; i < MIXED.size(); i++) {
            Row row = MIXED.get(i);
            String where = version + " row " + (i + 1);
            long translations = bench.counter(CounterWord.VIRT_TO_MFN);
            assertEquals(row.events(), bench.to(row.next()), where);
            assertEquals(row.gdtr(), bench.gdtr(0), where);
            assertEquals(List.of(row.dirty()), bench.dirty(0), where);
            boolean translated = version == GdtSwitch.A && row.events().startsWith("slot14");
            assertEquals(translated ? 1 : 0, bench.counter(CounterWord.VIRT_TO_MFN) - translations, where);
        }
        assertEquals(version == GdtSwitch.A ? 5 : 0, bench.counter(CounterWord.VIRT_TO_MFN));
        assertEquals(5, bench.counter(CounterWord.SLOT14));
        assertEquals(3, bench.counter(CounterWord.LGDT_DEFAULT));
        assertEquals(3, bench.counter(CounterWord.LGDT_FULL));
        assertEquals(6, bench.counter(CounterWord.CR3));
        assertEquals(6, bench.counter(CounterWord.CONTEXT_SWITCH));
    }

    @Test
    void onlyVersionALoadsTheCompatPageBeforeA32BitVcpu() throws Exception {
        for (GdtSwitch version : GdtSwitch.values()) {
            String page = version == GdtSwitch.A ? "compat" : "regular";
            assertEquals(
                    "slot14 d3v0 cpu0-compat, lgdt default-" + page + ", cr3 d3v0, lgdt full@0",
                    new SwitchBench(version, 1).running(0, "d1v1").to("d3v0"));
        }
    }

    @ParameterizedTest
    @EnumSource(GdtSwitch.class)
    void tenSwitchesOfEachPatternCostWhatTheTableSays(GdtSwitch version) throws Exception {
        assertPattern(version, "d1v1", 10, 10, 10, 10);
        assertPattern(version, "d2v0", 10, 0, 0, 10);
        assertPattern(version, "d4v0", 5, 5, 5, 10);
        assertPattern(version, "idle", 0, 0, 0, 0);
    }

    private static void assertPattern(GdtSwitch version, String other, int slots, int lgdt, int full, int cr3)
            throws Exception {
        SwitchBench bench = new SwitchBench(version, 1).running(0, "d1v0");
        for (int i = 0; i < 10; i++) {
            bench.to(i % 2 == 0 ? other : "d1v0");
        }
        String where = version + " d1v0 and " + other;
        assertEquals(slots, bench.counter(CounterWord.SLOT14), where);
        assertEquals(version == GdtSwitch.A ? slots : 0, bench.counter(CounterWord.VIRT_TO_MFN), where);
        assertEquals(lgdt, bench.counter(CounterWord.LGDT_DEFAULT), where);
        assertEquals(full, bench.counter(CounterWord.LGDT_FULL), where);
        assertEquals(cr3, bench.counter(CounterWord.CR3), where);
        assertEquals(cr3, bench.counter(CounterWord.CONTEXT_SWITCH), where);
    }

    @ParameterizedTest
    @EnumSource(GdtSwitch.class)
    void anInterruptBetweenCr3AndLgdtFindsTheDefaultGdt(GdtSwitch version) throws Exception {
        SwitchBench bench = new SwitchBench(version, 2).running(0, "d1v1").running(1, "d2v0");
        bench.to(1, "idle1");
        bench.xen.sched().syncLocalExecstate(1);
        bench.to("d2v0");
        long page = bench.machine.pcpus().get(0, PcpuWord.GDT_VA) - 0xe000;
        long oldRoot = SwitchBench.cr3(1, 1);
        long newRoot = SwitchBench.cr3(2, 0);
        long ofCpu0 = entryOf(bench, 0);
        assertEquals(
                List.of(
                        new SwitchBench.Seen("slot14 d2v0 cpu0-regular", 0xffff_8200_0002_0000L, oldRoot, ofCpu0),
                        new SwitchBench.Seen("lgdt default-regular", page, oldRoot, ofCpu0),
                        new SwitchBench.Seen("cr3 d2v0", page, newRoot, ofCpu0),
                        new SwitchBench.Seen("lgdt full@0", 0xffff_8200_0000_0000L, newRoot, ofCpu0)),
                bench.seen);
    }

    @ParameterizedTest
    @EnumSource(GdtSwitch.class)
    void aLazilyKeptContextIsForcedOutByTheCpuThatWantsIt(GdtSwitch version) throws Exception {
        SwitchBench bench = new SwitchBench(version, 2).running(0, "d1v0").running(1, "d1v1");
        assertEquals("", bench.to("idle0"));
        assertEquals(3, bench.machine.domains().get(1, DomainWord.DIRTY_CPUMASK));
        assertEquals(0, bench.machine.vcpus().get(bench.vcpu("d1v0"), VcpuWord.DIRTY_CPU));
        assertEquals("full@0", bench.gdtr(0));

        bench.xen.caller().become(1, bench.vcpu("d1v1"));
        bench.xen.flushMask(bench.machine.domains().get(1, DomainWord.DIRTY_CPUMASK));
        assertEquals(3, bench.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME), "CPU 0 is interrupted though idle");
        assertEquals(1, bench.counter(CounterWord.IPI));

        assertEquals(
                "lgdt default-regular, cr3 idle0, slot14 d1v0 cpu1-regular, lgdt default-regular, cr3 d1v0, lgdt full@0",
                bench.to(1, "d1v0"));
        assertEquals(2, bench.counter(CounterWord.IPI));
        assertEquals(2, bench.machine.domains().get(1, DomainWord.DIRTY_CPUMASK));
        assertEquals(1, bench.machine.vcpus().get(bench.vcpu("d1v0"), VcpuWord.DIRTY_CPU));
        assertEquals("default-regular", bench.gdtr(0));
        assertEquals(bench.vcpu("idle0"), bench.machine.pcpus().get(0, PcpuWord.CURR_VCPU));
        assertEquals(entryOf(bench, 1), bench.slot14(bench.vcpu("d1v0")));
        assertTrue(bench.calls.indexOf("flush_mask FLUSH_VCPU_STATE") < bench.calls.indexOf("set_current"));
        assertFalse(bench.xen.sched().syncLocalExecstate(0), "there is nothing left to save");
    }

    /** The L1 entry of a CPU's regular page, built from its frame. */
    private static long entryOf(SwitchBench bench, int cpu) {
        return bench.machine.pcpus().get(cpu, PcpuWord.GDT_MFN) << 12 | 0x8000_0000_0000_0063L;
    }
}

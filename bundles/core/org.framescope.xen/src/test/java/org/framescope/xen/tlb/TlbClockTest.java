// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.CounterWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlbClockTest {
    private final TestMachine m = TestMachine.of("4.17.0");

    private void clock(long now, long... times) {
        m.machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, now);
        for (int cpu = 0; cpu < times.length; cpu++) {
            m.machine.pcpus().set(cpu, PcpuWord.TLBFLUSH_TIME, times[cpu]);
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 40, 39, true", "50, 40, 40, true", "50, 40, 41, false", "50, 60, 39, false", "0, 40, 41, true"})
    void aCpuNeedsAFlushWhenItFlushedNoLaterThanTheStamp(long now, long stamp, long flushed, boolean needed) {
        clock(now, flushed);
        assertEquals(needed, m.xen.clock().needsFlush(0, stamp));
    }

    @Test
    void aFlushTicksTheClockAndNotesTheNewTime() {
        clock(10, 10, 7);
        m.xen.clock().flushed(0);
        assertEquals(11, m.xen.clock().now());
        assertEquals(11, m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME));
        assertEquals(7, m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
    }

    @Test
    void theFilterKeepsOnlyCpusThatMayHoldAStaleTranslation() {
        clock(11, 11, 7);
        assertEquals(0b10, m.xen.clock().filter(0b11, 10));
        assertEquals(0, m.xen.clock().filter(0b01, 10));
    }

    @Test
    void aClockThatWrapsStaysAtZeroAndNothingIsFilteredUntilItIsReset() {
        clock(0xffff_ffffL, 5, 5);
        m.xen.clock().flushed(0);
        assertEquals(0, m.xen.clock().now());
        assertTrue(m.xen.clock().needsFlush(0, 1));
        m.xen.clock().flushed(1);
        assertEquals(0, m.xen.clock().now());
        assertEquals(0, m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
    }

    @Test
    void flushingAMaskFlushesTheCpuItselfFirstAndInterruptsTheOthers() {
        clock(10, 10, 7);
        m.xen.caller().become(1, 0);
        m.xen.flushMask(0b11);
        assertEquals(11, m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
        assertEquals(12, m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME));
        assertEquals(1, m.machine.counters().get(0, CounterWord.IPI));
        assertEquals(2, m.machine.counters().get(0, CounterWord.TLB_FLUSH));
    }

    @Test
    void flushingOnlyOthersLeavesTheCpuItselfAlone() {
        clock(10, 10, 7);
        m.xen.flushMask(0b10);
        assertEquals(10, m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME));
        assertEquals(11, m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
    }

    @Test
    void flushingNobodyDoesNothing() {
        m.xen.flushMask(0);
        assertTrue(m.events().isEmpty());
        assertFalse(m.xen.clock().needsFlush(0, 5));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.tlb;

import org.framescope.machine.CounterWord;
import org.framescope.machine.Event;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;

/**
 * {@code tlbflush_clock} and what is decided by it. A full flush ticks the clock first and notes the new time on its CPU
 * afterwards; a frame is stamped when its last dangerous use ends; a CPU needs no flush when it flushed after the stamp.
 */
public final class TlbClock {
    /** A CPU flushed all its translations. */
    public static final Event FLUSH =
            Event.info("tlb_flush", "TLB flush on CPU {cpu}", Param.of("cpu", Param.Kind.PCPU));

    private static final long CLOCK_MASK = 0xffff_ffffL;

    private final Machine machine;

    /** The clock of {@code machine}. */
    public TlbClock(Machine machine) {
        this.machine = machine;
    }

    /** {@code tlbflush_current_time()}: what a frame is stamped with now. */
    public long now() {
        return machine.globals().get(0, GlobalWord.TLBFLUSH_CLOCK);
    }

    /** Everything {@code cpu} has cached is gone: ticks the clock, then notes the time on the CPU. */
    public void flushed(int cpu) {
        long time = preFlush();
        machine.recorder().event(FLUSH, cpu);
        postFlush(cpu, time);
    }

    /** {@code pre_flush}: ticks the clock and returns the time that the flush about to be made counts as. */
    public long preFlush() {
        long time = now();
        if (time != 0) {
            time = time + 1 & CLOCK_MASK;
            machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, time);
        }
        return time;
    }

    /** {@code post_flush}: notes on {@code cpu} the {@code time} that {@link #preFlush} returned. */
    public void postFlush(int cpu, long time) {
        machine.counters().add(0, CounterWord.TLB_FLUSH, 1);
        machine.pcpus().set(cpu, PcpuWord.TLBFLUSH_TIME, time);
        machine.pcpus().set(cpu, PcpuWord.TLB_TABLE, 0);
    }

    /** {@code NEED_FLUSH}: whether {@code cpu} may still cache a translation of a frame stamped {@code stamp}. */
    public boolean needsFlush(int cpu, long stamp) {
        long clock = now();
        long flushed = machine.pcpus().get(cpu, PcpuWord.TLBFLUSH_TIME);
        return clock == 0 || flushed <= stamp && stamp <= clock;
    }

    /** {@code tlbflush_filter}: the CPUs of {@code mask} that flushed no later than {@code stamp}. */
    public long filter(long mask, long stamp) {
        long kept = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int cpu = Long.numberOfTrailingZeros(rest);
            if (needsFlush(cpu, stamp)) {
                kept |= 1L << cpu;
            }
        }
        return kept;
    }
}

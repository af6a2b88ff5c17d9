// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.tlb;

import org.framescope.machine.Call;
import org.framescope.machine.CounterWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/**
 * {@code flush_area_mask} with a full TLB flush: the CPU itself first, then an IPI to each other CPU of the mask, which
 * flushes whatever its guest's interrupt flag says; over when the last has answered.
 */
public final class FlushMask implements Program {
    private static final Code CODE = new Code(
            Call.program("flush_tlb_mask", Param.of("mask", Param.Kind.HEX), Param.of("cpu", Param.Kind.PCPU)),
            2,
            "local flush",
            "send IPI",
            "remote flush");

    private static final int MASK = 0;
    private static final int SELF = 1;

    private final Machine machine;
    private final TlbClock clock;

    /** The program over {@code machine}. */
    public FlushMask(Machine machine, TlbClock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public int step(int pc, Actor a) {
        long mask = a.get(MASK);
        return switch (pc) {
            case 0 -> {
                long self = 1L << a.get(SELF);
                if ((mask & self) != 0) {
                    clock.flushed((int) a.get(SELF));
                    a.set(MASK, mask & ~self);
                }
                yield (mask & ~self) == 0 ? a.done(0) : 1;
            }
            case 1 -> {
                machine.counters().add(0, CounterWord.IPI, Long.bitCount(mask));
                yield 2;
            }
            default -> {
                int cpu = Long.numberOfTrailingZeros(mask);
                clock.flushed(cpu);
                a.set(MASK, mask & mask - 1);
                yield (mask & mask - 1) == 0 ? a.done(0) : 2;
            }
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import static org.framescope.xen.Errno.EINVAL;

import java.util.function.LongConsumer;
import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.RemoteFlush;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;
import org.framescope.xen.tlb.TlbClock;

/**
 * A vCPU takes a page table out of use: unhooks it, flushes the TLBs of all other vCPUs of its domain, frees it. The flush
 * is what choice flush says: an interrupt that each of them must acknowledge, or MMUEXT_TLB_FLUSH_MULTI, with which Xen
 * flushes the CPUs that hold their contexts whatever their interrupt flag says; then the table is freed at once, or when
 * all that had interrupts disabled have enabled them. -EINVAL without shared_info.
 */
final class UnmapTable implements Program {
    private static final Call CALL = Call.program(
            "unmap_table",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("entry", Param.Kind.HEX),
            Param.of("data", Param.Kind.MFN));
    private static final Code IPI = new Code(CALL, 3, "unhook", "send IPI", "see acknowledgements", "free table");
    private static final Code HYPERCALL =
            new Code(CALL, 3, "unhook", "enter flush hypercall", "Xen flushes", "free table");
    private static final Code RCU = new Code(
            CALL, 3, "unhook", "enter flush hypercall", "Xen flushes", "call_rcu", "free table after the grace period");

    private static final int VCPU = 0;
    private static final int ENTRY = 1;
    private static final int DATA = 2;

    private final Machine machine;
    private final TlbClock clock;
    private final GuestKernel kernel;
    private final RemoteFlush flush;

    UnmapTable(Machine machine, TlbClock clock) {
        this.machine = machine;
        this.clock = clock;
        kernel = new GuestKernel(machine);
        flush = machine.choice(Choice.FLUSH);
    }

    @Override
    public Code code() {
        return switch (flush) {
            case IPI -> IPI;
            case HYPERCALL -> HYPERCALL;
            case HYPERCALL_RCU -> RCU;
        };
    }

    @Override
    public int step(int pc, Actor a) {
        if (!kernel.hasWords(a.get(VCPU), a.get(DATA), a.get(ENTRY))) {
            return a.done(-EINVAL);
        }
        if (!kernel.isRunning(a.get(VCPU))) {
            return Program.BLOCKED;
        }
        return switch (pc) {
            case 0 -> {
                kernel.entry(a.get(ENTRY), 0);
                yield 1;
            }
            case 1 -> {
                if (flush == RemoteFlush.IPI) {
                    others(a, vcpu -> kernel.interruptPending(vcpu, true));
                }
                yield 2;
            }
            case 2 -> flush == RemoteFlush.IPI ? seeAcknowledgements(a) : xenFlushes(a);
            case 3 -> flush == RemoteFlush.HYPERCALL_RCU ? callRcu(a) : free(a);
            default -> kernel.data(a.get(DATA), GuestKernel.WAITED_FOR) == 0 ? free(a) : Program.BLOCKED;
        };
    }

    /** Whoever acknowledged keeps its bit: one table is freed once. */
    private int seeAcknowledgements(Actor a) {
        long[] asked = {0};
        others(a, vcpu -> asked[0] |= 1L << kernel.id(vcpu));
        long seen = kernel.data(a.get(DATA), GuestKernel.ACKNOWLEDGED);
        return (seen & asked[0]) == asked[0] ? 3 : Program.BLOCKED;
    }

    /** A vCPU whose context no CPU holds is left out: its next switch-in flushes anyway. */
    private int xenFlushes(Actor a) {
        others(a, vcpu -> {
            long dirty = machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
            if (dirty != Links.CLEAN) {
                clock.flushed((int) dirty);
            }
        });
        return 3;
    }

    private int callRcu(Actor a) {
        long[] inside = {0};
        others(a, vcpu -> inside[0] |= kernel.interruptsEnabled(vcpu) ? 0 : 1L << kernel.id(vcpu));
        kernel.data(a.get(DATA), GuestKernel.WAITED_FOR, inside[0]);
        return 4;
    }

    private int free(Actor a) {
        kernel.data(a.get(DATA), GuestKernel.REFCOUNT, 0);
        return a.done(0);
    }

    private void others(Actor a, LongConsumer each) {
        long domain = kernel.domain(a.get(VCPU));
        long base = machine.domains().get(domain, DomainWord.VCPU_BASE);
        long count = machine.domains().get(domain, DomainWord.NR_VCPUS);
        for (long vcpu = base; vcpu < base + count; vcpu++) {
            if (vcpu != a.get(VCPU)) {
                each.accept(vcpu);
            }
        }
    }
}

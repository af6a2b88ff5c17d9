// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.LdtPaging;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;
import org.framescope.xen.tlb.FlushMask;

/**
 * What putting a read-only reference to a descriptor page does where LDTs are paged out: drops the LDT slots of every
 * vCPU of the domain, then flushes the CPUs that hold their contexts, one vCPU at a time (up to 4.11) or all at the end
 * (CONFIG_PV_LDT_PAGING of 4.12 and 4.13). Result: how many slots were dropped. Source: {@code put_page_from_l1e},
 * {@code xen/arch/x86/mm.c}, RELEASE-4.10.0 and RELEASE-4.12.0.
 */
public final class LdtPageOut implements Program {
    private static final Code CODE = new Code(
            Call.program("page_out_ldts", Param.of("domain", Param.Kind.DOMAIN), Param.of("cpu", Param.Kind.PCPU)),
            5,
            "next vCPU",
            "slots dropped",
            "flushed",
            "flush",
            "end");

    private static final int DOMAIN = 0;
    private static final int CPU = 1;
    private static final int ID = 2;
    private static final int DROPPED = 3;
    private static final int MASK = 4;

    private final Machine machine;
    private final LdtDrop drop;
    private final FlushMask flush;

    /** The program over {@code machine}. */
    public LdtPageOut(Machine machine, LdtDrop drop, FlushMask flush) {
        this.machine = machine;
        this.drop = drop;
        this.flush = flush;
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public int step(int pc, Actor a) {
        return switch (pc) {
            case 0 ->
                a.get(ID) < machine.domains().get(a.get(DOMAIN), DomainWord.NR_VCPUS)
                        ? a.call(1, drop, vcpu(a), a.get(CPU))
                        : 3;
            case 1 -> dropped(a);
            case 2 -> {
                a.set(ID, a.get(ID) + 1);
                yield 0;
            }
            case 3 -> a.get(MASK) == 0 ? 4 : a.call(4, flush, a.get(MASK), a.get(CPU));
            default -> a.done(a.get(DROPPED));
        };
    }

    private long vcpu(Actor a) {
        return machine.domains().get(a.get(DOMAIN), DomainWord.VCPU_BASE) + a.get(ID);
    }

    private int dropped(Actor a) {
        if (a.result() == 0) {
            return 2;
        }
        a.set(DROPPED, a.get(DROPPED) + a.result());
        long dirty = machine.vcpus().get(vcpu(a), VcpuWord.DIRTY_CPU);
        if (dirty == Links.CLEAN) {
            return 2;
        }
        if (machine.choice(Choice.LDT) == LdtPaging.HOOK) {
            return a.call(2, flush, 1L << dirty, a.get(CPU));
        }
        a.set(MASK, a.get(MASK) | 1L << dirty);
        return 2;
    }
}

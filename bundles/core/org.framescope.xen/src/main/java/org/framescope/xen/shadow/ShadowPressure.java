// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import java.util.function.LongConsumer;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;

/**
 * {@code shadow_prealloc}: makes sure that the pool has free pages before they are taken. First the shadows are unpinned
 * that were pinned longest ago, then what vCPUs run on is emptied; a domain for which that is not enough is crashed. Source:
 * {@code _shadow_prealloc}, {@code xen/arch/x86/mm/shadow/common.c}, RELEASE-4.17.0.
 */
final class ShadowPressure {
    private static final Call CALL = Call.function(
            "shadow_prealloc", Param.of("domain", Param.Kind.DOMAIN), Param.of("pages", Param.Kind.NUMBER));
    /** SHUTDOWN_crash plus one, as {@link DomainWord#SHUTDOWN_CODE} has it. */
    private static final long CRASH = 4;

    private final Machine machine;
    private final ShadowView view;
    private final ShadowPins pins;
    private final ShadowEntries entries;
    private final LongConsumer flush;

    /** Flushes the TLBs of the CPUs of a mask with {@code flush}. */
    ShadowPressure(Machine machine, ShadowView view, ShadowPins pins, ShadowEntries entries, LongConsumer flush) {
        this.machine = machine;
        this.view = view;
        this.pins = pins;
        this.entries = entries;
        this.flush = flush;
    }

    /** Makes {@code wanted} pages of the pool of {@code domid} free; false when that failed or the domain is dying. */
    boolean prealloc(long domid, long wanted) {
        machine.recorder().enter(CALL, domid, wanted);
        boolean dying = machine.domains().is(domid, DomainWord.DYING);
        boolean enough = !dying && (isEnough(domid, wanted) || unpin(domid, wanted) || unhook(domid, wanted));
        if (!dying && !enough) {
            crash(domid, wanted);
        }
        machine.recorder().leave(enough ? 1 : 0);
        return enough;
    }

    private boolean isEnough(long domid, long wanted) {
        return machine.domains().get(domid, DomainWord.SHADOW_FREE_PAGES) >= wanted;
    }

    /** From the tail of the pinned list on; who is destroyed on the way is not met any more. */
    private boolean unpin(long domid, long wanted) {
        for (long smfn : view.reclaimOrder(domid)) {
            if (view.layout().isPinned(machine.frames().taf(smfn))) {
                machine.recorder().event(ShadowEvents.PREALLOC_UNPIN, smfn);
                pins.unpin(domid, smfn);
            }
            if (isEnough(domid, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean unhook(long domid, long wanted) {
        long first = machine.domains().get(domid, DomainWord.VCPU_BASE);
        long vcpus = machine.domains().get(domid, DomainWord.NR_VCPUS);
        for (long vcpu = first; vcpu < first + vcpus; vcpu++) {
            for (int i = 0; i < VcpuWord.SHADOW_TABLE.length(); i++) {
                long smfn = machine.vcpus().get(vcpu, VcpuWord.SHADOW_TABLE, i);
                if (smfn != 0) {
                    machine.recorder().event(ShadowEvents.PREALLOC_UNHOOK, smfn);
                    entries.unhook(domid, smfn);
                    if (isEnough(domid, wanted)) {
                        flush.accept(machine.domains().get(domid, DomainWord.DIRTY_CPUMASK));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void crash(long domid, long wanted) {
        machine.recorder()
                .event(
                        ShadowEvents.CANNOT_PREALLOC,
                        wanted,
                        machine.domains().get(domid, DomainWord.SHADOW_TOTAL_PAGES),
                        machine.domains().get(domid, DomainWord.SHADOW_FREE_PAGES));
        if (!machine.domains().is(domid, DomainWord.SHUTDOWN_CODE)) {
            machine.domains().set(domid, DomainWord.SHUTDOWN_CODE, CRASH);
        }
    }
}

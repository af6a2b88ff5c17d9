// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;

/**
 * {@code sh_make_shadow} and {@code sh_set_toplevel_shadow}: shadows are made as guests load their roots, and a guest that
 * loads many is taken for one that does not switch by rewriting an L4 entry. Source:
 * {@code xen/arch/x86/mm/shadow/multi.c} and {@code common.c}, RELEASE-4.17.0.
 */
final class ToplevelShadows {
    private static final Param GMFN = Param.of("gmfn", Param.Kind.MFN);
    private static final Call MAKE = Call.function("sh_make_shadow", GMFN, Param.of("type", Param.Kind.NUMBER));
    private static final Call SET = Call.function(
            "sh_set_toplevel_shadow", Param.of("vcpu", Param.Kind.VCPU), Param.of("slot", Param.Kind.NUMBER), GMFN);

    private final Machine machine;
    private final FrameTable frames;
    private final ShadowView view;
    private final ShadowPool pool;
    private final ShadowTable table;
    private final ShadowReferences references;
    private final ShadowPins pins;
    private final ShadowPressure pressure;

    ToplevelShadows(
            Machine machine,
            ShadowView view,
            ShadowPool pool,
            ShadowTable table,
            ShadowReferences references,
            ShadowPins pins,
            ShadowPressure pressure) {
        this.machine = machine;
        frames = machine.frames();
        this.view = view;
        this.pool = pool;
        this.table = table;
        this.references = references;
        this.pins = pins;
        this.pressure = pressure;
    }

    /** Makes a shadow of {@code type} of {@code gmfn}; an L4 more than the guest should need ends SHOPT_LINUX_L3_TOPLEVEL. */
    long make(long domid, long gmfn, ShadowType type) {
        machine.recorder().enter(MAKE, gmfn, view.layout().number(type));
        long smfn = pool.alloc(domid, type, gmfn);
        if (smfn != 0) {
            if (type == ShadowType.L4_64 && view.toplevelL3(domid) && hasManyL4s(domid)) {
                pins.leaveToplevel(domid);
            }
            smfn = enter(domid, smfn);
        }
        machine.recorder().leave(smfn);
        return smfn;
    }

    /** Enters a shadow into the hash; without a reference to the guest frame it goes back to the pool, and there is none. */
    long enter(long domid, long smfn) {
        if (table.insert(domid, smfn)) {
            return smfn;
        }
        pool.free(domid, smfn);
        return 0;
    }

    /** Whether more L4 shadows are pinned than two for each vCPU; the one being made is not among them. */
    private boolean hasManyL4s(long domid) {
        long count = view.pinnedList(domid).stream()
                .filter(s -> view.layout().type(frames.taf(s)) == ShadowType.L4_64)
                .count();
        return count > 2 * machine.domains().get(domid, DomainWord.MAX_VCPUS);
    }

    /** {@code vcpu} runs on the shadow of {@code gmfn} from now on, a root of {@code type}, made if there is none; which, or 0. */
    long set(long vcpu, int slot, long gmfn, ShadowType type) {
        machine.recorder().enter(SET, vcpu, slot, gmfn);
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        long smfn = table.lookup(domid, gmfn, type);
        if (smfn == 0 && pressure.prealloc(domid, type.pages())) {
            smfn = make(domid, gmfn, type);
        }
        if (smfn != 0 && references.get(domid, smfn, 0)) {
            pins.pin(domid, smfn);
        } else {
            smfn = 0;
        }
        long old = machine.vcpus().get(vcpu, VcpuWord.SHADOW_TABLE, slot);
        machine.vcpus().set(vcpu, VcpuWord.SHADOW_TABLE, slot, smfn);
        if (old != 0) {
            repin(domid, old);
            references.put(domid, old, 0);
        }
        machine.recorder().leave(smfn);
        return smfn;
    }

    /** The CPU still runs on the old one, so it must not go, though its pin may be lost. */
    private void repin(long domid, long old) {
        if (!view.layout().isPinned(frames.taf(old))) {
            pins.pin(domid, old);
        }
    }
}

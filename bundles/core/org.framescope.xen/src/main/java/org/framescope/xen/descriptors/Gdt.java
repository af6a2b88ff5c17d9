// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Call;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.pagetables.Pte;

/** {@code pv_set_gdt} and {@code pv_destroy_gdt}: the guest's 14 GDT slots of a vCPU and the references they own. */
final class Gdt {
    private static final Call SET =
            Call.function("pv_set_gdt", Param.of("vcpu", Param.Kind.VCPU), Param.of("entries", Param.Kind.NUMBER));
    private static final Call DESTROY = Call.function("pv_destroy_gdt", Param.of("vcpu", Param.Kind.VCPU));

    private final Machine machine;
    private final Frames frames;
    private final Caller caller;
    private final Slots slots;

    Gdt(Machine machine, Frames frames, Caller caller) {
        this.machine = machine;
        this.frames = frames;
        this.caller = caller;
        slots = new Slots(machine);
    }

    /** How many frames {@code entries} descriptors take. */
    static int framesFor(long entries) {
        return (int) ((entries + PageView.WORDS - 1) / PageView.WORDS);
    }

    int set(long vcpu, long[] mfns, long entries) {
        machine.recorder().enter(SET, vcpu, entries);
        int rc = install(vcpu, mfns, entries);
        machine.recorder().leave(rc);
        return rc;
    }

    /** New references first, then the old ones are put, then the slots are written. */
    private int install(long vcpu, long[] mfns, long entries) {
        slots.assertMayChange(vcpu, caller.cpu());
        int count = framesFor(entries);
        long domain = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        for (int i = 0; i < count; i++) {
            if (!frames.isValid(mfns[i]) || frames.getPageAndType(mfns[i], domain, PageType.SEG_DESC) != 0) {
                while (i-- > 0) {
                    frames.putPageAndType(mfns[i]);
                }
                return -EINVAL;
            }
        }
        destroy(vcpu);
        machine.vcpus().set(vcpu, VcpuWord.GDT_ENTS, entries);
        for (int i = 0; i < count; i++) {
            machine.vcpus().set(vcpu, VcpuWord.GDT_FRAMES, i, mfns[i]);
            slots.set(vcpu, i, Pte.of(mfns[i], Pte.HYPERVISOR_RW));
        }
        return 0;
    }

    void destroy(long vcpu) {
        machine.recorder().enter(DESTROY, vcpu);
        slots.assertMayChange(vcpu, caller.cpu());
        long zeroPage = machine.globals().get(0, GlobalWord.ZERO_PAGE);
        machine.vcpus().set(vcpu, VcpuWord.GDT_ENTS, 0);
        for (int i = 0; i < Slots.GDT; i++) {
            long entry = slots.get(vcpu, i);
            if (Pte.isPresent(entry) && Pte.mfn(entry) != zeroPage) {
                frames.putPageAndType(Pte.mfn(entry));
            }
            slots.set(vcpu, i, Pte.of(zeroPage, Pte.HYPERVISOR_RO));
            machine.vcpus().set(vcpu, VcpuWord.GDT_FRAMES, i, 0);
        }
        machine.recorder().leave(Recorder.NO_RC);
    }
}

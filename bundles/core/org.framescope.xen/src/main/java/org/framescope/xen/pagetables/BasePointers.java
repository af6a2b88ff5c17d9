// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.OldGuestTable;
import org.framescope.xen.sched.WritePtbase;

/**
 * The root tables of the vCPU that runs: MMUEXT_NEW_BASEPTR and MMUEXT_NEW_USER_BASEPTR. A root holds a general and a
 * type reference. That of a 32-bit guest is an L3 table. Source: {@code new_guest_cr3} and {@code do_mmuext_op},
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class BasePointers {
    private static final Call NEW_GUEST_CR3 =
            Call.function("new_guest_cr3", Param.of("vcpu", Param.Kind.VCPU), Param.of("mfn", Param.Kind.MFN));
    private static final Call TOGGLE = Call.function("toggle_guest_mode", Param.of("vcpu", Param.Kind.VCPU));

    private final Machine machine;
    private final Frames frames;
    private final OldGuestTable oldGuestTable;
    private final TableEntries entries;
    private final PteRules rules;
    private final XenSlots xenSlots;
    private final Descriptors descriptors;
    private final Caller caller;
    private final WritePtbase writePtbase;

    BasePointers(
            Machine machine,
            Frames frames,
            TableEntries entries,
            PteRules rules,
            XenSlots xenSlots,
            Descriptors descriptors,
            Caller caller,
            WritePtbase writePtbase) {
        this.machine = machine;
        this.frames = frames;
        oldGuestTable = frames.oldGuestTable();
        this.entries = entries;
        this.rules = rules;
        this.xenSlots = xenSlots;
        this.descriptors = descriptors;
        this.caller = caller;
        this.writePtbase = writePtbase;
    }

    /** {@code new_guest_cr3}: 0, -EINVAL, or -ERESTART when interrupted; the new root may be in place then. */
    int newKernelRoot(long vcpu, long mfn) {
        machine.recorder().enter(NEW_GUEST_CR3, vcpu, mfn);
        int rc = rules.isPv32(machine.vcpus().get(vcpu, VcpuWord.DOMAIN)) ? newPaeRoot(vcpu, mfn) : newRoot(vcpu, mfn);
        machine.recorder().leave(rc);
        return rc;
    }

    private int newRoot(long vcpu, long mfn) {
        int rc = frames.putOldGuestTable(vcpu);
        if (rc != 0) {
            return rc;
        }
        long old = machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE);
        if (old == mfn) {
            writePtbase.write(vcpu, caller.cpu());
            return 0;
        }
        rc = take(vcpu, mfn, PageType.L4);
        if (rc != 0) {
            return rc;
        }
        descriptors.destroyLdt(vcpu);
        if (!xenSlots.isStrict(machine.vcpus().get(vcpu, VcpuWord.DOMAIN))) {
            xenSlots.fillRoMpt(mfn);
        }
        install(vcpu, mfn);
        return put(old);
    }

    /** The entry of the L4 table that Xen keeps for a 32-bit guest is replaced: the old root is put later. */
    private int newPaeRoot(long vcpu, long mfn) {
        long old = machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE);
        if (old != mfn) {
            int rc = take(vcpu, mfn, PageType.L3);
            if (rc != 0) {
                return rc;
            }
            if (old != OldGuestTable.NONE) {
                oldGuestTable.park(old, OldGuestTable.NONE, false);
            }
        }
        descriptors.destroyLdt(vcpu);
        install(vcpu, mfn);
        return 0;
    }

    private int take(long vcpu, long mfn, PageType type) {
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        int rc = entries.getPageAndType(mfn, machine.layout().typeBits(type), domid, true, false, false);
        if (rc == -EINTR || rc == -ERESTART) {
            return -ERESTART;
        }
        if (rc != 0) {
            machine.recorder().event(PageTableEvents.BAD_BASEPTR, mfn);
        }
        return rc;
    }

    private void install(long vcpu, long mfn) {
        machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE, mfn);
        updateCr3(vcpu);
        writePtbase.write(vcpu, caller.cpu());
    }

    /**
     * {@code toggle_guest_mode} by an iret out of the kernel: from now on {@code vcpu} runs on its user root. -EINVAL with a
     * message when it has none. The TLB clock does not tick.
     */
    int toUserMode(long vcpu) {
        if (machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE_USER) == OldGuestTable.NONE) {
            machine.recorder().event(PageTableEvents.NO_USER_ROOT);
            return -EINVAL;
        }
        machine.recorder().enter(TOGGLE, vcpu);
        machine.vcpus().set(vcpu, VcpuWord.IN_KERNEL, 0);
        updateCr3(vcpu);
        writePtbase.writeCr3(vcpu, caller.cpu());
        machine.recorder().leave(Recorder.NO_RC);
        return 0;
    }

    /** {@code update_cr3}: CR3 points to the root of the mode that the guest is in. */
    private void updateCr3(long vcpu) {
        boolean kernel = machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL);
        long root = machine.vcpus().get(vcpu, kernel ? VcpuWord.GUEST_TABLE : VcpuWord.GUEST_TABLE_USER);
        machine.vcpus().set(vcpu, VcpuWord.CR3, root << 12);
    }

    /** Puts the references of a root; -ERESTART when the rest is put later. */
    private int put(long root) {
        if (root == OldGuestTable.NONE) {
            return 0;
        }
        int rc = frames.putPageAndTypePreemptible(root);
        if (rc == 0) {
            return 0;
        }
        oldGuestTable.park(root, OldGuestTable.NONE, rc == -ERESTART);
        return -ERESTART;
    }

    /** MMUEXT_NEW_USER_BASEPTR; frame 0 stands for none. Results as {@link #newKernelRoot}. */
    int newUserRoot(long vcpu, long mfn) {
        long old = machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE_USER);
        if (old == mfn) {
            return 0;
        }
        if (mfn != OldGuestTable.NONE) {
            long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
            int rc = entries.getPageAndType(mfn, machine.layout().typeBits(PageType.L4), domid, true, false, false);
            if (rc == -EINTR || rc == -ERESTART) {
                return -ERESTART;
            }
            if (rc != 0) {
                machine.recorder().event(PageTableEvents.BAD_USER_BASEPTR, rc, mfn);
                return rc;
            }
            if (xenSlots.isStrict(domid)) {
                xenSlots.zapRoMpt(mfn);
            }
        }
        machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE_USER, mfn);
        return put(old);
    }
}

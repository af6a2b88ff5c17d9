// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.OldGuestTable;
import org.framescope.xen.pagetables.XenSlots;

/**
 * The root tables of a PV vCPU and the references they hold: taken for a new context, dropped by
 * {@code vcpu_destroy_pagetables}. Sources: {@code arch_set_info_guest} in {@code xen/arch/x86/domain.c} and
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class GuestTables {
    private static final Call DESTROY = Call.function("vcpu_destroy_pagetables", Param.of("vcpu", Param.Kind.VCPU));
    private static final long NONE = OldGuestTable.NONE;

    private final Machine machine;
    private final Frames frames;
    private final XenSlots slots;

    GuestTables(Machine machine, Frames frames) {
        this.machine = machine;
        this.frames = frames;
        slots = new XenSlots(machine);
    }

    /**
     * Takes {@code root}, and {@code userRoot} unless it is 0, as the tables of {@code vcpu}. The kernel's root stays
     * taken when the user's is refused: nobody puts it, and a later context forgets it.
     *
     * @return 0, -EINVAL or what the audit says, or -ERESTART when it was interrupted
     */
    int take(long vcpu, long root, long userRoot) {
        int rc = takeKernel(vcpu, root);
        if (rc != 0) {
            return rc;
        }
        forget(machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE));
        machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE, root);
        if (userRoot == NONE || isPv32(vcpu)) {
            return 0;
        }
        rc = takeUser(vcpu, userRoot);
        if (rc == 0) {
            machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE_USER, userRoot);
        }
        return rc;
    }

    /** A root that an earlier context failed with is overwritten, not put: what it held stays, held by nobody. */
    private void forget(long root) {
        if (root != NONE) {
            long kept = Space.KEPT.at(root);
            machine.words().write(kept, machine.words().read(kept) + 1);
        }
    }

    private int takeKernel(long vcpu, long root) {
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        if (!frames.getPageFromMfn(root, domid)) {
            return -EINVAL;
        }
        if (root == machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE)) {
            machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_TABLE, NONE);
            frames.putPage(root);
            return 0;
        }
        boolean pv32 = isPv32(vcpu);
        int rc = pv32 ? 0 : frames.putOldGuestTable(vcpu);
        if (rc == 0) {
            rc = getType(root, pv32 ? PageType.L3 : PageType.L4);
        }
        if (rc == 0 && !pv32 && !slots.isStrict(domid)) {
            slots.fillRoMpt(root);
        }
        return keepOrPut(root, rc);
    }

    private int takeUser(long vcpu, long root) {
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        if (!frames.getPageFromMfn(root, domid)) {
            return -EINVAL;
        }
        int rc = getType(root, PageType.L4);
        if (rc == 0 && slots.isStrict(domid)) {
            slots.zapRoMpt(root);
        } else if (rc == -ERESTART) {
            machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_PTPG, NONE);
            machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_TABLE, machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE));
            machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE, NONE);
        }
        return keepOrPut(root, rc);
    }

    private int getType(long mfn, PageType type) {
        int rc = frames.getPageType(mfn, machine.layout().typeBits(type), true);
        return rc == -EINTR ? -ERESTART : rc;
    }

    /** A refused root is put, unless the current vCPU puts it later: then that owns the reference. */
    private int keepOrPut(long mfn, int rc) {
        boolean deferred = rc != -ERESTART && frames.oldGuestTable().holds(mfn);
        if (rc != 0 && !deferred) {
            frames.putPage(mfn);
        }
        return rc;
    }

    private boolean isPv32(long vcpu) {
        return machine.view().kindOfVcpu(vcpu) == DomainKind.PV32;
    }

    /** {@code vcpu_destroy_pagetables}: drops both roots; 0, or -ERESTART when what is left must be called for again. */
    int destroy(long vcpu) {
        machine.recorder().enter(DESTROY, vcpu);
        int rc = frames.putOldGuestTable(vcpu);
        if (rc == 0) {
            machine.vcpus().set(vcpu, VcpuWord.CR3, 0);
            rc = drop(vcpu, VcpuWord.GUEST_TABLE);
        }
        if (rc == 0) {
            rc = drop(vcpu, VcpuWord.GUEST_TABLE_USER);
        }
        machine.recorder().leave(rc);
        return rc;
    }

    private int drop(long vcpu, VcpuWord which) {
        long mfn = machine.vcpus().get(vcpu, which);
        machine.vcpus().set(vcpu, which, NONE);
        if (mfn == NONE) {
            return 0;
        }
        int rc = frames.putPageAndTypePreemptible(mfn);
        if (rc != 0) {
            machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_PTPG, NONE);
            machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_TABLE, mfn);
            machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_PARTIAL, rc == -ERESTART ? 1 : 0);
            return -ERESTART;
        }
        return 0;
    }
}

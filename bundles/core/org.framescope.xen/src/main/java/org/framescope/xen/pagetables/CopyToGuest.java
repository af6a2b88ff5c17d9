// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.Machine;
import org.framescope.machine.PageView;

/**
 * {@code __copy_to_guest}: a store of eight bytes by Xen where a hypercall was told to put a result. It asks not whether the
 * address is the guest's, for whoever calls it has asked before. Source: {@code xen/arch/x86/include/asm/guest_access.h},
 * RELEASE-4.17.0.
 */
final class CopyToGuest {
    private final Machine machine;
    private final GuestMemory memory;

    CopyToGuest(Machine machine, GuestMemory memory) {
        this.machine = machine;
        this.memory = memory;
    }

    /** Stores {@code value} at {@code linear}, a multiple of 8, as {@code vcpu} sees memory; false when that faults. */
    boolean store(long vcpu, long linear, long value) {
        boolean guests = GuestMemory.isGuestAddress(linear);
        long mfn = guests ? memory.frame(vcpu, linear, GuestAccess.Kind.STORE) : directMap(linear);
        if (mfn < 0) {
            return false;
        }
        if (!guests) {
            machine.recorder().event(PageTableEvents.STRAY_COPY, value, mfn);
        }
        machine.pages().set(mfn, (int) (linear >>> 3) & PageView.WORDS - 1, value);
        return true;
    }

    /** Of Xen's own memory everything that lies in the direct map is there. */
    private long directMap(long linear) {
        long mfn = linear - XenSlots.DIRECTMAP_START >> 12;
        return mfn < machine.view().maxPage() ? mfn : -1;
    }
}

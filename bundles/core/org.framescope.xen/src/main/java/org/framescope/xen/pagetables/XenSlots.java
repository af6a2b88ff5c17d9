// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;

/**
 * Xen's own slots of a guest's root table, 256 to 271. Written when the table becomes an L4, over whatever the guest had
 * there. Source: {@code init_xen_l4_slots}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class XenSlots {
    /** Slot of the read-only M2P. */
    public static final int RO_MPT = 256;
    /** Slot of the linear mapping of the table itself. */
    public static final int LINEAR = 258;
    /** Slot of the per-domain area. */
    public static final int PERDOMAIN = 260;
    /** Slot of Xen's image, the writable M2P, the frame table. */
    public static final int IMAGE = 261;
    /** Slot of the direct map. */
    public static final int DIRECTMAP = 262;
    /** Where the direct map begins: frame n at n pages behind it. */
    public static final long DIRECTMAP_START = 0xffffL << 48 | (long) DIRECTMAP << 39;
    /** Flags of the read-only M2P's entry: present, for users, accessed, no execution. */
    public static final long RO_MPT_FLAGS = Pte.PRESENT | Pte.USER | Pte.ACCESSED | Pte.NX;
    /** Flags of the image's entry: present, writable, accessed, dirty. */
    public static final long IMAGE_FLAGS = Pte.PRESENT | Pte.RW | Pte.ACCESSED | Pte.DIRTY;
    /** vm_assist bit: {@code VMASST_TYPE_m2p_strict} is 32. */
    public static final long M2P_STRICT = 1L << 32;

    private static final int FIRST = 256;
    private static final int LAST = 271;

    private final Machine machine;

    /** The slots of tables in {@code machine}. */
    public XenSlots(Machine machine) {
        this.machine = machine;
    }

    /** {@code init_xen_l4_slots}: writes all of Xen's slots of {@code mfn}, an L4 table of {@code domid}. */
    void init(long mfn, long domid) {
        for (int slot = FIRST; slot <= LAST; slot++) {
            machine.pages()
                    .set(
                            mfn,
                            slot,
                            switch (slot) {
                                case RO_MPT -> isStrict(domid) ? idle(RO_MPT) : 0;
                                case LINEAR -> Pte.of(mfn, Pte.HYPERVISOR_RW);
                                case PERDOMAIN -> perDomain(domid);
                                default -> idle(slot);
                            });
        }
    }

    private long perDomain(long domid) {
        return Pte.of(machine.domains().get(domid, DomainWord.PERDOMAIN_L3), Pte.HYPERVISOR_RW);
    }

    private long idle(int slot) {
        return machine.pages().get(machine.globals().get(0, GlobalWord.IDLE_TABLE), slot);
    }

    /** Whether the guest asked, with vm_assist, not to see the M2P in its user tables. */
    public boolean isStrict(long domid) {
        return (machine.domains().get(domid, DomainWord.VM_ASSIST) & M2P_STRICT) != 0;
    }

    /** {@code fill_ro_mpt}: {@code mfn} maps the read-only M2P. */
    public void fillRoMpt(long mfn) {
        machine.pages().set(mfn, RO_MPT, idle(RO_MPT));
    }

    /** {@code zap_ro_mpt}: {@code mfn} does not map the M2P any more. */
    public void zapRoMpt(long mfn) {
        machine.pages().set(mfn, RO_MPT, 0);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

/**
 * What can hold references to a frame, and which. Facts: {@code frames.md} of the semantics reference, from
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public enum HolderKind {
    /** PGC_allocated. */
    ALLOCATION("allocation", 1, 0),
    /** PGT_pinned. */
    PIN("pin", 1, 1),
    /** PGT_partial: the interrupted audit or its undoing. */
    PARTIAL("partial", 1, 1),
    /** PGT_locked: page_lock. */
    LOCK("lock", 0, 1),
    /** A Xen heap frame shared with a domain keeps its type. */
    SHARE("share", 0, 1),
    /** A table of a p2m, which the p2m uses. */
    P2M("p2m", 0, 1),
    /** A slot of a vCPU's GDT. */
    GDT("gdt", 1, 1),
    /** A slot of a vCPU's LDT. */
    LDT("ldt", 1, 1),
    /** The kernel root table of a PV vCPU. */
    GUEST_TABLE("guest_table", 1, 1),
    /** The user root table of a PV vCPU. */
    GUEST_TABLE_USER("guest_table_user", 1, 1),
    /** The registered vcpu_info. */
    VCPU_INFO("vcpu_info", 1, 1),
    /** The control block of FIFO event channels, which Xen maps. */
    EVENT_CONTROL("evtchn_control", 1, 1),
    /** A deferred put. */
    OLD_GUEST_TABLE("old_guest_table", 1, 1),
    /** A deferred put of a partial table, whose type reference PGT_partial has. */
    OLD_GUEST_TABLE_PARTIAL("old_guest_table", 1, 0),
    /** A read-only L1 entry. */
    L1_ENTRY_RO("l1", 1, 0),
    /** A writable L1 entry. */
    L1_ENTRY_RW("l1", 1, 1),
    /** An L2 entry. */
    L2_ENTRY("l2", 1, 1),
    /** An L3 entry. */
    L3_ENTRY("l3", 1, 1),
    /** An L4 entry. */
    L4_ENTRY("l4", 1, 1),
    /** The entry at which an interrupted audit stopped: PTF_partial_set. */
    RETAINED_ENTRY("retained", 1, 0),
    /** A shadow of the frame. */
    SHADOW("shadow", 1, 0),
    /** An actor between two steps that took a general reference, and has not yet written it down or put it. */
    IN_HAND("in hand", 1, 0),
    /** The same of a type reference. */
    IN_HAND_TYPE("in hand", 0, 1),
    /** A page of an I/O request server, which Xen maps. */
    IOREQ("ioreq", 1, 1),
    /** shared_info in a PGC_extra frame, which Xen maps. */
    SHARED_INFO("shared_info", 1, 1),
    /** A page of FIFO event words, which Xen maps. */
    EVENT_ARRAY("evtchn_array", 1, 1),
    /** The map of interrupts that the domain acknowledges, which Xen maps. */
    PIRQ_EOI_MAP("pirq_eoi_map", 1, 1),
    /** A read-only mapping by a domain whose tables are not part of the machine; or one of an external-paging owner. */
    FOREIGN_MAP_RO("foreign", 1, 0),
    /** A writable mapping by a domain whose tables are not part of the machine. */
    FOREIGN_MAP_RW("foreign", 1, 1),
    /** A grant that is mapped read-only, once for the host or once for a device; or writable by an external-paging domain. */
    GRANT_RO("grant", 1, 0),
    /** A grant that is mapped writable, once for the host or once for a device. */
    GRANT_RW("grant", 1, 1),
    /** Nobody: a context that failed for its user root keeps the kernel root, KB-1 of the register of known behaviour. */
    KEPT("KB-1", 1, 1);

    private final String label;
    private final int general;
    private final int type;

    HolderKind(String label, int general, int type) {
        this.label = label;
        this.general = general;
        this.type = type;
    }

    /** What JSON says. */
    public String label() {
        return label;
    }

    /** How many general references it holds. */
    public int general() {
        return general;
    }

    /** How many type references it holds. */
    public int type() {
        return type;
    }

    /** Whether the holder is an entry of a page table. */
    public boolean isEntry() {
        return ordinal() >= L1_ENTRY_RO.ordinal() && ordinal() <= RETAINED_ENTRY.ordinal();
    }

    /** Whether a known behaviour of Xen holds it, which is no holder that could let go. */
    public boolean isKnownBehaviour() {
        return this == KEPT;
    }

    /** Whether the holder is a domain. */
    public boolean isDomain() {
        return ordinal() >= IOREQ.ordinal() && this != KEPT;
    }

    /** Whether it keeps a frame without itself being kept by anything: all but entries and what a frame's own words say, save a pin. */
    public boolean isRoot() {
        return this == PIN || this == SHADOW || isVcpu() || isActor() || isDomain();
    }

    /** Whether the holder is an actor. */
    public boolean isActor() {
        return this == IN_HAND || this == IN_HAND_TYPE;
    }

    /** Whether the holder is a vCPU. */
    public boolean isVcpu() {
        return ordinal() >= GDT.ordinal() && ordinal() <= OLD_GUEST_TABLE_PARTIAL.ordinal();
    }
}

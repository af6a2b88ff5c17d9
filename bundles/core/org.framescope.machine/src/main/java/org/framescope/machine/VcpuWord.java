// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** The words of a vCPU record. */
public enum VcpuWord implements RecordWord {
    /** 1 once created. */
    EXISTS(0, 1, "exists", Param.Kind.FLAG),
    /** Domain id. */
    DOMAIN(1, 1, "domain", Param.Kind.DOMAIN),
    /** Number inside the domain; of an idle vCPU, its CPU. */
    ID(2, 1, "vcpu_id", Param.Kind.NUMBER),
    /** CPU that holds its context, or {@link Links#CLEAN}. */
    DIRTY_CPU(3, 1, "dirty_cpu", Param.Kind.PCPU),
    /** CPU on which it runs or ran last. */
    PROCESSOR(4, 1, "processor", Param.Kind.PCPU),
    /** Whether it is some CPU's current. */
    IS_RUNNING(5, 1, "is_running", Param.Kind.FLAG),
    /** Whether a context was set. */
    IS_INITIALISED(6, 1, "is_initialised", Param.Kind.FLAG),
    /** VPF_ bits: 0x2 down, 0x40 in reset. */
    PAUSE_FLAGS(7, 1, "pause_flags", Param.Kind.HEX),
    /** Kernel root table, 0 if none. */
    GUEST_TABLE(8, 1, "guest_table", Param.Kind.MFN),
    /** User root table, 0 if none. */
    GUEST_TABLE_USER(9, 1, "guest_table_user", Param.Kind.MFN),
    /** What a switch to this vCPU writes to CR3. */
    CR3(10, 1, "cr3", Param.Kind.HEX),
    /** Entries of the guest's GDT, at most 7168. */
    GDT_ENTS(11, 1, "gdt_ents", Param.Kind.NUMBER),
    /** Guest address of its LDT. */
    LDT_BASE(12, 1, "ldt_base", Param.Kind.HEX),
    /** Entries of its LDT, at most 8192. */
    LDT_ENTS(13, 1, "ldt_ents", Param.Kind.NUMBER),
    /** LDT slots in use, counted only with LDT paging-out. */
    SHADOW_LDT_MAPCNT(14, 1, "shadow_ldt_mapcnt", Param.Kind.NUMBER),
    /** Actor that holds the lock plus one, 0 if free. */
    SHADOW_LDT_LOCK(15, 1, "shadow_ldt_lock", Param.Kind.NUMBER),
    /** Table whose put is deferred, 0 if none. */
    OLD_GUEST_TABLE(16, 1, "old_guest_table", Param.Kind.MFN),
    /** Its parent, 0 if none. */
    OLD_GUEST_PTPG(17, 1, "old_guest_ptpg", Param.Kind.MFN),
    /** Whether the deferred put is of a partial table. */
    OLD_GUEST_PARTIAL(18, 1, "old_guest_table_partial", Param.Kind.FLAG),
    /** Registered vcpu_info frame, 0 if none. */
    VCPU_INFO(19, 1, "vcpu_info", Param.Kind.MFN),
    /** Whether it runs its kernel. */
    IN_KERNEL(20, 1, "guest_kernel_mode", Param.Kind.FLAG),
    /** Frames of the guest's GDT, 0 where none. */
    GDT_FRAMES(21, 14, "gdt_frames", Param.Kind.MFN),
    /** L1 entries of its GDT/LDT area: 0 to 15 GDT, 16 to 31 LDT. */
    SLOTS(35, 32, "l1e", Param.Kind.HEX),
    /** Top-level shadows, 0 where none. */
    SHADOW_TABLE(67, 4, "shadow_table", Param.Kind.MFN),
    /** Byte offset of the registered vcpu_info in its frame. */
    VCPU_INFO_OFFSET(71, 1, "vcpu_info_offset", Param.Kind.NUMBER),
    /** Frame of the control block of its FIFO event channels that Xen maps, 0 if none: known of dumps only. */
    EVENT_CONTROL(72, 1, "evtchn_control", Param.Kind.MFN);

    /** Words a record takes. */
    public static final int RECORD_WORDS = 128;

    private final Shape shape;

    VcpuWord(int offset, int length, String label, Param.Kind kind) {
        shape = new Shape(offset, length, label, kind);
    }

    @Override
    public Shape shape() {
        return shape;
    }
}

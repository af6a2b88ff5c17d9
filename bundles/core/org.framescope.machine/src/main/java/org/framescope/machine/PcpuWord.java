// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** The words of a physical CPU record. */
public enum PcpuWord implements RecordWord {
    /** 1 when in use. */
    ONLINE(0, 1, "online", Param.Kind.FLAG),
    /** What the scheduler says runs. */
    CURRENT(1, 1, "current", Param.Kind.VCPU),
    /** Whose context the CPU holds. */
    CURR_VCPU(2, 1, "curr_vcpu", Param.Kind.VCPU),
    /** Its idle vCPU. */
    IDLE_VCPU(3, 1, "idle_vcpu", Param.Kind.VCPU),
    /** Linear address of the loaded GDT. */
    GDTR_BASE(4, 1, "gdtr.base", Param.Kind.HEX),
    /** Limit of the loaded GDT. */
    GDTR_LIMIT(5, 1, "gdtr.limit", Param.Kind.HEX),
    /** LDT selector: 0xe050, or 0 for none. */
    LDTR(6, 1, "ldtr", Param.Kind.HEX),
    /** The 16-byte LDT descriptor of the CPU's GDT page. */
    LDT_DESC(7, 2, "ldt_desc", Param.Kind.HEX),
    /** The loaded CR3. */
    CR3(9, 1, "cr3", Param.Kind.HEX),
    /** Whether GDTR covers a PV vCPU's GDT area (release 4.13 and later). */
    FULL_GDT_LOADED(10, 1, "full_gdt_loaded", Param.Kind.FLAG),
    /** Address of the regular GDT page. */
    GDT_VA(11, 1, "gdt_va", Param.Kind.HEX),
    /** Frame of the regular GDT page. */
    GDT_MFN(12, 1, "gdt_mfn", Param.Kind.MFN),
    /** Ready-made L1 entry of it (choice gdt=B and C). */
    GDT_L1E(13, 1, "gdt_l1e", Param.Kind.HEX),
    /** Address of the compat GDT page, 0 without CONFIG_PV32. */
    COMPAT_GDT_VA(14, 1, "compat_gdt_va", Param.Kind.HEX),
    /** Frame of it. */
    COMPAT_GDT_MFN(15, 1, "compat_gdt_mfn", Param.Kind.MFN),
    /** Ready-made L1 entry of it. */
    COMPAT_GDT_L1E(16, 1, "compat_gdt_l1e", Param.Kind.HEX),
    /** CR3 of the idle vCPU. */
    IDLE_CR3(17, 1, "idle_cr3", Param.Kind.HEX),
    /** TLB clock at the last full flush. */
    TLBFLUSH_TIME(18, 1, "tlbflush_time", Param.Kind.NUMBER),
    /** Whether Xen takes interrupts here. */
    IRQS_ENABLED(19, 1, "irqs_enabled", Param.Kind.FLAG),
    /** Guest that ran last, for the IBPB. */
    LAST_GUEST(20, 1, "last_vcpu", Param.Kind.VCPU),
    /** Guest page table through which its TLB holds a translation, 0 if none; noted by guests' walks that are programs. */
    TLB_TABLE(21, 1, "tlb_table", Param.Kind.MFN);

    /** Words a record takes. */
    public static final int RECORD_WORDS = 32;

    private final Shape shape;

    PcpuWord(int offset, int length, String label, Param.Kind kind) {
        shape = new Shape(offset, length, label, kind);
    }

    @Override
    public Shape shape() {
        return shape;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** The words there is one of. */
public enum GlobalWord implements RecordWord {
    /** Number of frames of the machine. */
    MAX_PAGE(0, 1, "max_page", Param.Kind.NUMBER),
    /** Number of physical CPUs. */
    NR_CPUS(1, 1, "nr_cpus", Param.Kind.NUMBER),
    /** Number of vCPU records, idle ones included. */
    NR_VCPUS(2, 1, "nr_vcpus", Param.Kind.NUMBER),
    /** Id plus one of the first domain. */
    DOMAIN_LIST(3, 1, "domain_list", Param.Kind.DOMAIN),
    /** The TLB clock; 0 means: always flush. */
    TLBFLUSH_CLOCK(4, 1, "tlbflush_clock", Param.Kind.NUMBER),
    /** Frame that unused GDT slots map. */
    ZERO_PAGE(5, 1, "zero_page", Param.Kind.MFN),
    /** Frames in the heap. */
    FREE_PAGES(6, 1, "free_pages", Param.Kind.NUMBER),
    /** Claims of all domains. */
    OUTSTANDING(7, 1, "outstanding_claims", Param.Kind.NUMBER),
    /** Where the next search for a free frame begins. */
    HEAP_CURSOR(8, 1, "heap_cursor", Param.Kind.MFN),
    /** Whether the hypervisor was built with CONFIG_PV32. */
    PV32(9, 1, "pv32", Param.Kind.FLAG),
    /** Frames that are shadows. */
    SHADOW_PAGES(10, 1, "shadow_pages", Param.Kind.NUMBER),
    /** Address of PML4 slot 260, where the GDT and LDT areas of a domain's vCPUs begin. */
    PER_DOMAIN_VA(11, 1, "per_domain_va", Param.Kind.HEX),
    /** Where the next search for a Xen heap frame begins, downwards. */
    XENHEAP_CURSOR(12, 1, "xenheap_cursor", Param.Kind.MFN),
    /** Root table of the idle vCPUs: what Xen's slots of a guest's root table are copied from. */
    IDLE_TABLE(13, 1, "idle_pg_table", Param.Kind.MFN),
    /** Whether the option pv-linear-pt lets tables refer to tables of their own level. */
    PV_LINEAR_PT(14, 1, "opt_pv_linear_pt", Param.Kind.FLAG),
    /** Whether the CPUs keep write-combining mappings coherent with their caches (self-snoop). */
    SELF_SNOOP(15, 1, "self_snoop", Param.Kind.FLAG),
    /** Id plus one of the first destroyed domain whose struct waits to be freed, 0 if none. */
    RCU_DOMAINS(16, 1, "rcu_domains", Param.Kind.DOMAIN);

    /** Words a record takes. */
    public static final int RECORD_WORDS = 32;

    private final Shape shape;

    GlobalWord(int offset, int length, String label, Param.Kind kind) {
        shape = new Shape(offset, length, label, kind);
    }

    @Override
    public Shape shape() {
        return shape;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** The words of a domain record. List ends hold a pdx, or {@link Links#NONE}. */
public enum DomainWord implements RecordWord {
    /** 1 while the domain is known; 0 again once its struct is freed. */
    EXISTS(0, 1, "exists", Param.Kind.FLAG),
    /** A {@link DomainKind} number. */
    KIND(1, 1, "kind", Param.Kind.NUMBER),
    /** 0 alive, 1 dying, 2 dead. */
    DYING(2, 1, "is_dying", Param.Kind.NUMBER),
    /** References to the struct domain; {@link Links#NOT_TOLD} where a dump does not tell them. */
    REFCNT(3, 1, "refcnt", Param.Kind.NUMBER),
    /** Assigned domheap frames, PGC_extra ones included. */
    TOT_PAGES(4, 1, "tot_pages", Param.Kind.NUMBER),
    /** How many of tot_pages are PGC_extra. */
    EXTRA_PAGES(5, 1, "extra_pages", Param.Kind.NUMBER),
    /** Shared Xen heap frames. */
    XENHEAP_PAGES(6, 1, "xenheap_pages", Param.Kind.NUMBER),
    /** Limit on tot_pages less extra_pages. */
    MAX_PAGES(7, 1, "max_pages", Param.Kind.NUMBER),
    /** Claimed and not yet allocated. */
    OUTSTANDING_PAGES(8, 1, "outstanding_pages", Param.Kind.NUMBER),
    /** Bit n: CPU n holds a context of this domain. */
    DIRTY_CPUMASK(9, 1, "dirty_cpumask", Param.Kind.HEX),
    /** How many vCPUs it may have. */
    MAX_VCPUS(10, 1, "max_vcpus", Param.Kind.NUMBER),
    /** Ordinal of vCPU 0; the others follow. */
    VCPU_BASE(11, 1, "vcpu_base", Param.Kind.VCPU),
    /** How many vCPUs were created. */
    NR_VCPUS(12, 1, "nr_vcpus", Param.Kind.NUMBER),
    /** pdx of the page of struct domain: what an owner field holds. */
    STRUCT_PDX(13, 1, "struct_pdx", Param.Kind.MFN),
    /** Frame of shared_info, 0 if none. */
    SHARED_INFO(14, 1, "shared_info", Param.Kind.MFN),
    /** Validated L4 tables. */
    NR_L4_PAGES(15, 1, "nr_l4_pages", Param.Kind.NUMBER),
    /** Whether it ever ran. */
    CREATION_FINISHED(16, 1, "creation_finished", Param.Kind.FLAG),
    /** Domain id plus one of the next domain, 0 at the end. */
    NEXT(17, 1, "next_in_list", Param.Kind.DOMAIN),
    /** Head and tail of the ordinary frames. */
    PAGE_LIST(18, 2, "page_list", Param.Kind.MFN),
    /** Head and tail of the PGC_extra frames. */
    EXTRA_PAGE_LIST(20, 2, "extra_page_list", Param.Kind.MFN),
    /** Head and tail of the shared Xen heap frames. */
    XENPAGE_LIST(22, 2, "xenpage_list", Param.Kind.MFN),
    /** Head and tail of the parking list of relinquish_memory. */
    RELMEM_LIST(24, 2, "relmem_list", Param.Kind.MFN),
    /** Whether the domain has shadows. */
    SHADOW_MODE(26, 1, "shadow_mode", Param.Kind.FLAG),
    /** Shadow option flags. */
    SHADOW_OPT_FLAGS(27, 1, "opt_flags", Param.Kind.HEX),
    /** Head and tail of the pinned shadows. */
    PINNED_SHADOWS(28, 2, "pinned_shadows", Param.Kind.MFN),
    /** Head and tail of the free shadow pages. */
    SHADOW_FREELIST(30, 2, "freelist", Param.Kind.MFN),
    /** Frames of the shadow pool. */
    SHADOW_TOTAL_PAGES(32, 1, "total_pages", Param.Kind.NUMBER),
    /** Free frames of the shadow pool. */
    SHADOW_FREE_PAGES(33, 1, "free_pages", Param.Kind.NUMBER),
    /** Frames lent to the p2m. */
    SHADOW_P2M_PAGES(34, 1, "p2m_pages", Param.Kind.NUMBER),
    /** Whether guest frame numbers are translated by hardware or shadows (HVM). */
    EXTERNAL_PAGING(35, 1, "external", Param.Kind.FLAG),
    /** Whether it owns I/O memory, ports or a device, which allows cache attributes in L1. */
    IO_PERMITTED(36, 1, "io_permitted", Param.Kind.FLAG),
    /** vm_assist bits. */
    VM_ASSIST(37, 1, "vm_assist", Param.Kind.HEX),
    /** Xen heap frame with the hash table of its shadows, 0 if none. */
    SHADOW_HASH(38, 1, "hash_table", Param.Kind.MFN),
    /** Whether the L3 shadows are being unpinned for good (choice unpin=V2). */
    SHADOW_UNPINNING_L3(39, 1, "unpinning_l3", Param.Kind.FLAG),
    /** CPU that holds domain_lock plus one, 0 if free. */
    DOMAIN_LOCK(40, 1, "domain_lock", Param.Kind.NUMBER),
    /** Frame of the L3 table of the per-domain area, 0 if none. */
    PERDOMAIN_L3(41, 1, "perdomain_l3_pg", Param.Kind.MFN),
    /** How far {@code domain_relinquish_resources} got. */
    REL_STAGE(42, 1, "rel_stage", Param.Kind.NUMBER),
    /** Xen heap frame with the records of its grant table, 0 if it has none. */
    GRANT_TABLE(43, 1, "grant_table", Param.Kind.MFN),
    /** 0, or the reason plus one for which it was shut down. */
    SHUTDOWN_CODE(44, 1, "shutdown_code", Param.Kind.NUMBER),
    /** I/O request server pages: that for requests, that for buffered requests; 0 where none. */
    IOREQ_PAGES(45, 2, "ioreq_pages", Param.Kind.MFN),
    /** Domain id plus one of the next domain whose struct waits to be freed, 0 at the end. */
    RCU_NEXT(47, 1, "rcu_next", Param.Kind.DOMAIN),
    /** Xen heap frame that notes which frames of other domains this one maps, 0 if none. */
    FOREIGN_MAPS(48, 1, "foreign_maps", Param.Kind.MFN),
    /** Frames of its FIFO event words that Xen maps, 0 where none: known of dumps only. */
    EVENT_ARRAY(49, 14, "event_array", Param.Kind.MFN),
    /** Frame of its map of interrupts to be acknowledged, which Xen maps, 0 if none: known of dumps only. */
    PIRQ_EOI_MAP(63, 1, "pirq_eoi_map", Param.Kind.MFN);

    /** Words a record takes. */
    public static final int RECORD_WORDS = 64;

    private final Shape shape;

    DomainWord(int offset, int length, String label, Param.Kind kind) {
        shape = new Shape(offset, length, label, kind);
    }

    @Override
    public Shape shape() {
        return shape;
    }
}

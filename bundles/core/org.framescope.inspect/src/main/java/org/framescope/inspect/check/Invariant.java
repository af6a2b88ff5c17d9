// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.framescope.machine.UnknownNameException;

/**
 * The invariants that the audit of a state or of a step checks, by the ids of the reference of invariants; R-INV-1 and
 * R-INV-2 are its two global reference equations.
 */
public enum Invariant {
    /** General references. */
    R_INV_1("the general count of a frame is what its holders add up to"),
    /** Type references. */
    R_INV_2("the type count of a frame is what its holders add up to"),
    /** Heap. */
    F_INV_1("a free frame has no count and no flag but PGC_need_scrub"),
    /** Owned frames. */
    F_INV_2("a frame that a domain owns has a count, unless it is of the Xen heap"),
    /** PGC_allocated. */
    F_INV_3("a frame with PGC_allocated has a count"),
    /** PGC_extra. */
    F_INV_4("a frame with PGC_extra has an owner and is not of the Xen heap"),
    /** Pairs of references. */
    F_INV_5("a frame has no more type references than general ones, but for a share, a table of a p2m and a page lock"),
    /** Owners. */
    F_INV_9("the owner of a frame with a count is a domain that is there"),
    /** Lists. */
    F_INV_10("a frame that a domain owns is on exactly one of its lists, the one for its sort"),
    /** List links. */
    F_INV_11("on a list each link has its counterpart, up to both ends"),
    /** Pins. */
    T_INV_1("a pinned frame is a validated or partial page table with type references"),
    /** Writable mappings. */
    T_INV_2("only a frame of type writable is mapped writable"),
    /** Descriptor pages. */
    T_INV_3("a frame in use as seg_desc holds descriptors that its audit accepts as they are"),
    /** Entries of tables. */
    T_INV_4(
            "an entry of a table names a table of its owner one level below, or of its own level where tables are linear"),
    /** Tables without references. */
    T_INV_5("a page table without type references is neither validated nor partial"),
    /** Partial tables. */
    T_INV_6("a partial table has one type reference, is not validated, and was audited up to an entry it has"),
    /** Audited frames. */
    T_INV_7("a frame with type references is validated or partial while its owner lives"),
    /** Fourth table of PAE. */
    T_INV_8("pae_xen_l2 is on an L2 table with one reference, that of slot 3 of a 32-bit L3 table"),
    /** Flags without references. */
    T_INV_9("a frame without type references is not locked, pinned or pae_xen_l2"),
    /** Linear tables. */
    T_INV_10("linear_pt_count is what a table's entries for its own level, less those of others for it, add up to"),
    /** Incoherent mappings. */
    T_INV_11("non_coherent is on writable frames, frames without type references and those of external-paging domains"),
    /** Validated L4 tables. */
    T_INV_12("nr_l4_pages is at most the number of validated and partial L4 tables of a domain"),
    /** Lists and counters. */
    D_INV_1("tot_pages, extra_pages and xenheap_pages count the frames on the lists of a domain"),
    /** References to a domain. */
    D_INV_2("a domain has a reference while it lives, has frames or has Xen heap frames"),
    /** Dead domains. */
    D_INV_3("a dead domain to which nobody refers has no frames"),
    /** Extra frames. */
    D_INV_4("extra_pages is at most tot_pages"),
    /** Limit. */
    D_INV_5("no step gives a living domain frames beyond max_pages"),
    /** Claims. */
    D_INV_6("the claims of all domains add up to outstanding_claims, which is at most what is free"),
    /** Dirty CPUs. */
    D_INV_7("dirty_cpumask and dirty_cpu name the CPUs that hold a context"),
    /** Free frames. */
    D_INV_8("free_pages counts the free frames"),
    /** LDT slots. */
    L_INV_1("an LDT slot maps a seg_desc frame of its own domain, with references"),
    /** GDT slots. */
    L_INV_2("the GDT slots in use are those that gdt_frames and gdt_ents say"),
    /** Reserved slots. */
    L_INV_3("slot 14 of a vCPU whose context a CPU holds maps the page of that CPU; slot 15 is empty"),
    /** GDTR. */
    L_INV_4("GDTR covers a guest's area only while the CPU holds the context of that vCPU"),
    /** Empty LDTs. */
    L_INV_5("no step faults in a page of an LDT without entries"),
    /** Slots of others. */
    L_INV_6("no step changes the slots of a vCPU that is not current and whose context is on a CPU"),
    /** LDT map count. */
    L_INV_7("shadow_ldt_mapcnt counts the present LDT slots, where a release counts them"),
    /** Guest descriptors. */
    L_INV_8("no descriptor in a frame in use as seg_desc lets a guest into Xen's rings"),
    /** References to shadows. */
    S_INV_1("the count of a shadow is what entries of shadows, vCPUs and its pin add up to"),
    /** Pinned shadows. */
    S_INV_2("pinned shadows, and no others, are on the pinned list, pinnable and counted"),
    /** Pages of a shadow. */
    S_INV_3("a shadow has as many pages as its type takes, linked one to the next, one of them the head"),
    /** Shadow pool. */
    S_INV_4("free_pages counts the free list of a shadow pool, total_pages that and the pages of its shadows"),
    /** Shadow hash. */
    S_INV_5("the hash table holds heads of shadows in their buckets, one for a frame and type, none of them writable"),
    /** Up-pointers. */
    S_INV_6("the up-pointer of a shadow leads to an entry that points to it, or nowhere"),
    /** Shadowed frames. */
    S_INV_7("a frame is marked as shadowed, with the type, exactly while it has such a shadow"),
    /** Pools of dead domains. */
    S_INV_8("a dead domain to which nobody refers has no shadow pool"),
    /** Frame numbers. */
    P_INV_2("the M2P entry of a free frame is INVALID"),
    /** Page locks. */
    C_INV_1("no more frames are locked than there are CPUs"),
    /** Dying domains. */
    C_INV_3("is_dying only grows, and a dying domain gets no frames");

    private final String description;

    Invariant(String description) {
        this.description = description;
    }

    /** Its id, such as {@code T-INV-2}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** What holds, in one line. */
    public String description() {
        return description;
    }

    /** The ids of all, in order. */
    public static List<String> ids() {
        return Stream.of(values()).map(Invariant::id).toList();
    }

    /**
     * The invariant with this id, in any case of letters.
     *
     * @throws UnknownNameException when there is none; the message lists those there are
     */
    public static Invariant named(String id) throws UnknownNameException {
        for (Invariant invariant : values()) {
            if (invariant.id().equalsIgnoreCase(id)) {
                return invariant;
            }
        }
        throw new UnknownNameException("invariant", id, ids());
    }

    /**
     * The invariants with these ids.
     *
     * @throws UnknownNameException when there is none of one of the names
     */
    public static Set<Invariant> named(Collection<String> ids) throws UnknownNameException {
        List<Invariant> found = new ArrayList<>();
        for (String id : ids) {
            found.add(named(id));
        }
        return found.isEmpty() ? EnumSet.noneOf(Invariant.class) : EnumSet.copyOf(found);
    }
}

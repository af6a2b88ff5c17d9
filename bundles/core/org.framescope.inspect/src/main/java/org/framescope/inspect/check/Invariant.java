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
    /** PGC_allocated. */
    F_INV_3("a frame with PGC_allocated has a count"),
    /** Pins. */
    T_INV_1("a pinned frame is a validated or partial page table with type references"),
    /** Writable mappings. */
    T_INV_2("only a frame of type writable is mapped writable"),
    /** Entries of tables. */
    T_INV_4("an entry of a validated table names a table of the level below, or of its own where tables are linear"),
    /** Tables without references. */
    T_INV_5("a page table without type references is neither validated nor partial"),
    /** Partial tables. */
    T_INV_6("a partial table has one type reference and is not validated"),
    /** Flags without references. */
    T_INV_9("a frame without type references is not locked, pinned or pae_xen_l2"),
    /** Lists and counters. */
    D_INV_1("tot_pages, extra_pages and xenheap_pages count the frames on the lists of a domain"),
    /** References to a domain. */
    D_INV_2("a domain has a reference while it lives, has frames or has Xen heap frames"),
    /** Extra frames. */
    D_INV_4("extra_pages is at most tot_pages"),
    /** Dirty CPUs. */
    D_INV_7("dirty_cpumask and dirty_cpu name the CPUs that hold a context"),
    /** LDT slots. */
    L_INV_1("an LDT slot maps a seg_desc frame of its own domain, with references"),
    /** GDT slots. */
    L_INV_2("the GDT slots in use are those that gdt_frames and gdt_ents say"),
    /** Reserved slots. */
    L_INV_3("slot 14 of a vCPU whose context a CPU holds maps the page of that CPU; slot 15 is empty"),
    /** GDTR. */
    L_INV_4("GDTR covers a guest's area only while the CPU holds the context of that vCPU"),
    /** LDT map count. */
    L_INV_7("shadow_ldt_mapcnt counts the present LDT slots, where a release counts them");

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

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.Optional;

/**
 * The kinds of words a machine consists of. A word address is a {@code long}: the space's {@linkplain #id id} in the
 * top byte and the index of the word inside its space in the low 56 bits.
 */
public enum Space {
    /** Frame table: {@link FrameTable#ROW_WORDS} words a frame, laid out as Xen's {@code struct page_info}. */
    FRAME(1, 0),
    /** Page contents: 512 words a frame, index = mfn * 512 + word. Absent pages read as zero. */
    PAGE(2, 0),
    /** Domain records, index = domid * {@link DomainWord#RECORD_WORDS} + word. */
    DOMAIN(3, 0),
    /** vCPU records in order of creation, index = ordinal * {@link VcpuWord#RECORD_WORDS} + word. */
    VCPU(4, 0),
    /** Physical CPU records, index = cpu * {@link PcpuWord#RECORD_WORDS} + word. */
    PCPU(5, 0),
    /** Machine-to-physical table, index = mfn; all ones is INVALID, which untouched words read as. */
    M2P(6, ~0L),
    /** Owner lookup, index = pdx of a {@code struct domain}; the word is the domain id plus one. */
    OWNER(7, 0),
    /** One of a kind: TLB clock, zero page, heap cursor; see {@link GlobalWord}. */
    GLOBAL(8, 0),
    /** What actors remember between two atomic steps of a micro-step program. */
    ACTOR(9, 0),
    /** Cumulative counters of what the hypervisor executed; not part of the machine's state proper. */
    COUNTER(10, 0),
    /**
     * Pairs of a general and a type reference to a frame that a known behaviour of Xen keeps without a holder, index = mfn.
     * Xen has no such words; they let an audit name what it cannot find.
     */
    KEPT(11, 0);

    /** Number of bits an index has. */
    public static final int INDEX_BITS = 56;

    /** Mask of the index inside an address. */
    public static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    static final int LIMIT = 16;

    private static final Space[] BY_ID = byId();

    private final int id;
    private final long untouched;

    Space(int id, long untouched) {
        this.id = id;
        this.untouched = untouched;
    }

    private static Space[] byId() {
        Space[] table = new Space[LIMIT];
        for (Space space : values()) {
            table[space.id] = space;
        }
        return table;
    }

    /** The number in the top byte of an address, 1 to 15. */
    public int id() {
        return id;
    }

    /** What a word of this space reads as before its first write. */
    public long untouched() {
        return untouched;
    }

    /** The address of word {@code index} (0 to 2^56-1) in this space. */
    public long at(long index) {
        return (long) id << INDEX_BITS | index;
    }

    /** The space of an address, or empty when the top byte names none. */
    public static Optional<Space> of(long address) {
        int id = (int) (address >>> INDEX_BITS);
        return id < LIMIT ? Optional.ofNullable(BY_ID[id]) : Optional.empty();
    }

    /** The index part of an address. */
    public static long index(long address) {
        return address & INDEX_MASK;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Values with which records say "nothing", and the packing of a list link word. */
public final class Links {
    /** No link: what a list end and a link half hold ({@code PAGE_LIST_NULL}, non-BIGMEM). */
    public static final long NONE = 0xffff_ffffL;

    /** {@code dirty_cpu} of a vCPU whose context no CPU holds. */
    public static final long CLEAN = 0xffff_ffffL;

    /** A count that a dump does not tell. */
    public static final long NOT_TOLD = ~0L;

    /** A vCPU reference to none. */
    public static final long NO_VCPU = ~0L;

    /** M2P entry of a frame without a guest frame number. */
    public static final long INVALID_M2P = ~0L;

    /** M2P entry of a frame of dom_cow. */
    public static final long SHARED_M2P = ~0L - 1;

    private Links() {}

    /** {@code list.next} of a link word. */
    public static long next(long link) {
        return link & NONE;
    }

    /** {@code list.prev} of a link word. */
    public static long prev(long link) {
        return link >>> 32;
    }

    /** The link word with these halves. */
    public static long link(long prev, long next) {
        return prev << 32 | next & NONE;
    }
}

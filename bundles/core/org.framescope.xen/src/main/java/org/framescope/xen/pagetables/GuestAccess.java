// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

/**
 * What came of a load or a store of a guest.
 *
 * @param vector the fault that the guest got, 14 for a page fault, 13 where the address is none; 0 for none
 * @param value what was loaded or stored, 0 after a fault
 * @param error error code of the fault as the guest sees it: bit 0 mapped, bit 1 a store, bit 2 by user mode
 */
public record GuestAccess(int vector, long value, int error) {
    private static final int PAGE_FAULT = 14;

    /** The address is not canonical: a general protection fault. */
    static final GuestAccess NOT_CANONICAL = new GuestAccess(13, 0, 0);

    /** What a guest does to its memory. */
    public enum Kind {
        /** Reads data. */
        LOAD,
        /** Writes data. */
        STORE,
        /** Reads an instruction. */
        FETCH
    }

    /** Whether the guest got a fault. */
    public boolean faulted() {
        return vector != 0;
    }

    static GuestAccess done(long value) {
        return new GuestAccess(0, value, 0);
    }

    static GuestAccess fault(int error) {
        return new GuestAccess(PAGE_FAULT, 0, error);
    }
}

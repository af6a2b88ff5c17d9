// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

/**
 * What came of a load or a store of a guest.
 *
 * @param faulted whether the guest got a page fault
 * @param value what was loaded or stored, 0 after a fault
 * @param error error code of the fault as the guest sees it: bit 0 mapped, bit 1 a store, bit 2 by user mode
 */
public record GuestAccess(boolean faulted, long value, int error) {
    /** What a guest does to its memory. */
    public enum Kind {
        /** Reads data. */
        LOAD,
        /** Writes data. */
        STORE,
        /** Reads an instruction. */
        FETCH
    }

    static GuestAccess done(long value) {
        return new GuestAccess(false, value, 0);
    }

    static GuestAccess fault(int error) {
        return new GuestAccess(true, 0, error);
    }
}

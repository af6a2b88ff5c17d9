// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.pagetables;

import org.framescope.xen.pagetables.Pte;

/** The flags of an entry in the order and with the letters that hardware manuals use. */
final class EntryText {
    private EntryText() {}

    /** {@code rw u a d nx}; of an entry that is not present but not zero, what it is. */
    static String flags(long entry, int level) {
        if (!Pte.isPresent(entry)) {
            return entry == 0 ? "" : "not present";
        }
        boolean large = level > 1 && level < 4 && (entry & Pte.PSE) != 0;
        return (Pte.isWritable(entry) ? "rw" : "ro")
                + mark(entry, Pte.USER, " u")
                + mark(entry, Pte.PWT, " pwt")
                + mark(entry, Pte.PCD, " pcd")
                + mark(entry, Pte.ACCESSED, " a")
                + mark(entry, Pte.DIRTY, " d")
                + (large ? " large" : "")
                + (level == 1 ? mark(entry, Pte.PAT, " pat") : "")
                + mark(entry, Pte.GLOBAL, " g")
                + mark(entry, Pte.NX, " nx");
    }

    private static String mark(long entry, long bit, String text) {
        return (entry & bit) == 0 ? "" : text;
    }
}

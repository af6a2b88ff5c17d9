// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Which flags of an entry that refers to a table change without references. */
public enum EntryFlags implements ChoiceValue {
    /** RW and PSE too, and an L2 entry may have PSE. */
    SUPERPAGE(
            "superpage", "RW and PSE too, and an L2 entry may have PSE.", "mod_l2_entry before XSA-148, October 2015"),
    /** RW too. */
    WRITABLE("writable", "RW too.", "mod_l4_entry before XSA-182, July 2016"),
    /** Only those that need none. */
    SAFE("safe", "Only those that need none.", "FASTPATH_FLAG_WHITELIST, XSA-182, from 4.10 on");

    private final Text text;

    EntryFlags(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}

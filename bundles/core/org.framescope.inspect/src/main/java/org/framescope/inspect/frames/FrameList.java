// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

/** The lists that frames of a domain may be on, as Xen calls them. */
public enum FrameList {
    /** Ordinary frames. */
    PAGE_LIST("page_list"),
    /** PGC_extra frames. */
    EXTRA("extra_page_list"),
    /** Xen heap frames shared with the domain. */
    XENHEAP("xenpage_list"),
    /** Frames parked while the domain is relinquished. */
    RELMEM("relmem_list"),
    /** Owned, but on none of the lists. */
    UNLISTED("on no list");

    private final String label;

    FrameList(String label) {
        this.label = label;
    }

    /** Xen's name. */
    public String label() {
        return label;
    }
}

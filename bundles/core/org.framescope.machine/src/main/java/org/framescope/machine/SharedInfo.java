// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** What kind of frame a domain gets for its shared_info. */
public enum SharedInfo implements ChoiceValue {
    /** A Xen heap page shared with the domain. */
    XENHEAP("xenheap", "A Xen heap page shared with the domain.", "arch_domain_create, all releases"),
    /** A domheap page marked PGC_extra. */
    EXTRA("extra", "A domheap page marked PGC_extra.", "posted series, February and March 2020");

    private final Text text;

    SharedInfo(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Whether a refused audit that was resumed remembers what its slot held since the interruption. */
public enum PartialEntry implements ChoiceValue {
    /** It does not: the general reference of the slot is put by nobody. */
    FORGETS(
            "forgets",
            "It does not: the general reference of the slot is put by nobody.",
            "promote_l3_table before XSA-299"),
    /** The table is parked with partial_flags, and the reference is put with it. */
    KEEPS(
            "keeps",
            "The table is parked with partial_flags, and the reference is put with it.",
            "promote_l3_table, XSA-299, October 2019");

    private final Text text;

    PartialEntry(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}

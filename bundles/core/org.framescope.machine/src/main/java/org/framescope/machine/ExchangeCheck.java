// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Of which address of the array for its results an exchange that goes on asks whether it is the guest's. */
public enum ExchangeCheck implements ChoiceValue {
    /** Of where the array begins. */
    ARRAY("array", "Of where the array begins.", "memory_exchange before XSA-212, April 2017"),
    /** Of where the results begin that are still to be stored. */
    REST(
            "rest",
            "Of where the results begin that are still to be stored.",
            "guest_handle_subrange_okay, XSA-212, from 4.9 on");

    private final Text text;

    ExchangeCheck(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}

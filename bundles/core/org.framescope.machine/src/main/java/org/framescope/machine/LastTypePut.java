// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** What who puts the last type reference but that of a lock does. */
public enum LastTypePut implements ChoiceValue {
    /** Drops it; page_unlock then drops the last one without taking the table apart. */
    DROPS(
            "drops",
            "Drops it; page_unlock then drops the last one without taking the table apart.",
            "put_page_type before XSA-242, November 2017"),
    /** Waits until the lock is given back, so that the last one is put by put_page_type. */
    SPINS(
            "spins",
            "Waits until the lock is given back, so that the last one is put by put_page_type.",
            "put_page_type, XSA-242, from 4.10 on");

    private final Text text;

    LastTypePut(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}

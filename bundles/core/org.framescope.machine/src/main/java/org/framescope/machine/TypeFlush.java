// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** When stale translations of a frame are flushed that gets another type. */
public enum TypeFlush implements ChoiceValue {
    /** Flushed before the exchange that takes the first type reference. */
    BEFORE(
            "before",
            "Flushed before the exchange that takes the first type reference.",
            "get_page_type, up to 4.13.4, 4.14.5, 4.15.2, 4.16.1 (XSA-401)"),
    /** Flushed after that exchange, which nobody can get in before. */
    AFTER(
            "after",
            "Flushed after that exchange, which nobody can get in before.",
            "get_page_type, from 4.13.5, 4.14.6, 4.15.3, 4.16.2, 4.17.0 on (XSA-401)");

    private final Text text;

    TypeFlush(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}

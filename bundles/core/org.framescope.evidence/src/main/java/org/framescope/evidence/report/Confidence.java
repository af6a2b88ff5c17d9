// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.report;

/** How the release, and with it the layout of the words, came to be known. */
public enum Confidence {
    /** Who opened the file named it. */
    GIVEN("given"),
    /** The file says it. */
    STATED("stated"),
    /** Of all known layouts only this one fits the data. */
    DETECTED("detected"),
    /** Several layouts fit the data, which do not differ in any bit that is set in it; the usual one was taken. */
    AMBIGUOUS("ambiguous"),
    /** Nothing tells it; the usual one was taken, or the file has no words that depend on it. */
    ASSUMED("assumed");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    /** What reports and JSON say. */
    public String label() {
        return label;
    }
}

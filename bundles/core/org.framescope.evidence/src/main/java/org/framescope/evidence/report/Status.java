// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.report;

/** What became of a section. */
public enum Status {
    /** It was read. */
    READ("read"),
    /** It is known, and was left out; the reason says why. */
    SKIPPED("skipped"),
    /** It could not be understood, or is damaged. */
    UNKNOWN("unknown");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** What reports and JSON say. */
    public String label() {
        return label;
    }
}

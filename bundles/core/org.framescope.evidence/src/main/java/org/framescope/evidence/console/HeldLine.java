// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/** A line of Xen that ends before it is complete, with the lines behind it that may be its rest, and where it stands. */
final class HeldLine {
    /** Into how many lines one of Xen is wrapped at most. */
    private static final int MOST_PIECES = 4;

    final String text;
    final long number;
    final long offset;
    private String spaced;
    private String glued;
    private int pieces = 1;

    HeldLine(LogLine line) {
        text = line.xenText();
        number = line.number;
        offset = line.offset;
        spaced = text;
        glued = text;
    }

    /** Adds {@code rest}, which may be a part of it. False when there are too many. */
    boolean add(String rest) {
        pieces++;
        spaced = spaced + " " + rest;
        glued = glued + rest;
        return pieces <= MOST_PIECES;
    }

    /** All of it as a mail wraps, at a space. */
    String spaced() {
        return spaced;
    }

    /** All of it as a terminal wraps, at a column. */
    String glued() {
        return glued;
    }

    /** How many lines may be its rest. */
    int rest() {
        return pieces - 1;
    }
}

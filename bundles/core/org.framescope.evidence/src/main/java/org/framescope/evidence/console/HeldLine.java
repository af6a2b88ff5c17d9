// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/**
 * A line of Xen that ends before it is complete, with the lines behind it that may be its rest, and where it stands. A mail
 * cuts it before a word, a terminal at a column, and the output of a guest anywhere.
 */
final class HeldLine {
    /** Into how many lines one of Xen is wrapped at most. */
    private static final int MOST_PIECES = 4;

    final String text;
    final long number;
    final long offset;
    private final boolean cutAnywhere;
    private final boolean quoted;
    private String spaced;
    private String glued;
    private int pieces = 1;

    private HeldLine(LogLine line, String text, boolean cutAnywhere) {
        this.text = text.strip();
        this.cutAnywhere = cutAnywhere;
        number = line.number;
        offset = line.offset;
        quoted = line.isQuoted();
        spaced = this.text;
        glued = cutAnywhere ? text : this.text;
    }

    /** One of which something seems to be missing. */
    static HeldLine unfinished(LogLine line) {
        return new HeldLine(line, line.string(line.text, line.end), false);
    }

    /** One that goes up to {@code end}, be it at a word or not: the next line goes on with the very next character. */
    static HeldLine cut(LogLine line, int end) {
        return new HeldLine(line, line.string(line.text, end), true);
    }

    /** Adds {@code rest}, which may be a part of it. False when there are too many. */
    boolean add(LogLine rest) {
        pieces++;
        if (cutAnywhere) {
            glued = glued + rest.string(quoted ? rest.behindQuotation() : rest.start, rest.end);
        } else {
            String bare = rest.bareText();
            spaced = spaced + " " + bare;
            glued = glued + bare;
        }
        return pieces <= MOST_PIECES;
    }

    /** All of it as a mail wraps, at a space. */
    String spaced() {
        return cutAnywhere ? glued.strip() : spaced;
    }

    /** All of it as a terminal wraps, at a column. */
    String glued() {
        return glued.strip();
    }

    /** How many lines may be its rest. */
    int rest() {
        return pieces - 1;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** A text that names no word; the message says what is wrong, where, and what was expected. */
public class WordNameException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    /** The text is wrong at {@code column}, counted from 1. */
    public WordNameException(int column, String problem) {
        super("column " + column + ": " + problem);
        this.column = column;
    }

    /** Where the text is wrong, counted from 1. */
    public int column() {
        return column;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

/**
 * The rows of a {@link Grid}, by number from 0. Asked for visible rows only, on the UI thread, so every method must
 * answer within microseconds.
 */
public interface RowModel {
    /** How a row stands out. */
    enum Mark {
        /** It does not. */
        NONE,
        /** The last step changed it. */
        CHANGED,
        /** An invariant is broken here. */
        VIOLATION,
        /** The cursor stands here. */
        CURRENT
    }

    /** Number of rows. */
    int rowCount();

    /** What row {@code row} shows in column {@code column}. */
    Cell cell(int row, int column);

    /** What row {@code row} is about, wherever it stands; its number when rows are all there is. */
    default Object subject(int row) {
        return row;
    }

    /** The row that is about {@code subject}, or -1. */
    default int rowOf(Object subject) {
        return subject instanceof Integer row && row < rowCount() ? row : -1;
    }

    /** Address of the word that a cell shows, or of the one that its row is about; -1 when there is none. */
    default long word(int row, int column) {
        return -1;
    }

    /** How row {@code row} stands out. */
    default Mark mark(int row) {
        return Mark.NONE;
    }

    /** How deep row {@code row} stands in a tree; 0 in a list. */
    default int level(int row) {
        return 0;
    }

    /** Whether row {@code row} has rows below it. */
    default boolean expandable(int row) {
        return false;
    }

    /** Whether the rows below row {@code row} are shown. */
    default boolean expanded(int row) {
        return false;
    }

    /** Shows or hides the rows below row {@code row}. */
    default void toggle(int row) {
        // nothing to show
    }

    /** What the pointer is told over a cell, or null. */
    default String tooltip(int row, int column) {
        return null;
    }
}

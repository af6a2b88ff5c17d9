// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import java.util.List;
import java.util.function.Function;

/**
 * A list as rows.
 *
 * @param <T> what stands in a row
 */
public final class ListRows<T> implements RowModel {
    /**
     * What an item shows in a column.
     *
     * @param <T> the items
     */
    @FunctionalInterface
    public interface CellOf<T> {
        /** The cell of {@code item} in column {@code column}. */
        Cell cell(T item, int column);
    }

    /**
     * Which word an item shows in a column.
     *
     * @param <T> the items
     */
    @FunctionalInterface
    public interface WordOf<T> {
        /** Address of the word that {@code item} shows in column {@code column}, or -1. */
        long word(T item, int column);
    }

    private final List<T> items;
    private final CellOf<T> cells;
    private final Function<T, Mark> marks;
    private final Function<T, String> tooltips;
    private WordOf<T> words = (item, column) -> -1;

    /** Rows of {@code items}. */
    public ListRows(List<T> items, CellOf<T> cells, Function<T, Mark> marks, Function<T, String> tooltips) {
        this.items = List.copyOf(items);
        this.cells = cells;
        this.marks = marks;
        this.tooltips = tooltips;
    }

    /** These rows, whose cells show the words that {@code shown} says. */
    public ListRows<T> withWords(WordOf<T> shown) {
        words = shown;
        return this;
    }

    /** The item in row {@code row}. */
    public T item(int row) {
        return items.get(row);
    }

    @Override
    public int rowCount() {
        return items.size();
    }

    @Override
    public Cell cell(int row, int column) {
        return cells.cell(items.get(row), column);
    }

    @Override
    public long word(int row, int column) {
        return words.word(items.get(row), column);
    }

    @Override
    public Mark mark(int row) {
        return marks.apply(items.get(row));
    }

    @Override
    public String tooltip(int row, int column) {
        return tooltips.apply(items.get(row));
    }
}

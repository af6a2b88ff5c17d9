// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Records of one kind, for reading and, through the one write path, for writing.
 *
 * @param <W> the enum of their words
 */
public final class RecordTable<W extends Enum<W> & RecordWord> extends RecordView<W> {
    private final Words words;

    /** Records of {@code recordWords} words each in {@code space}. */
    public RecordTable(Words words, Space space, int recordWords) {
        super(words, space, recordWords);
        this.words = words;
    }

    /** Writes {@code word} of record {@code row}. */
    public void set(long row, W word, long value) {
        words.write(address(row, word), value);
    }

    /** Writes word {@code i} of the run {@code word} of record {@code row}. */
    public void set(long row, W word, int i, long value) {
        words.write(address(row, word, i), value);
    }

    /** Adds {@code delta} to {@code word} of record {@code row}; returns the new value. */
    public long add(long row, W word, long delta) {
        return words.add(address(row, word), delta);
    }
}

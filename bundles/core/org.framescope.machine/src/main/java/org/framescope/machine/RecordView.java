// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Records of one kind, for reading.
 *
 * @param <W> the enum of their words
 */
public class RecordView<W extends Enum<W> & RecordWord> {
    private final WordSource source;
    private final Space space;
    private final int recordWords;

    /** Records of {@code recordWords} words each in {@code space}. */
    public RecordView(WordSource source, Space space, int recordWords) {
        this.source = source;
        this.space = space;
        this.recordWords = recordWords;
    }

    /** The address of {@code word} of record {@code row}. */
    public long address(long row, W word) {
        return space.at(row * recordWords + word.offset());
    }

    /** The address of word {@code i} (0 to length-1) of the run {@code word} of record {@code row}. */
    public long address(long row, W word, int i) {
        if (i < 0 || i >= word.length()) {
            throw new IndexOutOfBoundsException(word.label() + "[" + i + "]");
        }
        return address(row, word) + i;
    }

    /** The value of {@code word} of record {@code row}. */
    public long get(long row, W word) {
        return source.read(address(row, word));
    }

    /** The value of word {@code i} of the run {@code word} of record {@code row}. */
    public long get(long row, W word, int i) {
        return source.read(address(row, word, i));
    }

    /** Whether {@code word}, a flag, is not 0. */
    public boolean is(long row, W word) {
        return get(row, word) != 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import org.framescope.machine.ChunkChanges;

/** The changes of a range of records, by chunk; applied they lead from one end of the range to the other. */
final class Span implements ChunkChanges {
    /** Shift that makes an address the key of its chunk. */
    static final int CHUNK_SHIFT = Integer.numberOfTrailingZeros(CHUNK_WORDS);

    private final RecordColumn column;
    private final RecordIndex index;
    private final int first;
    private final int end;

    /** The changes among records {@code first} to {@code end - 1}, which {@code index} has by chunk. */
    Span(RecordColumn column, RecordIndex index, int first, int end) {
        this.column = column;
        this.index = index;
        this.first = first;
        this.end = end;
    }

    @Override
    public int size() {
        return index.groups();
    }

    @Override
    public long address(int number) {
        return index.key(number) << CHUNK_SHIFT;
    }

    @Override
    public boolean changes(int number) {
        int i = index.firstAtLeast(number, first);
        return i < index.start(number + 1) && index.record(i) < end;
    }

    @Override
    public int find(long address) {
        int number = index.group(address >>> CHUNK_SHIFT);
        return number >= 0 && changes(number) ? number : -1;
    }

    @Override
    public void apply(int number, long[] words) {
        int stop = index.start(number + 1);
        for (int i = index.firstAtLeast(number, first); i < stop && index.record(i) < end; i++) {
            int record = index.record(i);
            words[(int) column.a(record) & CHUNK_WORDS - 1] ^= column.b(record);
        }
    }
}

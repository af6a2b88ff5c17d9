// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which records changed a word. Built lazily in chunks of 2^16 records, so that the first question about a far part of
 * a run costs a sort of that part, and later ones a binary search a chunk. Confined to one thread.
 */
public final class WordHistory {
    private static final int CHUNK = 1 << 16;

    /** Changed addresses of one chunk in ascending order, and the records that changed them, in order. */
    private record Index(long[] addresses, int[] records) {}

    private final Run run;
    private final Index[] indexes;

    /** The history of the words of {@code run}. */
    public WordHistory(Run run) {
        this.run = run;
        indexes = new Index[(run.length() + CHUNK - 1) / CHUNK];
    }

    /** The first record at or after {@code position} that changes the word at {@code address}. */
    public OptionalInt next(long address, int position) {
        for (int c = position / CHUNK; c < indexes.length; c++) {
            Index index = index(c);
            int i = firstAtLeast(index, address, position);
            if (i < index.addresses.length && index.addresses[i] == address) {
                return OptionalInt.of(index.records[i]);
            }
        }
        return OptionalInt.empty();
    }

    /** The last record before {@code position} that changes the word at {@code address}. */
    public OptionalInt previous(long address, int position) {
        for (int c = Math.min(position / CHUNK, indexes.length - 1); c >= 0; c--) {
            Index index = index(c);
            int i = firstAtLeast(index, address, position) - 1;
            if (i >= 0 && index.addresses[i] == address) {
                return OptionalInt.of(index.records[i]);
            }
        }
        return OptionalInt.empty();
    }

    private static int firstAtLeast(Index index, long address, int record) {
        int low = 0;
        int high = index.addresses.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long a = index.addresses[middle];
            if (a < address || a == address && index.records[middle] < record) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Index index(int c) {
        if (indexes[c] == null) {
            indexes[c] = build(c * CHUNK, Math.min(run.length(), (c + 1) * CHUNK));
        }
        return indexes[c];
    }

    private Index build(int from, int to) {
        Integer[] order = new Integer[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (run.kind(i) == RecordKind.CHANGE) {
                order[n++] = i;
            }
        }
        order = Arrays.copyOf(order, n);
        Arrays.sort(order, (x, y) -> {
            int byAddress = Long.compare(run.address(x), run.address(y));
            return byAddress != 0 ? byAddress : Integer.compare(x, y);
        });
        long[] addresses = new long[n];
        int[] records = new int[n];
        for (int i = 0; i < n; i++) {
            records[i] = order[i];
            addresses[i] = run.address(records[i]);
        }
        return new Index(addresses, records);
    }
}

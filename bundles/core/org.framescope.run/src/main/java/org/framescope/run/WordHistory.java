// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.OptionalInt;

/**
 * Which records changed a word. Built lazily in chunks of 2^17 records, so that the first question about a far part of a
 * run costs a pass over that part, and later ones a hash lookup a chunk. Confined to one thread.
 */
public final class WordHistory {
    static final int SHIFT = 17;
    private static final int CHUNK = 1 << SHIFT;

    private final Run run;
    private final RecordIndex[] indexes;

    /** The history of the words of {@code run}. */
    public WordHistory(Run run) {
        this.run = run;
        indexes = new RecordIndex[(int) ((long) run.length() + CHUNK - 1 >>> SHIFT)];
    }

    /** The first record at or after {@code position} that changes the word at {@code address}. */
    public OptionalInt next(long address, int position) {
        for (int c = Math.max(0, position) >>> SHIFT; c < indexes.length; c++) {
            RecordIndex index = index(c);
            int group = index.group(address);
            if (group >= 0) {
                int i = index.firstAtLeast(group, position);
                if (i < index.start(group + 1)) {
                    return OptionalInt.of(index.record(i));
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The last record before {@code position} that changes the word at {@code address}. */
    public OptionalInt previous(long address, int position) {
        for (int c = Math.min(Math.max(0, position) >>> SHIFT, indexes.length - 1); c >= 0; c--) {
            RecordIndex index = index(c);
            int group = index.group(address);
            if (group >= 0) {
                int i = index.firstAtLeast(group, position);
                if (i > index.start(group)) {
                    return OptionalInt.of(index.record(i - 1));
                }
            }
        }
        return OptionalInt.empty();
    }

    private RecordIndex index(int c) {
        if (indexes[c] == null) {
            int from = c << SHIFT;
            int to = (int) Math.min(run.length(), (long) from + CHUNK);
            indexes[c] = RecordIndex.build(run.tape().records(), from, to, 0, () -> false);
        }
        return indexes[c];
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import org.framescope.machine.WordHash;

/**
 * For each operation a hash of everything up to its end: of the words as they were after each operation, whatever the order
 * in which they were changed, and of the results. Two runs from one beginning have the same one up to the operation in which
 * they part, and then never again. Cost: two multiplications a change, 16 bytes an operation.
 */
final class PrefixHashes {
    private static final int WORDS = 2;

    /** For each operation the hash of the words, then that of all operations up to it. */
    private final LongColumn column;

    private long words;
    private long all;

    PrefixHashes() {
        this(new LongColumn());
    }

    private PrefixHashes(LongColumn column) {
        this.column = column;
        int operations = operations();
        words = operations == 0 ? 0 : column.get((long) WORDS * (operations - 1));
        all = after(operations);
    }

    private int operations() {
        return (int) (column.size() / WORDS);
    }

    /** The hash after operation {@code n}, 0 for the beginning. */
    long after(int n) {
        return n == 0 ? 0 : column.get((long) WORDS * n - 1);
    }

    /** The word at {@code address} became {@code value}. */
    void changed(long address, long old, long value) {
        words += WordHash.mix(address, value) - WordHash.mix(address, old);
    }

    /** An operation ended with {@code rc}. */
    void ended(long rc) {
        all = WordHash.mix(WordHash.mix(all, words), rc);
        column.add(words);
        column.add(all);
    }

    /** The same of the first {@code operations} operations, to go on from there. */
    PrefixHashes fork(int operations) {
        return new PrefixHashes(column.fork((long) WORDS * operations));
    }

    /** What stands here now, for reading. */
    PrefixHashes freeze() {
        return new PrefixHashes(column.freeze());
    }
}

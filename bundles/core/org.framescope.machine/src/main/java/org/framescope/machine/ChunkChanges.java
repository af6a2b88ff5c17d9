// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Changes to the words of a {@link Reading}, sorted by the chunk of {@value #CHUNK_WORDS} words that they fall in, so
 * that a {@link Replica} can put off applying them until a chunk is asked for. Chunks are numbered from 0 in no
 * particular order. Unchanging, and safe to use from any thread.
 */
public interface ChunkChanges {
    /** Words of a chunk; chunks lie one after the other from the first word of a space on. */
    int CHUNK_WORDS = ChunkTable.CHUNK_WORDS;

    /** How many chunks are numbered. */
    int size();

    /** The address of the first word of chunk {@code number}, 0 to size()-1. */
    long address(int number);

    /** Whether chunk {@code number} changes at all. */
    boolean changes(int number);

    /** The number of the chunk whose first word has {@code address}, or -1 when that chunk does not change at all. */
    int find(long address);

    /**
     * Applies all changes of chunk {@code number}: a change of word {@code i} (0 to 511) of the chunk replaces
     * {@code words[i]} by it xor old xor new.
     */
    void apply(int number, long[] words);
}

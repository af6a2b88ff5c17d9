// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Something that words can be read from: the live {@link Words} of the engine, a {@link Replica} or an unchanging
 * {@link Reading}. Every typed table (frame table, domains, vCPUs …) is a view over one of these.
 */
@FunctionalInterface
public interface WordSource {
    /** The word at {@code address}; a word that was never written reads as its space's {@link Space#untouched()}. */
    long read(long address);

    /**
     * Whether any word was ever written in the 512-word chunk that {@code address} lies in, or the words that the space
     * was laid over have it. Nobody is told of the question.
     */
    default boolean present(long address) {
        return true;
    }
}

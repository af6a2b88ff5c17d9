// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Where in a file the words of a space lie that stand there in pieces, as memory does in a dump of a machine. Unchanging
 * and safe in any thread; asked for every word, so it answers fast.
 */
@FunctionalInterface
public interface ChunkPlaces {
    /** The offset in bytes of chunk {@code chunk}, which is words 512 * chunk to 512 * chunk + 511, or -1 if it is not there. */
    long at(long chunk);
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** The one mixing function that states and runs are hashed with; fixed for ever, since hashes are printed. */
public final class WordHash {
    private static final long ODD = 0x9e3779b97f4a7c15L;

    private WordHash() {}

    /** A well-mixed word that depends on both arguments. */
    public static long mix(long a, long b) {
        long x = a * ODD ^ Long.rotateLeft(b, 32) + ODD;
        x = (x ^ x >>> 30 ^ b) * 0xbf58476d1ce4e5b9L;
        x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
        return x ^ x >>> 31;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Contents of frames as 512 words each, and the machine-to-physical table, for reading. */
public class PageView {
    /** Words of a page. */
    public static final int WORDS = 512;

    private static final long FIRST = Space.PAGE.at(0);

    private final WordSource source;

    /** The contents of the frames of {@code source}. */
    public PageView(WordSource source) {
        this.source = source;
    }

    /** The address of word {@code slot} (0 to 511) of the contents of {@code mfn}. */
    public static long address(long mfn, int slot) {
        return FIRST | mfn * WORDS + slot;
    }

    /** Word {@code slot} (0 to 511) of the contents of {@code mfn}. */
    public final long get(long mfn, int slot) {
        return source.read(address(mfn, slot));
    }

    /** The machine-to-physical entry of {@code mfn}; all ones is INVALID. */
    public final long m2p(long mfn) {
        return source.read(Space.M2P.at(mfn));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Contents of frames and the machine-to-physical table, for reading and, through the one write path, for writing. */
public final class Pages extends PageView {
    private final Words words;

    /** The contents of the frames of {@code words}. */
    public Pages(Words words) {
        super(words);
        this.words = words;
    }

    /** Writes word {@code slot} (0 to 511) of the contents of {@code mfn}. */
    public void set(long mfn, int slot, long value) {
        words.write(address(mfn, slot), value);
    }

    /** Writes 0 to every word of the contents of {@code mfn}. */
    public void clear(long mfn) {
        for (int slot = 0; slot < WORDS; slot++) {
            set(mfn, slot, 0);
        }
    }

    /** Writes the machine-to-physical entry of {@code mfn}. */
    public void setM2p(long mfn, long gpfn) {
        words.write(Space.M2P.at(mfn), gpfn);
    }
}

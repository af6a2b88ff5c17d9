// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.SplittableRandom;
import org.framescope.machine.Space;
import org.framescope.machine.Words;

/** Random places in a frame table of a million frames, the same in every run. */
final class Places {

    static final int FRAMES = 1 << 20;
    static final int WORDS = FRAMES * 4;
    static final int COUNT = 1 << 20;
    static final int MASK = COUNT - 1;
    static final long SEED = 20_250_101;

    /** Beyond any value that a benchmark counts up to. */
    private static final long MARK = 1L << 62;

    private Places() {}

    static int[] random() {
        return random(WORDS);
    }

    static int[] random(int bound) {
        return new SplittableRandom(SEED).ints(COUNT, 0, bound).toArray();
    }

    /** {@code words} with the first {@code count} words of the frame table written once. */
    static Words written(Words words, int count) {
        for (int word = 0; word < count; word++) {
            words.write(Space.FRAME.at(word), MARK | word);
        }
        return words;
    }
}

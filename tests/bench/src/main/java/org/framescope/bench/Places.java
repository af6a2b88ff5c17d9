// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.SplittableRandom;

/** Random places in a frame table of a million frames, the same in every run. */
final class Places {

    static final int FRAMES = 1 << 20;
    static final int WORDS = FRAMES * 4;
    static final int COUNT = 1 << 20;
    static final int MASK = COUNT - 1;
    static final long SEED = 20_250_101;

    private Places() {}

    static int[] random() {
        return new SplittableRandom(SEED).ints(COUNT, 0, WORDS).toArray();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

import java.util.List;
import java.util.Random;

/** Runs several actors step by step in an order drawn from a seed, until all are idle. */
public final class Interleaver {
    private final List<Actor> actors;
    private final Random random;

    /** Over {@code actors}, whose programs are under way. */
    public Interleaver(List<Actor> actors, long seed) {
        this.actors = actors;
        random = new Random(seed);
    }

    /** Runs to the end; false when those left all wait for each other. */
    public boolean run() {
        while (true) {
            List<Actor> busy = actors.stream().filter(a -> !a.idle()).toList();
            if (busy.isEmpty()) {
                return true;
            }
            int first = random.nextInt(busy.size());
            boolean moved = false;
            for (int i = 0; i < busy.size() && !moved; i++) {
                moved = busy.get((first + i) % busy.size()).step();
            }
            if (!moved) {
                return false;
            }
        }
    }
}

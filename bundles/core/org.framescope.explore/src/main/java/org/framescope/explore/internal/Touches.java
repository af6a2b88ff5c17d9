// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.framescope.machine.Space;
import org.framescope.machine.WordWatcher;

/**
 * Which words steps read and write, and whose steps they were. Everybody's touches are kept for ever, so what is found to be
 * nobody else's may turn out otherwise later; {@link #version} tells. The one who asks for properties is an actor more, who
 * only reads. Counters do not count.
 */
final class Touches implements WordWatcher {
    /** Actors that can be told apart; who asks for properties is the last of them. */
    static final int MOST = 63;

    private static final int OBSERVER = MOST;
    private static final long OBSERVED = 1L << OBSERVER;
    private static final long WRITTEN = 1;

    private final Map<Long, Integer> places = new HashMap<>();
    private final Dictionary sets = new Dictionary();
    private long[] readers = new long[64];
    private long[] writers = new long[64];
    /** What the step under way touched: places, twice that and one more if it was written. */
    private long[] touched = new long[16];

    private int count;
    private int actor;
    /** {@link #OBSERVED} if who asks for properties may look at any word. */
    private long observed;

    private long version;

    /** From now on {@code who} is the one who touches; the last is who asks for properties. */
    void begin(int who) {
        actor = who;
        count = 0;
    }

    /** From now on it is who asks for properties. */
    void beginAsking() {
        begin(OBSERVER);
    }

    /** A number for what was touched since {@link #begin}. */
    int end() {
        Arrays.sort(touched, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || touched[kept - 1] != touched[i]) {
                touched[kept++] = touched[i];
            }
        }
        return sets.number(Arrays.copyOf(touched, kept));
    }

    /** Changes whenever somebody touches what he did not touch before. */
    long version() {
        return version;
    }

    /** Whether nobody else ever writes what is read in {@code set}, nor reads or writes what is written in it. */
    boolean isPrivate(int who, int set) {
        long others = ~(1L << who);
        for (long touch : sets.value(set)) {
            int place = (int) (touch >>> 1);
            boolean written = (touch & WRITTEN) != 0;
            long conflicts = written ? readers[place] | writers[place] | observed : writers[place];
            if ((conflicts & others) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(long address) {
        touch(address, false);
    }

    @Override
    public void written(long address) {
        touch(address, true);
    }

    @Override
    public void readAll() {
        if (actor != OBSERVER) {
            throw new IllegalStateException("a step took a reading, expected it to read words one by one");
        }
        version += observed == 0 ? 1 : 0;
        observed = OBSERVED;
    }

    private void touch(long address, boolean written) {
        Space space = Space.of(address).orElseThrow();
        if (space == Space.COUNTER || space == Space.ACTOR) {
            return;
        }
        int place = places.computeIfAbsent(address, _ -> places.size());
        if (place == readers.length) {
            readers = Arrays.copyOf(readers, 2 * place);
            writers = Arrays.copyOf(writers, 2 * place);
        }
        long[] mine = written ? writers : readers;
        long bit = 1L << actor;
        if ((mine[place] & bit) == 0) {
            mine[place] |= bit;
            version++;
        }
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = 2L * place + (written ? WRITTEN : 0);
    }

    long bytes() {
        return sets.bytes() + 24L * readers.length + 64L * places.size();
    }
}

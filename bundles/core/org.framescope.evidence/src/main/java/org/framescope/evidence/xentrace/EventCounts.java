// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts events by number, in a table that grows up to a limit; what comes beyond it is counted as one. */
final class EventCounts {
    private static final int MOST = 1 << 16;

    private int[] keys = new int[256];
    private long[] counts = new long[256];
    private int used;
    private long others;

    void add(int event) {
        int at = slot(event);
        if (counts[at] == 0) {
            if (used == MOST) {
                others++;
                return;
            }
            if (++used * 2 > keys.length) {
                grow();
                at = slot(event);
            }
            keys[at] = event;
        }
        counts[at]++;
    }

    private int slot(int event) {
        int mask = keys.length - 1;
        int at = event * 0x9e37_79b1 >>> 8 & mask;
        while (counts[at] != 0 && keys[at] != event) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** How many records have an event beyond the limit. */
    long others() {
        return others;
    }

    List<Trace.Count> list() {
        List<Trace.Count> list = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                list.add(new Trace.Count(keys[i], counts[i]));
            }
        }
        list.sort(Comparator.comparingInt(Trace.Count::event));
        return List.copyOf(list);
    }
}

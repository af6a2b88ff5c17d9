// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Reading;
import org.framescope.machine.Words;

/**
 * Readings at some positions of a run, at most {@value #LIMIT}: when there are more, every second one goes and the
 * distance doubles. So jumps stay short and memory bounded however long a run is.
 */
final class Checkpoints {
    private static final int FIRST_SPACING = 1 << 17;
    private static final int LIMIT = 16;

    private record Entry(int position, Reading reading) {}

    private final List<Entry> entries = new ArrayList<>();
    private int spacing = FIRST_SPACING;

    Checkpoints(Reading base) {
        entries.add(new Entry(0, base));
    }

    private Checkpoints(List<Entry> entries, int spacing) {
        this.entries.addAll(entries);
        this.spacing = spacing;
    }

    void consider(int position, Words words) {
        if (position - entries.getLast().position < spacing) {
            return;
        }
        entries.add(new Entry(position, words.reading()));
        if (entries.size() > LIMIT) {
            thin();
        }
    }

    private void thin() {
        List<Entry> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += 2) {
            kept.add(entries.get(i));
        }
        entries.clear();
        entries.addAll(kept);
        spacing *= 2;
    }

    Checkpoints copy() {
        return new Checkpoints(entries, spacing);
    }

    Checkpoints upTo(int position) {
        return new Checkpoints(
                entries.stream().filter(e -> e.position <= position).toList(), spacing);
    }

    int count() {
        return entries.size();
    }

    /** Index of the checkpoint nearest to {@code position}, before or after it. */
    int nearest(int position) {
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (entries.get(middle).position <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean nextIsNearer = low + 1 < entries.size()
                && entries.get(low + 1).position - position < position - entries.get(low).position;
        return nextIsNearer ? low + 1 : low;
    }

    int position(int index) {
        return entries.get(index).position;
    }

    Reading reading(int index) {
        return entries.get(index).reading;
    }
}

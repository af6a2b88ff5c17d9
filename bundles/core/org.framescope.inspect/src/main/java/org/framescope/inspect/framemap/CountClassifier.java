// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;

/** Tells frames apart by how many general references they count. */
final class CountClassifier extends Classifier {
    private static final long[] UP_TO = {1, 2, 3, 8, 64, 1024, Long.MAX_VALUE};
    private static final String[] LABELS = {"1", "2", "3", "4–8", "9–64", "65–1,024", "more"};
    private static final String[] LETTERS = {"1", "2", "3", "8", "64", "1k", ">"};
    private static final int HEAP = IDLE.size();
    private static final int FIRST = HEAP + 1;

    CountClassifier(State state) {
        super(state);
    }

    @Override
    int used(long caf, long taf, long tail) {
        long count = layout().count(caf);
        int step = 0;
        while (count > UP_TO[step]) {
            step++;
        }
        return count == 0 ? HEAP : FIRST + step;
    }

    @Override
    List<FrameKind> kinds() {
        List<FrameKind> kinds = new ArrayList<>(IDLE);
        kinds.add(new FrameKind(
                "0, Xen heap", "0", "of Xen's heap, without a reference", new FrameKind.Hue.Typed("none")));
        for (int i = 0; i < LABELS.length; i++) {
            String meaning = LABELS[i] + (i == 0 ? " general reference" : " general references");
            kinds.add(new FrameKind(LABELS[i], LETTERS[i], meaning, new FrameKind.Hue.Scaled(i, LABELS.length)));
        }
        return List.copyOf(kinds);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;

/** Tells frames apart by their flags; a frame with several is of the kind of the one that is named last here. */
final class FlagsClassifier extends Classifier {
    private static final String[][] FLAGS = {
        {"none", "", "no flag"},
        {"validated", "v", "PGT_validated"},
        {"Xen heap", "h", "PGC_xen_heap"},
        {"extra", "x", "PGC_extra"},
        {"pinned", "p", "PGT_pinned"},
        {"shadowed", "#", "PGC_shadowed_pt"},
        {"locked", "l", "PGT_locked"},
        {"partial", "i", "PGT_partial"},
        {"broken", "b", "PGC_broken"}
    };
    private static final int FIRST = IDLE.size();

    private final long[] inCaf;
    private final long[] inTaf;

    FlagsClassifier(State state) {
        super(state);
        inCaf = new long[] {
            0, 0, layout().xenHeap(), layout().extra(), 0, layout().shadowedPt(), 0, 0, layout().broken()
        };
        inTaf = new long[] {
            0, layout().validated(), 0, 0, layout().pinned(), 0, layout().locked(), layout().partial(), 0
        };
    }

    @Override
    int used(long caf, long taf, long tail) {
        int flag = FLAGS.length - 1;
        while ((caf & inCaf[flag]) == 0 && (taf & inTaf[flag]) == 0 && flag > 0) {
            flag--;
        }
        return FIRST + flag;
    }

    @Override
    List<FrameKind> kinds() {
        List<FrameKind> kinds = new ArrayList<>(IDLE);
        for (int i = 0; i < FLAGS.length; i++) {
            FrameKind.Hue hue = i == 0 ? new FrameKind.Hue.Typed("none") : new FrameKind.Hue.Numbered(i - 1);
            kinds.add(new FrameKind(FLAGS[i][0], FLAGS[i][1], FLAGS[i][2], hue));
        }
        return List.copyOf(kinds);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.Locale;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.text.Names;

/**
 * What is to be said of a cell of a map.
 *
 * @param map the map
 * @param level a cell is a square of {@code 1 << level} frames
 */
record CellText(FrameMap map, int level) {
    /** Above that a cell has so many frames that they are not counted while the pointer moves. */
    private static final int COUNTED = 9;

    /** The one line of frame {@code mfn}, or what is in the square that it lies in. */
    String of(int mfn) {
        return level == 0 ? FrameRow.of(map.state(), mfn).line() : square(mfn);
    }

    private String square(int mfn) {
        int side = 1 << level;
        StringBuilder text = new StringBuilder();
        text.append(side).append(" × ").append(side).append(" frames from ").append(Names.mfn(mfn));
        if (level > COUNTED) {
            return text.toString();
        }
        long[] counts = map.countsIn(level, mfn % map.columns() >> level, mfn / map.columns() >> level);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                text.append(String.format(
                        Locale.ROOT, "%n%,d  %s", counts[i], map.kinds().get(i).label()));
            }
        }
        return text.toString();
    }
}

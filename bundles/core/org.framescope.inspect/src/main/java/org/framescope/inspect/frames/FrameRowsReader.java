// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.machine.FrameView;
import org.framescope.machine.PageView;
import org.framescope.machine.Reading;

/** Reads the rows of the frame table one after another, some nanoseconds each. Confined to one thread. */
final class FrameRowsReader {
    private final Reading reading;
    private final long[] chunk = new long[PageView.WORDS];
    private long first = -1;
    private int at;

    FrameRowsReader(Reading reading) {
        this.reading = reading;
    }

    /** Turns to the row of {@code mfn}; cheap for one near the last. */
    void turnTo(long mfn) {
        long start = mfn & -FrameView.PAGE_ROWS;
        if (start != first) {
            reading.copy(FrameView.address(start, 0), chunk);
            first = start;
        }
        at = (int) (mfn - start) * FrameView.ROW_WORDS;
    }

    long caf() {
        return chunk[at + FrameView.CAF];
    }

    long taf() {
        return chunk[at + FrameView.TAF];
    }

    long ownerPdx() {
        return chunk[at + FrameView.TAIL] & FrameView.OWNER_MASK;
    }
}

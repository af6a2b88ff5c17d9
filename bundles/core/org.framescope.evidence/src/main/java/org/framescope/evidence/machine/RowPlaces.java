// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import org.framescope.evidence.memory.Extents;
import org.framescope.machine.FrameView;

/**
 * Which frames pages of rows are of, where frame numbers are compressed. Holes are cut out of frame numbers in far larger pieces
 * than a page of rows, so such a page stays together; and nothing else is done to them, so what a frame is beyond its pdx never
 * falls from one page of rows to the next: {@code xen/common/pdx.c}, RELEASE-4.17.0 and 4.21.0. A directmap that is damaged may
 * say other things of some pages: told are most that agree with this, and the others follow those before.
 */
final class RowPlaces {
    private final DirectMap directMap;
    private final Extents byPdx;
    private final long most;
    /** Page by page, in order of pdx: how far its place is beyond its own number, -1 if the directmap does not tell it. */
    private final long[] beyond;

    private long untold;

    /** Places of the pages of rows {@code byPdx}, none of which is to lie at {@code most} or behind if it can be helped. */
    RowPlaces(DirectMap directMap, Extents byPdx, long most) {
        this.directMap = directMap;
        this.byPdx = byPdx;
        this.most = most;
        beyond = new long[(int) byPdx.pages()];
        ask();
    }

    /** Where in the file the rows of which frames lie, a page of rows for each number. */
    Extents byFrame() {
        boolean[] told = rising();
        Extents.Builder places = new Extents.Builder();
        long last = 0;
        int page = 0;
        untold = 0;
        for (int run = 0; run < byPdx.runs(); run++) {
            for (long number = byPdx.first(run); number < byPdx.end(run); number++, page++) {
                untold += told[page] ? 0 : 1;
                last = told[page] ? beyond[page] : last;
                places.add(number + last, 1, byPdx.at(number));
            }
        }
        return places.build();
    }

    /** Of how many pages of rows the directmap does not tell which frames' they are. */
    long untold() {
        return untold;
    }

    /** Asks the directmap for each page of rows. */
    private void ask() {
        long end = byPdx.endBefore(most);
        int page = 0;
        for (int run = 0; run < byPdx.runs(); run++) {
            for (long number = byPdx.first(run); number < byPdx.end(run); number++) {
                long first = firstFrame(number * FrameView.PAGE_ROWS);
                long far = first / FrameView.PAGE_ROWS - number;
                beyond[page++] = first >= 0 && far >= 0 && far + end <= most ? far : -1;
            }
        }
    }

    /** The frame of {@code pdx}, as most entries for a page of rows from it on say; -1 if they do not say it. */
    private long firstFrame(long pdx) {
        long candidate = -1;
        int lead = 0;
        int there = 0;
        int agree = 0;
        for (int i = 0; i < 2 * FrameView.PAGE_ROWS; i++) {
            int row = i % FrameView.PAGE_ROWS;
            long frame = directMap.frame(pdx + row);
            if (frame >= 0 && i < FrameView.PAGE_ROWS) {
                candidate = lead == 0 ? frame - row : candidate;
                lead += frame - row == candidate ? 1 : -1;
                there++;
            } else {
                agree += frame >= 0 && frame - row == candidate ? 1 : 0;
            }
        }
        boolean possible = candidate >= 0 && candidate % FrameView.PAGE_ROWS == 0;
        return possible && agree * 2 > there ? candidate : -1;
    }

    /** As many pages as can be whose places go beyond their numbers by ever more, or by the same. Cost: n log n. */
    private boolean[] rising() {
        int[] lasts = new int[beyond.length];
        int[] before = new int[beyond.length];
        int length = 0;
        for (int page = 0; page < beyond.length; page++) {
            if (beyond[page] >= 0) {
                int longer = upTo(lasts, length, beyond[page]);
                before[page] = longer == 0 ? -1 : lasts[longer - 1];
                lasts[longer] = page;
                length = Math.max(length, longer + 1);
            }
        }
        boolean[] told = new boolean[beyond.length];
        for (int page = length == 0 ? -1 : lasts[length - 1]; page >= 0; page = before[page]) {
            told[page] = true;
        }
        return told;
    }

    /** How many of the first {@code length} of {@code lasts} go beyond by at most {@code far}; they are in order. */
    private int upTo(int[] lasts, int length, long far) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (beyond[lasts[middle]] <= far) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

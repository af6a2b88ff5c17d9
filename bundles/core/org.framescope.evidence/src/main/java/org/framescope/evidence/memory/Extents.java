// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.framescope.machine.ChunkPlaces;

/**
 * Which pages of 4096 bytes lie where in a file: runs of pages with consecutive numbers that lie one after another.
 * Unchanging; finding a page costs a binary search among the runs.
 */
public final class Extents implements ChunkPlaces {
    /** Bytes of a page. */
    public static final int PAGE = 4096;

    private final long[] first;
    private final long[] end;
    private final long[] offset;
    private final long pages;
    private final long overlapping;

    private Extents(List<Run> runs, long overlapping) {
        first = runs.stream().mapToLong(Run::first).toArray();
        end = runs.stream().mapToLong(Run::end).toArray();
        offset = runs.stream().mapToLong(Run::offset).toArray();
        pages = runs.stream().mapToLong(r -> r.end - r.first).sum();
        this.overlapping = overlapping;
    }

    private record Run(long first, long end, long offset) {
        /** Whether {@code next}, which begins in this run or right behind it, goes on as this does. */
        boolean goesOnAs(Run next) {
            return next.first >= first && next.first <= end && next.offset == offset + (next.first - first) * PAGE;
        }
    }

    /** Collects runs in any order; of pages given twice, the run that begins first has them. */
    public static final class Builder {
        private final List<Run> runs = new ArrayList<>();

        /** Pages {@code first} to {@code first + count - 1} lie from byte {@code offset} on. */
        public void add(long first, long count, long offset) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.end == first && last.offset + (last.end - last.first) * PAGE == offset) {
                runs.set(runs.size() - 1, new Run(last.first, first + count, last.offset));
            } else if (count > 0) {
                runs.add(new Run(first, first + count, offset));
            }
        }

        /** What was collected. */
        public Extents build() {
            runs.sort(Comparator.comparingLong(Run::first));
            List<Run> apart = new ArrayList<>();
            long reached = 0;
            long overlapping = 0;
            for (Run run : runs) {
                if (!apart.isEmpty() && apart.getLast().goesOnAs(run)) {
                    Run last = apart.removeLast();
                    reached = Math.max(last.end, run.end);
                    apart.add(new Run(last.first, reached, last.offset));
                    continue;
                }
                long skipped = Math.clamp(reached - run.first, 0, run.end - run.first);
                overlapping += skipped;
                if (run.first + skipped < run.end) {
                    apart.add(new Run(run.first + skipped, run.end, run.offset + skipped * PAGE));
                    reached = run.end;
                }
            }
            return new Extents(apart, overlapping);
        }
    }

    @Override
    public long at(long page) {
        int run = find(page);
        return run < 0 ? -1 : offset[run] + (page - first[run]) * PAGE;
    }

    private int find(long page) {
        int at = Arrays.binarySearch(first, page);
        int run = at >= 0 ? at : -at - 2;
        return run >= 0 && page < end[run] ? run : -1;
    }

    /** How many pages from {@code page} on lie one after another; 0 if it is not there. */
    public long run(long page) {
        int run = find(page);
        return run < 0 ? 0 : end[run] - page;
    }

    /** How many pages there are. */
    public long pages() {
        return pages;
    }

    /** How many pages were given a second time, as lying elsewhere. */
    public long overlapping() {
        return overlapping;
    }

    /** How many runs there are. */
    public int runs() {
        return first.length;
    }

    /** The number of the first page of run {@code run}. */
    public long first(int run) {
        return first[run];
    }

    /** The number behind the last page of run {@code run}. */
    public long end(int run) {
        return end[run];
    }

    /** The number behind the last page, 0 if there is none. */
    public long end() {
        return end.length == 0 ? 0 : end[end.length - 1];
    }

    /** The number behind the last page before {@code most}, 0 if there is none. */
    public long endBefore(long most) {
        int run = end.length - 1;
        while (run >= 0 && first[run] >= most) {
            run--;
        }
        return run < 0 ? 0 : Math.min(end[run], most);
    }
}

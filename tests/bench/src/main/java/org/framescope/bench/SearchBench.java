// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.FrameFilter;
import org.framescope.inspect.frames.FrameSearch;

/**
 * What somebody waits for who types into the filter of a list of 16 M frames: each of some texts read and answered over a mapped
 * file; against adding up its words.
 */
final class SearchBench {
    private static final List<String> TYPED = List.of(
            "d",
            "d3",
            "d3 writable",
            "d3 writable count:>1 -pinned",
            "owner:none inuse",
            "type:seg_desc,l1",
            "1f",
            "count:2-5");
    private static final double GOAL = 100;

    private final AtomicLong sums = new AtomicLong();
    private final AtomicLong found = new AtomicLong();

    /** Measures. */
    Figure measure() throws Exception {
        try (TableFile file = new TableFile();
                Evidence.FrameTable evidence = file.open()) {
            State state = new State(evidence.table().reading(), evidence.table().release());
            List<FrameFilter> filters = new ArrayList<>();
            for (String text : TYPED) {
                filters.add(FrameFilter.parse(text, state));
            }
            List<Rounds.Work> work = new ArrayList<>();
            filters.forEach(f -> work.add(() -> search(state, f)));
            work.add(() -> sums.addAndGet(file.sum()));
            List<Rounds.Cost> costs = Rounds.of(work.toArray(Rounds.Work[]::new));
            Rounds.Cost sum = costs.removeLast();
            double longest = costs.stream().mapToDouble(Rounds.Cost::wall).max().orElseThrow();
            String text = String.format(
                    Locale.ROOT,
                    "%d filters on %d M frames by two threads: %.0f to %.0f ms; words added up by one %.0f ms (best of %d);"
                            + " %.0f ms of processor time at most",
                    filters.size(),
                    TableFile.FRAMES >> 20,
                    costs.stream().mapToDouble(Rounds.Cost::wall).min().orElseThrow() * 1000,
                    longest * 1000,
                    sum.wall() * 1000,
                    Rounds.counted(),
                    costs.stream().mapToDouble(Rounds.Cost::cpu).max().orElseThrow() * 1000);
            return new Figure("search", text, longest * 1000, GOAL, "ms for the longest", Figure.Clock.WALL);
        }
    }

    private Object search(State state, FrameFilter filter) {
        FrameSearch search = FrameSearch.of(state, filter, () -> false).orElseThrow();
        found.addAndGet(search.count());
        return search;
    }
}

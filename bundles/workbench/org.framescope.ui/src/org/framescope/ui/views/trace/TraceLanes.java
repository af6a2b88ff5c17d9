// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.framescope.evidence.Work;
import org.framescope.evidence.xentrace.Lanes;
import org.framescope.evidence.xentrace.Runstate;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.evidence.xentrace.TraceEvent;
import org.framescope.evidence.xentrace.TraceMarks;
import org.framescope.ui.theme.NumberedRoles;
import org.framescope.ui.theme.Role;
import org.framescope.ui.views.timeline.TimelineCanvas;

/** A trace as lanes: who ran on each CPU, what each CPU recorded besides, and the states of each vCPU. Unchanging. */
final class TraceLanes implements TimelineCanvas.Source {
    private static final int IDLE = 0x7fff;
    private static final int NOWHERE = Integer.MAX_VALUE;

    /** The intervals or events of one lane, in order. */
    private record Lane(String name, int[] items, boolean marks, boolean cpu) {}

    private final Lanes intervals;
    private final TraceMarks marks;
    private final TraceTime time;
    private final List<Lane> lanes = new ArrayList<>();

    /** The lanes of {@code trace}. Cost: some passes over what it keeps. */
    TraceLanes(Trace trace, TraceTime time) {
        intervals = trace.lanes();
        marks = trace.marks();
        this.time = time;
        Map<Integer, String> cpus = new TreeMap<>();
        Map<Integer, String> vcpus = new TreeMap<>();
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.cpu(i) >= 0) {
                cpus.put(intervals.cpu(i), "cpu" + intervals.cpu(i));
            }
            if (intervals.domain(i) != IDLE) {
                vcpus.put(vcpu(i), "d" + intervals.domain(i) + "v" + intervals.vcpu(i));
            }
        }
        cpus.forEach((cpu, name) -> add(name, i -> intervals.cpu(i) == cpu, true));
        IntStream.range(0, marks.size()).map(marks::cpu).distinct().sorted().forEach(cpu -> {
            int[] items = IntStream.range(0, marks.size())
                    .filter(i -> marks.cpu(i) == cpu)
                    .toArray();
            lanes.add(new Lane("cpu" + cpu + " ev", items, true, true));
        });
        vcpus.forEach((vcpu, name) -> add(name, i -> vcpu(i) == vcpu, false));
    }

    private int vcpu(int interval) {
        return intervals.domain(interval) << 16 | intervals.vcpu(interval);
    }

    private void add(String name, IntPredicate wanted, boolean cpu) {
        lanes.add(new Lane(
                name, IntStream.range(0, intervals.size()).filter(wanted).toArray(), false, cpu));
    }

    @Override
    public int lanes() {
        return lanes.size();
    }

    @Override
    public String name(int lane) {
        return lanes.get(lane).name();
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String label(long step) {
        return String.format(Locale.ROOT, step % 1000 == 0 ? "%.3f s" : "%.6f s", step / 1e6);
    }

    private long from(Lane lane, int item) {
        return lane.marks() ? marks.time(lane.items()[item]) : intervals.from(lane.items()[item]);
    }

    private long to(Lane lane, int item) {
        return lane.marks() ? marks.time(lane.items()[item]) : intervals.to(lane.items()[item]);
    }

    /** The number of the first of {@code lane} of which {@code late} holds, as it does of all after it. */
    private static int first(Lane lane, IntPredicate late) {
        int low = 0;
        int high = lane.items().length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (late.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Of what is narrower than a column only the first in it is shown. */
    @Override
    public List<TimelineCanvas.Span> spans(int lane, int from, int to, int columns) {
        Lane at = lanes.get(lane);
        long begin = time.cycles(from);
        long end = time.cycles(to + 1L);
        long column = (end - begin) / Math.max(1, columns);
        List<TimelineCanvas.Span> spans = new ArrayList<>();
        long edge = Long.MIN_VALUE;
        for (int i = first(at, k -> to(at, k) >= begin); i < at.items().length && from(at, i) < end; i++) {
            if (to(at, i) >= edge) {
                spans.add(at.marks() ? mark(at.items()[i]) : interval(at, at.items()[i]));
                edge = Math.max(to(at, i), from(at, i) + column);
            }
        }
        return spans;
    }

    private TimelineCanvas.Span mark(int i) {
        int at = time.at(marks.time(i));
        String name = TraceEvent.name(marks.event(i));
        return new TimelineCanvas.Span(
                at,
                at + 1,
                name,
                marks.event(i) >>> 16 & 0x7ff,
                "cpu" + marks.cpu(i) + ": " + name + " at " + label(at));
    }

    private TimelineCanvas.Span interval(Lane lane, int i) {
        boolean idle = intervals.domain(i) == IDLE;
        String vcpu = idle ? "idle" : "d" + intervals.domain(i) + "v" + intervals.vcpu(i);
        String state = intervals.state(i).label();
        String where = intervals.cpu(i) < 0 ? "" : " on cpu" + intervals.cpu(i);
        String tooltip = vcpu + " " + state + where + " for " + time.text(intervals.to(i) - intervals.from(i))
                + ", from " + label(time.at(intervals.from(i)));
        int hue = lane.cpu() ? idle ? -1 : intervals.domain(i) * 3 + intervals.vcpu(i) : hue(intervals.state(i));
        return new TimelineCanvas.Span(
                time.at(intervals.from(i)),
                Math.max(time.at(intervals.from(i)) + 1, time.at(intervals.to(i))),
                lane.cpu() ? vcpu : state,
                hue,
                tooltip);
    }

    private static int hue(Runstate state) {
        return switch (state) {
            case RUNNING -> 2;
            case RUNNABLE -> 1;
            case OFFLINE -> 4;
            case LOST, UNSEEN -> 6;
            case BLOCKED -> -1;
        };
    }

    /** The colour of {@code state} on the lane of a vCPU. */
    static Role colour(Runstate state) {
        int hue = hue(state);
        return hue < 0 ? Role.GROUND_RAISED : NumberedRoles.of(hue);
    }

    /**
     * The microsecond in which the first interval or event begins, after {@code after}, whose description has all {@code words},
     * in small letters; it begins again at the beginning; -1 when there is none, or {@code work} was cancelled. Cost: a text for
     * each interval and event that is looked at.
     */
    int find(List<String> words, int after, Work work) {
        Search search = new Search(words, work);
        int next = NOWHERE;
        for (Lane lane : lanes) {
            next = search.first(lane, first(lane, i -> time.at(from(lane, i)) > after), next);
        }
        if (next == NOWHERE) {
            next = after + 1;
            for (Lane lane : lanes) {
                next = search.first(lane, 0, next);
            }
            next = next > after ? NOWHERE : next;
        }
        return next == NOWHERE || work.isCancelled() ? -1 : next;
    }

    /** A look for words in lane after lane. */
    private final class Search {
        private static final int OFTEN = 1 << 12;

        private final List<String> words;
        private final Work work;
        private final long total;
        private long looked;

        Search(List<String> words, Work work) {
            this.words = words;
            this.work = work;
            total = lanes.stream().mapToLong(lane -> lane.items().length).sum();
        }

        /** Where the first of {@code lane}, from number {@code from} on, begins that has all words; {@code before} when none does earlier. */
        int first(Lane lane, int from, int before) {
            for (int i = from; i < lane.items().length && time.at(from(lane, i)) < before; i++) {
                if (looked++ % OFTEN == 0) {
                    work.progress("Searching", looked, total);
                    if (work.isCancelled()) {
                        return before;
                    }
                }
                TimelineCanvas.Span span = lane.marks() ? mark(lane.items()[i]) : interval(lane, lane.items()[i]);
                String text = span.tooltip().toLowerCase(Locale.ROOT);
                if (words.stream().allMatch(text::contains)) {
                    return span.from();
                }
            }
            return before;
        }
    }
}

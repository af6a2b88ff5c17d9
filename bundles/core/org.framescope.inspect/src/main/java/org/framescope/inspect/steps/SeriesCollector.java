// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.framescope.inspect.State;
import org.framescope.machine.CounterWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.run.Cursor;
import org.framescope.run.Run;

/**
 * Collects series in one pass over a run. Cost: one move of a cursor over all records; for series of types one scan of
 * the frame table besides; eight bytes a step and series.
 */
public final class SeriesCollector {
    private final Run run;
    private final List<SeriesName> names;
    private final Cursor cursor;
    private final MachineView machine;
    private final PageInfoLayout layout;
    private final boolean types;
    private final Map<PageType, Integer> ofType = new EnumMap<>(PageType.class);
    private final Set<Long> touched = new HashSet<>();

    private SeriesCollector(Run run, Release release, List<SeriesName> names) {
        this.run = run;
        this.names = names;
        cursor = new Cursor(run);
        layout = release.layout();
        machine = new MachineView(cursor.words(), layout);
        types = names.stream().anyMatch(SeriesName.Type.class::isInstance);
        if (types) {
            State base = new State(run.base(), release);
            for (long mfn = 0; mfn < base.maxPage(); mfn++) {
                count(mfn, 1);
            }
        }
    }

    /**
     * The series called {@code names}, in that order, over all steps of {@code run}; shorter, and ending at some step,
     * when {@code cancelled} says so on the way.
     */
    public static List<Series> collect(Run run, Release release, List<SeriesName> names, BooleanSupplier cancelled) {
        return new SeriesCollector(run, release, names).collect(cancelled);
    }

    private List<Series> collect(BooleanSupplier cancelled) {
        double[][] values = new double[names.size()][run.operationCount() + 1];
        int step = 0;
        note(values, step);
        while (step < run.operationCount() && !cancelled.getAsBoolean()) {
            step++;
            advance(step);
            note(values, step);
        }
        int length = step + 1;
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Series(names.get(i).text(), Arrays.copyOf(values[i], length)))
                .toList();
    }

    private void advance(int step) {
        int end = run.positionAfter(step);
        if (!types) {
            cursor.moveTo(end);
            return;
        }
        touched.clear();
        for (int i = cursor.position(); i < end; i++) {
            if (isTyping(i)) {
                long mfn = Space.index(run.address(i)) / FrameView.ROW_WORDS;
                if (touched.add(mfn)) {
                    count(mfn, -1);
                }
            }
        }
        cursor.moveTo(end);
        touched.forEach(mfn -> count(mfn, 1));
    }

    private boolean isTyping(int record) {
        long address = run.address(record);
        if (address >>> Space.INDEX_BITS != Space.FRAME.id()) {
            return false;
        }
        int word = (int) (Space.index(address) % FrameView.ROW_WORDS);
        return word == FrameView.CAF || word == FrameView.TAF;
    }

    /** Counts {@code mfn}, as it is now, when it is in use, as histograms do. */
    private void count(long mfn, int by) {
        long caf = machine.frames().caf(mfn);
        boolean used =
                layout.state(caf) == PageInfoLayout.INUSE && (layout.count(caf) > 0 || (caf & layout.xenHeap()) != 0);
        if (used) {
            ofType.merge(machine.frames().type(mfn), by, Integer::sum);
        }
    }

    private void note(double[][] values, int step) {
        for (int i = 0; i < values.length; i++) {
            values[i][step] = value(names.get(i));
        }
    }

    private double value(SeriesName name) {
        return switch (name) {
            case SeriesName.Counter(CounterWord counter) -> machine.counters().get(0, counter);
            case SeriesName.Frame(long mfn, boolean general) -> frameValue(mfn, general);
            case SeriesName.Type(PageType type) -> ofType.getOrDefault(type, 0);
            case SeriesName.Cost(Map<String, Double> weights) -> cost(weights);
        };
    }

    private double frameValue(long mfn, boolean general) {
        if (general) {
            return machine.frames().count(mfn);
        }
        boolean heap = machine.frames().state(mfn) >= PageInfoLayout.OFFLINED;
        return heap ? 0 : machine.frames().typeCount(mfn);
    }

    private double cost(Map<String, Double> weights) {
        double sum = 0;
        for (CounterWord counter : CounterWord.values()) {
            sum += weights.getOrDefault(counter.label(), 0.0)
                    * machine.counters().get(0, counter);
        }
        return sum;
    }
}

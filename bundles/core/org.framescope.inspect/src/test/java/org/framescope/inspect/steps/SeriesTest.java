// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.framescope.inspect.State;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.machine.UnknownNameException;
import org.framescope.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
    private static List<Series> collect(Run run, SwitchRun of, String... names) {
        List<SeriesName> wanted = new ArrayList<>();
        for (String name : names) {
            wanted.add(parse(name));
        }
        return SeriesCollector.collect(run, of == null ? TestMachine.release() : of.release, wanted, () -> false);
    }

    private static SeriesName parse(String name) {
        try {
            return SeriesName.parse(name);
        } catch (UnknownNameException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void countersGrowStepByStep() {
        SwitchRun switches = new SwitchRun();
        List<Series> series = collect(switches.play(List.of(1, 2, 3, 0)), switches, "cr3", "slot14", "lgdt_full");
        assertEquals(
                List.of("cr3", "slot14", "lgdt_full"),
                series.stream().map(Series::name).toList());
        assertEquals(
                Arrays.toString(new double[] {0, 1, 2, 2, 3}),
                Arrays.toString(series.get(0).values()));
        assertEquals(
                Arrays.toString(new double[] {0, 1, 1, 1, 2}),
                Arrays.toString(series.get(1).values()));
    }

    @Test
    void theCostIsTheCountersTimesTheirWeights() {
        SwitchRun switches = new SwitchRun();
        Run run = switches.play(List.of(1, 2));
        Series cost = SeriesCollector.collect(
                        run,
                        switches.release,
                        List.of(new SeriesName.Cost(Map.of("cr3", 2.5, "slot14", 1.0))),
                        () -> false)
                .getFirst();
        assertEquals(Arrays.toString(new double[] {0, 3.5, 6}), Arrays.toString(cost.values()));
        assertEquals("cost B", cost.renamed("cost B").name());
    }

    @Property(tries = 40)
    void countsOfFramesAndTypesAreThoseOfANaiveScan(
            @ForAll @Size(max = 12) List<@IntRange(min = 0x10, max = 0x1f) Integer> frames) {
        TestMachine m = new TestMachine();
        Run run = StepTreeTest.run(m, frames);
        List<Series> series = collect(run, null, "frame:0x11:general", "frame:11:type", "type:none", "type:writable");
        for (int step = 0; step <= frames.size(); step++) {
            State state = State.at(run, run.positionAfter(step), m.machine().release());
            FrameRow row = FrameRow.of(state, 0x11);
            assertEquals(row.count(), series.get(0).values()[step]);
            assertEquals(row.typeCount(), series.get(1).values()[step]);
            for (int i = 2; i < 4; i++) {
                String type = series.get(i).name().substring(5);
                long naive = 0;
                for (long mfn = 0; mfn < TestMachine.FRAMES; mfn++) {
                    FrameRow r = FrameRow.of(state, mfn);
                    naive += r.type().equals(type) && r.count() > 0 ? 1 : 0;
                }
                assertEquals(naive, series.get(i).values()[step]);
            }
        }
    }

    @Property
    void decimationLosesNoStepAndNoExtreme(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = -5, max = 5) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 50) int width) {
        Series series = new Series("s", numbers.stream().mapToDouble(n -> n).toArray());
        int next = 0;
        for (Series.Column column : series.columns(0, series.length() - 1, width)) {
            assertEquals(next, column.first());
            double[] part = Arrays.copyOfRange(series.values(), column.first(), column.last() + 1);
            assertEquals(Arrays.stream(part).min().orElseThrow(), column.min());
            assertEquals(Arrays.stream(part).max().orElseThrow(), column.max());
            assertEquals(series.values()[column.minAt()], column.min());
            assertEquals(series.values()[column.maxAt()], column.max());
            next = column.last() + 1;
        }
        assertEquals(series.length(), next);
    }

    @Test
    void aCancelledCollectionEndsShort() {
        SwitchRun switches = new SwitchRun();
        Run run = switches.play(List.of(1, 2, 3));
        List<Series> series = SeriesCollector.collect(run, switches.release, List.of(parse("cr3")), () -> true);
        assertEquals(1, series.getFirst().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crr3", "frame:zz:general", "frame:13", "frame:13:both", "type:l5", "frame:-1:type"})
    void anUnknownSeriesIsAnsweredWithTheKnownOnes(String name) {
        UnknownNameException e = assertThrows(UnknownNameException.class, () -> SeriesName.parse(name));
        assertTrue(e.getMessage().contains("slot14") && e.getMessage().contains("frame:MFN:general"));
    }

    @Test
    void everyKnownNameReadsAsItself() {
        for (String name : SeriesName.known()) {
            String concrete = name.replace("MFN", "13");
            assertEquals(concrete, parse(concrete).text());
        }
    }
}

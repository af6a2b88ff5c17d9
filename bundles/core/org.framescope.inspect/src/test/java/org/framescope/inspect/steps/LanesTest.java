// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.framescope.inspect.State;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.run.Run;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void lanesTellWhoRanAndWhoseContextWasKept() {
        SwitchRun switches = new SwitchRun();
        Lanes lanes = new Lanes(switches.play(List.of(1, 3, 2)), switches.release);
        assertEquals(2, lanes.cpus());
        List<Lanes.Segment> lane = lanes.segments(0, 0, 3);
        assertEquals(
                List.of("d1v0", "d1v1", "idle0", "d4v0"),
                lane.stream().map(Lanes.Segment::name).toList());
        assertTrue(lane.get(2).lazy() && lane.get(2).idle());
        assertEquals("d1v1", lane.get(2).context());
        assertFalse(lane.get(3).lazy());
        assertEquals(
                List.of("idle1"),
                lanes.segments(1, 0, 3).stream().map(Lanes.Segment::name).toList());
        assertEquals(3, lanes.segments(1, 0, 3).getFirst().to());
    }

    @Property(tries = 60)
    void lanesAreWhatTheStatesSay(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 7) Integer> numbers) {
        SwitchRun switches = new SwitchRun();
        Run run = switches.play(numbers);
        Lanes lanes = new Lanes(run, switches.release);
        assertEquals(numbers.size(), lanes.lastStep());
        for (int step = 0; step <= numbers.size(); step++) {
            MachineView machine =
                    State.at(run, run.positionAfter(step), switches.release).machine();
            for (int cpu = 0; cpu < 2; cpu++) {
                Lanes.Segment at = lanes.at(cpu, step);
                assertEquals(machine.pcpus().get(cpu, PcpuWord.CURRENT), at.vcpu());
                assertEquals(machine.vcpuName(machine.pcpus().get(cpu, PcpuWord.CURR_VCPU)), at.context());
                assertTrue(at.from() <= step && step <= at.to());
            }
        }
    }

    @Property(tries = 60)
    void everyChangeLiesUnderAPaintedColumn(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 3) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 20) int width) {
        SwitchRun switches = new SwitchRun();
        Lanes lanes = new Lanes(switches.play(numbers), switches.release);
        List<Lanes.Segment> segments = lanes.segments(0, 0, lanes.lastStep());
        Lanes.Column[] columns = lanes.columns(0, 0, lanes.lastStep(), width);
        int next = 0;
        int changes = 0;
        for (Lanes.Column column : columns) {
            assertEquals(next, column.first());
            next = column.last() + 1;
            changes += column.changes();
            assertTrue(segments.contains(column.segment()));
            assertTrue(
                    column.segment().from() <= column.last() && column.segment().to() >= column.first());
        }
        assertEquals(lanes.lastStep() + 1, next);
        assertEquals(segments.size(), changes);
    }

    @Property(tries = 30)
    void extendedLanesAreThoseOfTheWholeRun(
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 7) Integer> first,
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 7) Integer> more) {
        SwitchRun switches = new SwitchRun();
        Lanes begun = new Lanes(switches.play(first), switches.release);
        List<Lanes.Segment> before = begun.segments(0, 0, begun.lastStep());
        Run run = switches.play(more);
        Lanes whole = new Lanes(run, switches.release);
        Lanes extended = begun.extended(run);
        for (int cpu = 0; cpu < 2; cpu++) {
            assertEquals(whole.segments(cpu, 0, whole.lastStep()), extended.segments(cpu, 0, extended.lastStep()));
        }
        assertEquals(before, new ArrayList<>(begun.segments(0, 0, begun.lastStep())));
    }
}

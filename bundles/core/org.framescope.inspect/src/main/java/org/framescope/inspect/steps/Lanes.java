// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.text.Names;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.run.Run;

/**
 * Who ran on each physical CPU, and whose context it held, over the steps of a run: a lane a CPU. Step 0 is the
 * beginning; what holds at step n is the state after operation n. Unchanging.
 *
 * <p>Cost: one pass over the records; 12 bytes a change of a lane. Extending costs the new records only.
 */
public final class Lanes {
    /**
     * A stretch of a lane in which the same vCPU ran and the same context was held.
     *
     * @param cpu the lane
     * @param from its first step
     * @param to its last step
     * @param vcpu ordinal of the vCPU that is current
     * @param name its name
     * @param idle whether it is the idle vCPU
     * @param context name of the vCPU whose context the CPU holds; with a lazy idle vCPU, another one
     */
    public record Segment(int cpu, int from, int to, long vcpu, String name, boolean idle, String context) {
        /** Whether the CPU still holds the context of a vCPU that no longer runs. */
        public boolean lazy() {
            return !name.equals(context);
        }
    }

    /**
     * One pixel column of a lane.
     *
     * @param first its first step
     * @param last its last step
     * @param segment the segment that covers most of it
     * @param changes how many segments begin in it; more than one means that it stands for several
     */
    public record Column(int first, int last, Segment segment, int changes) {}

    /** One lane: the steps at which something changed, and what was true from there on. */
    private static final class Lane {
        private int[] steps = new int[16];
        private int[] vcpus = new int[16];
        private int[] contexts = new int[16];
        private int size;

        private void add(int step, long vcpu, long context) {
            boolean again = size > 0 && steps[size - 1] == step;
            if (size == steps.length && !again) {
                steps = Arrays.copyOf(steps, size * 2);
                vcpus = Arrays.copyOf(vcpus, size * 2);
                contexts = Arrays.copyOf(contexts, size * 2);
            }
            size += again ? 0 : 1;
            steps[size - 1] = step;
            vcpus[size - 1] = (int) vcpu;
            contexts[size - 1] = (int) context;
            boolean same = size > 1 && vcpus[size - 2] == (int) vcpu && contexts[size - 2] == (int) context;
            size -= same ? 1 : 0;
        }

        private int at(int step) {
            int i = Arrays.binarySearch(steps, 0, size, step);
            return i >= 0 ? i : -i - 2;
        }

        private Lane copy() {
            Lane copy = new Lane();
            copy.steps = steps.clone();
            copy.vcpus = vcpus.clone();
            copy.contexts = contexts.clone();
            copy.size = size;
            return copy;
        }
    }

    private final Release release;
    private final List<Lane> lanes;
    private final long[] current;
    private final long[] held;
    private final int position;
    private final int lastStep;
    private final MachineView machine;
    private final Names names;

    /** The lanes of {@code run}. */
    public Lanes(Run run, Release release) {
        this(run, release, null);
    }

    private Lanes(Run run, Release release, Lanes known) {
        this.release = release;
        machine = State.at(run, run.length(), release).machine();
        names = new Names(machine);
        MachineView base = new State(run.base(), release).machine();
        int cpus = (int) base.globals().get(0, GlobalWord.NR_CPUS);
        lanes = new ArrayList<>();
        current = known == null ? new long[cpus] : known.current.clone();
        held = known == null ? new long[cpus] : known.held.clone();
        for (int cpu = 0; cpu < cpus; cpu++) {
            if (known == null) {
                current[cpu] = base.pcpus().get(cpu, PcpuWord.CURRENT);
                held[cpu] = base.pcpus().get(cpu, PcpuWord.CURR_VCPU);
                lanes.add(new Lane());
                lanes.get(cpu).add(0, current[cpu], held[cpu]);
            } else {
                lanes.add(known.lanes.get(cpu).copy());
            }
        }
        follow(run, known == null ? 0 : known.position, known == null ? 0 : known.lastStep);
        position = run.length();
        lastStep = run.operationCount();
    }

    /** The lanes of {@code longer}, which continues the run these lanes are of. */
    public Lanes extended(Run longer) {
        return new Lanes(longer, release, this);
    }

    private void follow(Run run, int from, int stepBefore) {
        int step = stepBefore;
        int end = from;
        for (int i = from; i < run.length(); i++) {
            if (i >= end && step < run.operationCount()) {
                step++;
                end = run.positionAfter(step);
            }
            long address = run.address(i);
            if (address >>> Space.INDEX_BITS == Space.PCPU.id()) {
                note(step, Space.index(address), run.delta(i));
            }
        }
    }

    private void note(int step, long index, long delta) {
        int cpu = (int) (index / PcpuWord.RECORD_WORDS);
        long word = index % PcpuWord.RECORD_WORDS;
        if (cpu < current.length && (word == PcpuWord.CURRENT.offset() || word == PcpuWord.CURR_VCPU.offset())) {
            long[] values = word == PcpuWord.CURRENT.offset() ? current : held;
            values[cpu] ^= delta;
            lanes.get(cpu).add(step, current[cpu], held[cpu]);
        }
    }

    /** Number of lanes. */
    public int cpus() {
        return lanes.size();
    }

    /** The last step. */
    public int lastStep() {
        return lastStep;
    }

    /** The segments of {@code cpu} that touch steps {@code from} to {@code to}, in order. */
    public List<Segment> segments(int cpu, int from, int to) {
        Lane lane = lanes.get(cpu);
        List<Segment> segments = new ArrayList<>();
        for (int i = lane.at(from); i < lane.size && lane.steps[i] <= to; i++) {
            segments.add(segment(cpu, i));
        }
        return segments;
    }

    /** The segment of {@code cpu} that holds {@code step}. */
    public Segment at(int cpu, int step) {
        return segment(cpu, lanes.get(cpu).at(step));
    }

    private Segment segment(int cpu, int i) {
        Lane lane = lanes.get(cpu);
        int to = i + 1 < lane.size ? lane.steps[i + 1] - 1 : lastStep;
        long vcpu = lane.vcpus[i];
        boolean idle = vcpu >= 0 && machine.vcpus().get(vcpu, VcpuWord.DOMAIN) == MachineView.DOMID_IDLE;
        return new Segment(cpu, lane.steps[i], to, vcpu, names.vcpu(vcpu), idle, names.vcpu(lane.contexts[i]));
    }

    /**
     * Steps {@code from} to {@code to} (inclusive) of {@code cpu} in at most {@code columns} pixel columns: each step and
     * each change lies in exactly one. Cost: a search a column, and the segments that begin in it.
     */
    public Column[] columns(int cpu, int from, int to, int columns) {
        Lane lane = lanes.get(cpu);
        int steps = to - from + 1;
        int n = Math.min(steps, columns);
        Column[] result = new Column[n];
        for (int c = 0; c < n; c++) {
            int first = from + (int) ((long) c * steps / n);
            int last = from + (int) ((c + 1L) * steps / n) - 1;
            int begin = lane.at(first);
            int end = lane.at(last);
            int changes = end - begin + (lane.steps[begin] == first ? 1 : 0);
            result[c] = new Column(first, last, segment(cpu, widest(lane, begin, end, first, last)), changes);
        }
        return result;
    }

    private static int widest(Lane lane, int begin, int end, int first, int last) {
        int best = begin;
        int width = -1;
        for (int i = begin; i <= end; i++) {
            int to = i == end ? last : lane.steps[i + 1] - 1;
            int covered = to - Math.max(first, lane.steps[i]) + 1;
            if (covered > width) {
                width = covered;
                best = i;
            }
        }
        return best;
    }
}

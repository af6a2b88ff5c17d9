// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.Dirty;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;

/**
 * Which context each CPU holds when, worked out from the inputs of a recording alone. Switches of several CPUs overlap
 * while they are recorded in the order in which they end, so that what one CPU sees of another may already be, or still
 * be, the state on the other side of the other's switch.
 */
final class HeldContexts {
    private record Held(int from, Context context) {}

    private record Bit(int cpu, int domain) {}

    private final List<List<Held>> byCpu = new ArrayList<>();
    private final int[] first;
    private final int[] last;
    /** The first and the last step that shows a CPU's bit in the mask of a domain as the contexts that it holds tell. */
    private final Map<Bit, IntSummaryStatistics> asHeld = new HashMap<>();

    HeldContexts(Switches switches) {
        first = new int[switches.header().cpus().size()];
        last = new int[first.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        for (int cpu = 0; cpu < first.length; cpu++) {
            byCpu.add(new ArrayList<>());
        }
        for (SwitchStep step : switches.steps()) {
            first[step.cpu()] = Math.min(first[step.cpu()], step.number());
            last[step.cpu()] = step.number();
            List<Held> held = byCpu.get(step.cpu());
            if (held.isEmpty()) {
                held.add(new Held(-1, atStart(step)));
            }
            Context now = held.getLast().context();
            boolean kept = !step.forced() && (step.next().type() == Context.Type.IDLE || same(now, step.next()));
            if (!kept) {
                held.add(new Held(step.number(), step.next()));
            }
        }
        int[] holding = new int[first.length];
        for (SwitchStep step : switches.steps()) {
            for (int cpu = 0; cpu < holding.length; cpu++) {
                List<Held> held = byCpu.get(cpu);
                while (holding[cpu] + 1 < held.size()
                        && held.get(holding[cpu] + 1).from() <= step.number()) {
                    holding[cpu]++;
                }
                if (cpu != step.cpu() && !held.isEmpty()) {
                    observe(step, cpu, held.get(holding[cpu]).context().domain());
                }
            }
        }
    }

    private void observe(SwitchStep step, int cpu, int held) {
        Dirty dirty = step.after().dirty();
        observe(step.number(), new Bit(cpu, step.saved().domain()), dirty.pd(), held);
        observe(step.number(), new Bit(cpu, step.next().domain()), dirty.nd(), held);
    }

    private void observe(int number, Bit bit, long mask, int held) {
        if ((bit.domain() == held) == ((mask & 1L << bit.cpu()) != 0)) {
            asHeld.computeIfAbsent(bit, _ -> new IntSummaryStatistics()).accept(number);
        }
    }

    /**
     * The context that a CPU holds before its first switch: that of the vCPU which runs, or, when the idle vCPU runs or
     * is forced in, whichever the recording says was kept.
     */
    static Context atStart(SwitchStep first) {
        return first.prev().filter(p -> p.type() != Context.Type.IDLE).orElse(first.saved());
    }

    static boolean same(Context a, Context b) {
        return a.domain() == b.domain() && a.vcpu() == b.vcpu();
    }

    /** Number of CPUs. */
    int cpus() {
        return byCpu.size();
    }

    /**
     * The contexts that {@code cpu} may be seen to hold from the end of step {@code from} until the end of step
     * {@code to}: what it holds then, and what its next switch, which may be under way, brings.
     */
    List<Context> between(int cpu, int from, int to) {
        List<Context> seen = new ArrayList<>();
        for (Held held : byCpu.get(cpu)) {
            if (held.from() <= from) {
                seen.clear();
            }
            boolean beyond = !seen.isEmpty() && held.from() > to;
            seen.add(held.context());
            if (beyond) {
                break;
            }
        }
        return seen;
    }

    /**
     * Whether what {@code cpu} shows of {@code domain} from the end of step {@code from} until the end of step {@code to} may be
     * that of a switch that has no record, for it had begun before the recording did, or had not ended when that did. Such
     * a switch leads away from what the CPU holds once: what is as held again later, or was before, is none.
     */
    boolean isCutOff(int cpu, int domain, int from, int to) {
        IntSummaryStatistics held = asHeld.getOrDefault(new Bit(cpu, domain), new IntSummaryStatistics());
        boolean atStart = first[cpu] > from && held.getMin() > from;
        boolean atEnd = last[cpu] <= to && held.getMax() <= to;
        return atStart || atEnd;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;

/**
 * Which context each CPU holds when, worked out from the inputs of a recording alone. Switches of several CPUs overlap
 * while they are recorded in the order in which they end, so that what one CPU sees of another may already be, or still
 * be, the state on the other side of the other's switch.
 */
final class HeldContexts {
    private record Held(int from, Context context) {}

    private final List<List<Held>> byCpu = new ArrayList<>();
    private final int[] first;
    private final int[] last;

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
     * Whether {@code cpu} may be in the midst of a switch that has no record, somewhere from the end of step {@code from}
     * until the end of step {@code to}: it had begun before the recording did, or had not ended when that did.
     */
    boolean isCutOff(int cpu, int from, int to) {
        return first[cpu] > from || last[cpu] <= to;
    }
}

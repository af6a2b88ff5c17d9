// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.framescope.machine.MachineView;
import org.framescope.xen.boot.MachineBuilder;

/**
 * The context switches of a trace as a scenario, so that the simulator derives what each of them does to descriptor tables, CR3 and
 * dirty masks. A trace tells who ran when and nothing else: that every domain is a 64-bit PV guest whose vCPUs have a root table
 * and one page of GDT each is assumed, and the scenario says so.
 *
 * @param text the scenario
 * @param switches how many switches it has
 * @param left how many more there are behind its last
 */
public record DerivedSwitches(String text, int switches, int left) {
    /** More switches than these are left out. */
    public static final int MOST = 5_000;

    private static final int FIRST_FRAME = 0x100;
    private static final int LEAST_FRAMES = 4096;
    private static final int FRAMES_A_VCPU = 64;
    private static final int MOST_VCPUS = 8192;
    private static final String GDT = "0, 0x00affb000000ffff, 0x00cff3000000ffff, 0x00cffb000000ffff";

    /** A CPU begins to run a vCPU. */
    private record Start(long tsc, int cpu, int domain, int vcpu) {
        String name() {
            return domain == RunstateTimes.IDLE ? "idle" + cpu : "d" + domain + "v" + vcpu;
        }
    }

    /**
     * Those of {@code trace} from time {@code from} on. CPUs and vCPUs that are not seen to run are left out, and those with numbers that
     * no machine here has.
     *
     * @param name what the trace is called
     * @param hertz how fast the time stamp counter is
     */
    public static DerivedSwitches of(Trace trace, String name, double hertz, long from) {
        List<Start> starts = starts(trace.lanes());
        Map<Integer, Start> running = new HashMap<>();
        Map<Integer, Start> first = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        List<String> steps = new ArrayList<>();
        int all = 0;
        for (Start start : starts) {
            Start before = running.put(start.cpu(), start);
            boolean isNew = seen.add(start.name());
            if (start.tsc() < from || before == null && isNew) {
                first.values().removeIf(other -> other.name().equals(start.name()));
                first.put(start.cpu(), start);
            } else if (before == null || !before.name().equals(start.name())) {
                all++;
                if (all <= MOST) {
                    steps.add(step(start, (start.tsc() - trace.firstTsc()) / hertz));
                }
            }
        }
        String text = beginning(name, starts, first.values()) + String.join("\n", steps) + "\n";
        return new DerivedSwitches(text, steps.size(), all - steps.size());
    }

    /**
     * A machine on which each vCPU that runs has what a switch needs, and each CPU runs what it ran at first; one whose first vCPU ran
     * elsewhere before runs its idle vCPU.
     */
    private static String beginning(String name, List<Start> starts, Collection<Start> first) {
        int cpus = starts.stream().mapToInt(Start::cpu).max().orElse(0) + 1;
        Map<Integer, Integer> domains = new TreeMap<>();
        starts.stream()
                .filter(s -> s.domain() != RunstateTimes.IDLE)
                .forEach(s -> domains.merge(s.domain(), s.vcpu() + 1, Math::max));
        int vcpus = domains.values().stream().mapToInt(Integer::intValue).sum();
        long frames = Math.clamp(
                FIRST_FRAME + ((long) vcpus + domains.size() + cpus) * FRAMES_A_VCPU,
                LEAST_FRAMES,
                MachineBuilder.MAX_FRAMES);
        StringBuilder text = new StringBuilder();
        text.append("scenario derived \"Switches of ")
                .append(name.replace('"', '\''))
                .append("\"\n");
        text.append(
                "notice \"Derived: the trace tells who ran when. That guests are 64-bit PV with a GDT of one page is assumed.\"\n");
        text.append("machine frames ")
                .append(frames)
                .append(" cpus ")
                .append(cpus)
                .append('\n');
        domains.forEach((id, count) -> text.append("domain d")
                .append(id)
                .append(" pv64 vcpus ")
                .append(count)
                .append('\n'));
        int[] mfn = {FIRST_FRAME};
        domains.forEach((id, count) -> IntStream.range(0, count).forEach(v -> {
            vcpu(text, id, v, mfn[0]);
            mfn[0] += 2;
        }));
        first.stream()
                .filter(s -> s.domain() != RunstateTimes.IDLE)
                .forEach(s -> text.append("running cpu")
                        .append(s.cpu())
                        .append(' ')
                        .append(s.name())
                        .append('\n'));
        return text.toString();
    }

    private static void vcpu(StringBuilder text, int domain, int vcpu, int mfn) {
        String name = "d" + domain + "v" + vcpu;
        text.append(String.format("frame L4_%s 0x%x of d%d\n", name, mfn, domain));
        text.append(String.format("root %s L4_%s\n", name, name));
        text.append(String.format("frame GDT_%s 0x%x of d%d\n", name, mfn + 1, domain));
        text.append(String.format("contents GDT_%s[0] = %s\n", name, GDT));
        text.append(String.format("initially set_gdt %s frames GDT_%s entries 512\n", name, name));
    }

    private static String step(Start start, double seconds) {
        return String.format(Locale.ROOT, "step \"at %.6f s\": switch cpu%d %s", seconds, start.cpu(), start.name());
    }

    private static List<Start> starts(Lanes lanes) {
        return IntStream.range(0, lanes.size())
                .filter(i -> lanes.cpu(i) >= 0 && lanes.cpu(i) < MachineBuilder.MAX_CPUS)
                .filter(i -> lanes.domain(i) == RunstateTimes.IDLE
                        || lanes.domain(i) < MachineView.DOMID_IO && lanes.vcpu(i) < MOST_VCPUS)
                .mapToObj(i -> new Start(lanes.from(i), lanes.cpu(i), lanes.domain(i), lanes.vcpu(i)))
                .sorted(Comparator.comparingLong(Start::tsc))
                .toList();
    }
}

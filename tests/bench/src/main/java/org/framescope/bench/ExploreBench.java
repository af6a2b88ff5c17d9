// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.explore.Exploration;
import org.framescope.explore.ExploreOptions;
import org.framescope.explore.ExploreProgress;
import org.framescope.explore.Explorer;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Release;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.program.Task;

/**
 * The explorer and SPIN on one model in turn: four CPUs that take and put references to two frames through the micro-step
 * programs of get_page and put_page. Both must find the same states and transitions. Processor time counts, for it hardly
 * depends on what else runs; compilation and garbage collection are in that of the explorer.
 */
final class ExploreBench {
    private static final int CPUS = 4;
    private static final long FIRST = 0x20;
    private static final int WARMUPS = 2;
    private static final int ROUNDS = 5;
    private static final Pattern STORED = Pattern.compile("(?m)^\\s*(\\d+) states, stored");
    private static final Pattern TRANSITIONS = Pattern.compile("(?m)^\\s*(\\d+) transitions");
    private static final Pattern MEMORY = Pattern.compile("(?m)^\\s*([0-9.]+)\\s+equivalent memory usage");
    private static final double MEGABYTE = 1 << 20;

    private record Cost(double cpu, double bytes, long states, long transitions) {}

    /** How long a state takes, as a share of what it takes SPIN; and how many bytes it takes. */
    List<Figure> measure() throws Exception {
        try (Scratch scratch = new Scratch()) {
            compile(scratch.folder());
            return compare(scratch.folder());
        }
    }

    private static List<Figure> compare(Path folder) throws Exception {
        Cost ours = null;
        Cost spin = null;
        for (int round = 0; round < WARMUPS + ROUNDS; round++) {
            Cost mine = explore();
            Cost theirs = spin(folder);
            if (mine.states() != theirs.states() || mine.transitions() != theirs.transitions()) {
                throw new IllegalStateException(mine + " is not " + theirs);
            }
            if (round >= WARMUPS) {
                ours = ours == null || mine.cpu() < ours.cpu() ? mine : ours;
                spin = spin == null || theirs.cpu() < spin.cpu() ? theirs : spin;
            }
        }
        String text = String.format(
                Locale.ROOT,
                "%d states, %d transitions; explorer %.2f M states/s of processor time, %.1f bytes a state;"
                        + " SPIN %.2f M states/s, %.1f bytes a state",
                ours.states(),
                ours.transitions(),
                ours.states() / ours.cpu() / 1e6,
                ours.bytes(),
                spin.states() / spin.cpu() / 1e6,
                spin.bytes());
        return List.of(
                new Figure("explore", text, ours.cpu() / spin.cpu(), 0.5, "of SPIN's processor time", Figure.Clock.CPU),
                new Figure("explore", "memory of what is stored", ours.bytes(), 24, "bytes a state", Figure.Clock.CPU));
    }

    private static Cost explore() throws Exception {
        Xen xen = new MachineBuilder(Release.named(Release.DEFAULT))
                .frames(256)
                .cpus(CPUS)
                .build();
        xen.domains().create(1, DomainKind.PV64, 64, 1);
        xen.domains().assignPages(1, FIRST, 2);
        Task getFirst = new Task(xen.frames().getPageProgram(), FIRST, 1);
        Task getSecond = new Task(xen.frames().getPageProgram(), FIRST + 1, 1);
        Task putFirst = new Task(xen.frames().putPageProgram(), FIRST);
        Task putSecond = new Task(xen.frames().putPageProgram(), FIRST + 1);
        for (int cpu = 0; cpu < CPUS; cpu++) {
            xen.actors()
                    .declare("CPU" + cpu, cpu, List.of(getFirst, getSecond, putFirst, getFirst, putSecond, putFirst));
        }
        System.gc();
        long before = cpu();
        Exploration found = new Explorer(xen).explore(ExploreOptions.standard(), ExploreProgress.NONE);
        double seconds = (cpu() - before) / 1e9;
        if (found.bounded() || !found.violations().isEmpty()) {
            throw new IllegalStateException("expected a complete exploration without violations, not " + found);
        }
        return new Cost(seconds, (double) found.bytes() / found.states(), found.states(), found.transitions());
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static void compile(Path folder) throws Exception {
        try (InputStream in = ExploreBench.class.getResourceAsStream("references.pml")) {
            Files.copy(in, folder.resolve("references.pml"));
        }
        Peer.run(folder, "spin", "-o2", "-a", "-DCPUS=" + CPUS, "references.pml");
        Peer.run(folder, "cc", "-O3", "-w", "-DNOREDUCE", "-DSAFETY", "-o", "pan", "pan.c");
    }

    private static Cost spin(Path folder) throws Exception {
        Peer pan = Peer.run(folder, "./pan", "-m1000000", "-w24", "-n");
        long states = Long.parseLong(matched(STORED, pan.out()).group(1));
        return new Cost(
                pan.cpu(),
                Double.parseDouble(matched(MEMORY, pan.out()).group(1)) * MEGABYTE / states,
                states,
                Long.parseLong(matched(TRANSITIONS, pan.out()).group(1)) - 1);
    }

    private static Matcher matched(Pattern pattern, String out) {
        Matcher matcher = pattern.matcher(out);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in what SPIN prints: " + out);
        }
        return matcher;
    }
}

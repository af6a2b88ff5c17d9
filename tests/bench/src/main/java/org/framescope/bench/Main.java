// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmarks that are named, or all, and says whether each reached its goal. Exit code 1 when one did not, or
 * when the machine was too busy to tell.
 */
public final class Main {

    private static final int ROUNDS = 3;

    private static final Map<String, Callable<Figure>> BENCHMARKS =
            Map.of("journal", Main::journal, "jump", Main::jump, "references", Main::references);

    private Main() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted =
                names.length == 0 ? BENCHMARKS.keySet().stream().sorted().toList() : Arrays.asList(names);
        for (String name : wanted) {
            if (!BENCHMARKS.containsKey(name)) {
                System.err.println("no benchmark is called " + name + "; there are: "
                        + BENCHMARKS.keySet().stream().sorted().toList());
                System.exit(2);
            }
        }
        boolean failed = false;
        for (String name : wanted) {
            double before = load();
            Figure figure = BENCHMARKS.get(name).call();
            double load = Math.max(before, load() - 1);
            int cpus = Runtime.getRuntime().availableProcessors();
            boolean quiet = load <= cpus;
            String place = String.format(Locale.ROOT, "seed %d, %d CPUs, load %.1f", Places.SEED, cpus, load);
            System.out.println(
                    quiet
                            ? figure.line() + " (" + place + ")"
                            : name + " " + figure.text() + "; no verdict, the machine is too busy (" + place + ")");
            failed |= !quiet || !figure.reached();
        }
        System.exit(failed ? 1 : 0);
    }

    /** Product and limit in turn, so that what else the machine does falls on both; the best of all rounds counts. */
    private static Figure journal() throws RunnerException {
        double array = Double.MAX_VALUE;
        double journalled = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            array = Math.min(array, run("JournalBench.array").getMin());
            journalled = Math.min(journalled, run("JournalBench.journalled").getMin());
        }
        return new Figure(
                "journal",
                String.format(
                        Locale.ROOT,
                        "journalled %.1f M changes/s, bare array %.1f M/s (best of %d)",
                        1000 / journalled,
                        1000 / array,
                        ROUNDS * 5),
                journalled / array,
                2.5,
                "times the bare loop");
    }

    private static Figure jump() throws RunnerException {
        Statistics jumps = run("JumpBench.jump");
        return new Figure(
                "jump",
                String.format(
                        Locale.ROOT,
                        "%d jumps in 10 M changes, median %.2f ms, p90 %.2f ms",
                        jumps.getN(),
                        jumps.getPercentile(50) / 1000,
                        jumps.getPercentile(90) / 1000),
                jumps.getPercentile(99) / 1000,
                16,
                "ms at p99");
    }

    private static Figure references() throws RunnerException {
        double general = run("ReferenceBench.getAndPutPage").getMin();
        double typed = run("ReferenceBench.getAndPutPageType").getMin();
        return new Figure(
                "references",
                String.format(
                        Locale.ROOT,
                        "get_page and put_page %.2f M/s, get_page_type and put_page_type %.2f M/s, recorded",
                        1000 / general,
                        1000 / typed),
                Math.max(general, typed),
                1000,
                "ns an operation");
    }

    /** Statistics of one benchmark method in its own unit. JMH's progress goes to standard error. */
    private static Statistics run(String method) throws RunnerException {
        PrintStream progress = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        System.err.write(b);
                    }
                },
                true,
                StandardCharsets.UTF_8);
        Options options = new OptionsBuilder()
                .include("org\\.framescope\\.bench\\." + method.replace(".", "\\.") + "$")
                .verbosity(VerboseMode.NORMAL)
                .build();
        List<Result<?>> results = new ArrayList<>();
        new Runner(options, OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL))
                .run()
                .forEach(each -> results.add(each.getPrimaryResult()));
        if (results.size() != 1) {
            throw new IllegalStateException(method + ": " + results.size() + " results");
        }
        return results.getFirst().getStatistics();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

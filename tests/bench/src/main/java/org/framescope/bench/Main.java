// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final int MILLION = 1 << 20;
    private static final String PRODUCT = "framescope.product";

    private static SortedMap<String, Callable<List<Figure>>> benchmarks() {
        SortedMap<String, Callable<List<Figure>>> all = new TreeMap<>();
        all.put("console", () -> List.of(new LogBench().measure()));
        all.put("divergence", () -> List.of(new DivergenceBench().measure()));
        all.put("frametable", () -> List.of(new FrameTableBench().measure()));
        all.put("explore", () -> new ExploreBench().measure());
        all.put("audit", () -> List.of(new AuditBench().measure()));
        all.put("holders", () -> List.of(new HoldersBench().measure()));
        all.put("journal", () -> List.of(new JournalBench().measure()));
        all.put("jump", () -> new JumpBench().measure());
        all.put("packed", () -> List.of(SwitchBench.packed()));
        all.put("references", () -> List.of(references()));
        all.put("switches", () -> List.of(new SwitchBench().measure()));
        all.put("mmu-update", () -> List.of(new MmuUpdateBench().measure()));
        all.put("scale", Main::scale);
        all.put("dump-core", () -> List.of(new CoreBench().measure()));
        all.put("machine", () -> List.of(new MachineBench().measure()));
        all.put("search", () -> List.of(new SearchBench().measure()));
        all.put("xentrace-cut", () -> List.of(new CutTraces().measure()));
        all.put("xentrace", () -> new TraceBench().measure());
        if (System.getProperty(PRODUCT) != null) {
            all.put("start", () -> List.of(new StartBench(Path.of(System.getProperty(PRODUCT))).measure()));
        }
        return all;
    }

    private Main() {}

    public static void main(String[] names) throws Exception {
        SortedMap<String, Callable<List<Figure>>> benchmarks = benchmarks();
        List<String> wanted = names.length == 0 ? List.copyOf(benchmarks.keySet()) : Arrays.asList(names);
        for (String name : wanted) {
            if (!benchmarks.containsKey(name)) {
                System.err.println("no benchmark is called " + name + "; there are: " + benchmarks.keySet());
                System.exit(2);
            }
        }
        boolean failed = false;
        for (String name : wanted) {
            double before = load();
            List<Figure> figures = benchmarks.get(name).call();
            double load = Math.max(before, load() - 1);
            int cpus = Runtime.getRuntime().availableProcessors();
            boolean busy = load > cpus;
            for (Figure figure : figures) {
                System.out.printf(
                        Locale.ROOT, "%s (seed %d, %d CPUs, load %.1f)%n", figure.line(busy), Places.SEED, cpus, load);
                failed |= !figure.reached() || busy && figure.clock() == Figure.Clock.WALL;
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static List<Figure> scale() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int frames : new int[] {MILLION, 16 * MILLION}) {
            ScaleBench bench = new ScaleBench(frames);
            figures.add(bench.operations());
            figures.add(bench.changes());
        }
        return figures;
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
                "ns an operation",
                Figure.Clock.WALL);
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

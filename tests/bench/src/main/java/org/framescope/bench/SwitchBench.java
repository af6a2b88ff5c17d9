// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.List;
import java.util.Locale;
import org.framescope.machine.Release;
import org.framescope.run.Run;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRunner;

/**
 * Context switches of the generated scenario, by name and with everything recorded, over 64 vCPUs on 8 CPUs. The limit is
 * the record alone: as many pairs of words written one after the other into fresh memory.
 */
final class SwitchBench {
    private static final int SWITCHES = 200_000;
    private static final int CHUNK = 1 << 13;

    private Run run;

    /** How many bytes a record takes when it is packed: the more of context switches and of memory operations. */
    static Figure packed() throws Exception {
        double[] bytes = new double[2];
        String[] generated = {"switches?n=20000&v=64&p=8&seed=", "operations?n=20000&d=4&p=3&seed="};
        for (int i = 0; i < bytes.length; i++) {
            Scenario scenario = ScenarioLibrary.load().scenario("generate:" + generated[i] + Places.SEED);
            Run packed = new ScenarioRunner()
                    .run(scenario, Release.named(Release.DEFAULT), RunProgress.NONE)
                    .run()
                    .packed();
            bytes[i] = packed.recordBytes() / (double) packed.length();
        }
        String text = String.format(
                Locale.ROOT,
                "records of 20000 switches %.2f bytes, of 20000 memory operations %.2f",
                bytes[0],
                bytes[1]);
        return new Figure("packed", text, Math.max(bytes[0], bytes[1]), 6, "bytes a record", Figure.Clock.CPU);
    }

    /** Measures. */
    Figure measure() throws Exception {
        Scenario scenario =
                ScenarioLibrary.load().scenario("generate:switches?n=" + SWITCHES + "&v=64&p=8&seed=" + Places.SEED);
        Release release = Release.named(Release.DEFAULT);
        List<Rounds.Cost> costs = Rounds.of(
                () -> run = new ScenarioRunner()
                        .run(scenario, release, RunProgress.NONE)
                        .run(),
                this::recordAlone);
        Rounds.Cost switches = costs.get(0);
        double records = run.length() / (double) SWITCHES;
        run = null;
        long before = usedHeap();
        run = new ScenarioRunner().run(scenario, release, RunProgress.NONE).run();
        double bytes = (usedHeap() - before) / (double) run.length();
        String text = String.format(
                Locale.ROOT,
                "%d context switches: %.2f M/s, %.1f records each, %.1f M records/s (on the wall, best of %d); %.1f times"
                        + " the record alone; %.1f bytes of heap a record, with calls, arguments and checkpoints",
                SWITCHES,
                switches.millions(SWITCHES),
                records,
                switches.millions(run.length()),
                Rounds.counted(),
                switches.cpu() / costs.get(1).cpu(),
                bytes);
        double nanos = switches.cpu() * 1e9 / SWITCHES;
        return new Figure("switches", text, nanos, 2000, "ns of processor time a switch", Figure.Clock.CPU);
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Object recordAlone() {
        int words = 2 * run.length();
        long[][] chunks = new long[words / CHUNK + 1][];
        for (int c = 0; c < chunks.length; c++) {
            long[] chunk = new long[CHUNK];
            for (int i = 0; i < CHUNK; i++) {
                chunk[i] = words - i;
            }
            chunks[c] = chunk;
        }
        return chunks;
    }
}

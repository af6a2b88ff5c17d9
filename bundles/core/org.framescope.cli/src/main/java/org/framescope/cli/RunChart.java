// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.chart.ChartFile;
import org.framescope.chart.ChartTheme;
import org.framescope.chart.SeriesChart;
import org.framescope.inspect.steps.Series;
import org.framescope.inspect.steps.SeriesCollector;
import org.framescope.inspect.steps.SeriesName;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.ScenarioRun;
import org.framescope.xen.ops.Operand;

/** A chart of a run's series in a file. */
final class RunChart {
    private static final int DEFAULT_FRAMES = 8;

    private final String file;
    private final List<String> names;

    /** Will write to {@code file}; no {@code names} mean those that fit the run. */
    RunChart(String file, List<String> names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Fails when the file's name or a series cannot be what was asked for, before anything is run.
     *
     * @return where it will be written
     */
    Path check() throws Failure {
        for (String name : names) {
            parse(name);
        }
        return target(file);
    }

    /**
     * The path of a chart that is to be written to {@code file}.
     *
     * @throws Failure when no chart can have that name
     */
    static Path target(String file) throws Failure {
        Path path = GivenPath.toWrite(file);
        if (ChartFile.format(path) == null) {
            throw Failure.wrongUse(
                    "cannot write \"" + file + "\": the name must end in ." + String.join(", .", ChartFile.FORMATS));
        }
        return path;
    }

    private static SeriesName parse(String name) throws Failure {
        try {
            return SeriesName.parse(name);
        } catch (UnknownNameException e) {
            throw Failure.wrongUse(e);
        }
    }

    /** Writes steps 0 to {@code last}; series are called as they were asked for. */
    void write(ScenarioRun run, int last) throws Failure {
        Path path = check();
        List<String> asked = names.isEmpty() ? fitting(run) : names;
        List<SeriesName> parsed = new ArrayList<>();
        for (String name : asked) {
            parsed.add(inMachine(parse(name), run));
        }
        List<Series> series = new ArrayList<>();
        List<Series> collected = SeriesCollector.collect(run.run(), run.release(), parsed, () -> false);
        for (int i = 0; i < asked.size(); i++) {
            series.add(collected.get(i).renamed(asked.get(i)));
        }
        SeriesChart chart =
                SeriesChart.of(run.scenario().info().title(), series).withRange(0, last);
        try {
            ChartFile.of(chart, ChartTheme.LIGHT).write(path);
        } catch (IOException e) {
            throw Failure.wrongUse(e);
        }
    }

    private static SeriesName inMachine(SeriesName name, ScenarioRun run) throws Failure {
        long frames = run.machineFrames();
        if (name instanceof SeriesName.Frame(long mfn, boolean _) && mfn >= frames) {
            throw Failure.wrongUse(
                    "series " + name.text() + ": the machine has frames 0 to " + Long.toHexString(frames - 1));
        }
        return name;
    }

    /** What switches cost where CPUs switch, else the references to the frames that the scenario names. */
    private static List<String> fitting(ScenarioRun run) {
        boolean switches = run.stepCount() > 0
                && run.step(1).operation().operands().stream().anyMatch(o -> o.type() == Operand.Type.PCPU);
        if (switches || run.scenario().frames().isEmpty()) {
            return List.of("slot14", "lgdt_default", "lgdt_full", "cr3", "virt_to_mfn");
        }
        return run.scenario().frames().stream()
                .limit(DEFAULT_FRAMES)
                .map(NamedFrame::mfn)
                .map(mfn -> "frame:" + Long.toHexString(mfn) + ":general")
                .toList();
    }
}

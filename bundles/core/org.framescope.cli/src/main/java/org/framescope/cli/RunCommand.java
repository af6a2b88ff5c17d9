// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.framescope.scenario.ScenarioRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a scenario and prints what happened, as text or as JSON Lines. */
@Command(name = "run", description = "Plays a scenario and prints each step.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScenarioArgument scenario;

    @Option(names = "--to", paramLabel = "STEP", description = "prints steps up to this one")
    private Integer to;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON Lines")
    private String json;

    @Option(names = "--chart", paramLabel = "FILE", description = "draws a chart: .png, .svg, .pdf or .csv")
    private String chart;

    @Option(
            names = "--series",
            paramLabel = "NAME",
            split = ",",
            description = "what the chart shows: a counter, frame:MFN:general, frame:MFN:type or type:NAME")
    private List<String> series = List.of();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        if (chart == null && !series.isEmpty()) {
            throw Failure.wrongUse("--series needs --chart FILE");
        }
        RunChart drawing = new RunChart(chart, series);
        if (chart != null) {
            drawing.check();
        }
        ScenarioRun run = scenario.run(console);
        int last = to == null ? run.stepCount() : to;
        if (last < 0 || last > run.stepCount()) {
            throw Failure.wrongUse("--to " + last + ": the scenario has steps 0 to " + run.stepCount());
        }
        if (chart != null) {
            drawing.write(run, last);
        }
        if (json != null) {
            JsonOut.write(json, console, out -> new RunJson(run).write(out, last));
        } else if (chart == null) {
            new RunText(run).print(console, last);
        }
        return Exit.DONE;
    }
}

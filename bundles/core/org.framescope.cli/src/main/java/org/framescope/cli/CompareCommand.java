// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.framescope.inspect.report.ComparisonReport;
import org.framescope.inspect.steps.FirstDivergence;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.scenario.ScenarioRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a scenario under two choices, or on two releases, and says where the runs part. */
@Command(
        name = "compare",
        description = "Plays a scenario twice and says where the two runs part.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScenarioArgument scenario;

    @Option(names = "--a", required = true, paramLabel = "NAME=VALUE", description = "a choice, or release=R, for one")
    private String a;

    @Option(
            names = "--b",
            required = true,
            paramLabel = "NAME=VALUE",
            description = "a choice, or release=R, for the other")
    private String b;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    @Option(names = "--report", paramLabel = "FILE.html|-", description = "writes both runs side by side as HTML")
    private String html;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        List<ScenarioRun> runs = scenario.runBoth(console, List.of(a, b));
        ScenarioRun first = runs.getFirst();
        ComparisonReport report = new ComparisonReport(side(a, first), side(b, runs.getLast()));
        if (html != null) {
            ScenarioInfo info = first.scenario().info();
            HtmlFile.write(report.page(info.id(), info.about()), html, console);
        }
        if (json != null) {
            JsonOut.write(json, console, out -> out.values(report::write));
        }
        long differing = report.differingWords();
        if (json == null && !"-".equals(html)) {
            print(report.parted(), differing);
        }
        return report.parted().isEmpty() && differing == 0 ? Exit.DONE : Exit.CHECK_FAILED;
    }

    private static ComparisonReport.Side side(String name, ScenarioRun run) {
        return new ComparisonReport.Side(name, run.run(), run.release());
    }

    private void print(Optional<FirstDivergence> parted, long differing) {
        console.line(parted.map(d -> "the runs part at step " + d.step() + ": " + d.word() + " is " + d.a() + " with "
                        + a + ", " + d.b() + " with " + b)
                .orElse("every step does the same"));
        console.line(differing + " words differ at the end");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.framescope.inspect.State;
import org.framescope.inspect.steps.FirstDivergence;
import org.framescope.run.Cursor;
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
        ScenarioRun second = runs.getLast();
        Optional<FirstDivergence> parted = FirstDivergence.of(first.run(), first.release(), second.run());
        long differing = differingWords(first, second);
        if (html != null) {
            new CompareHtml(first, a, second, b).page(parted).write(html, console);
        }
        if (json != null) {
            write(parted, differing, first.stepCount(), second.stepCount());
        }
        if (json == null && !"-".equals(html)) {
            print(parted, differing);
        }
        return parted.isEmpty() && differing == 0 ? Exit.DONE : Exit.CHECK_FAILED;
    }

    /** Words in which the ends differ, counters among them. */
    private static long differingWords(ScenarioRun first, ScenarioRun second) {
        long[] count = {0};
        end(first).reading().difference(end(second).reading(), (address, here, there) -> count[0]++);
        return count[0];
    }

    private static State end(ScenarioRun run) {
        Cursor cursor = new Cursor(run.run());
        cursor.toEnd();
        return new State(cursor.reading(), run.release());
    }

    private void write(Optional<FirstDivergence> parted, long differing, long stepsA, long stepsB) throws Failure {
        JsonOut.write(json, console, out -> {
            out.object();
            if (parted.isPresent()) {
                FirstDivergence d = parted.get();
                out.object("firstDivergence").field("step", d.step()).field("word", d.word());
                out.field("a", d.a()).field("b", d.b()).endObject();
            } else {
                out.nullField("firstDivergence");
            }
            out.field("differingWords", differing).field("stepsA", stepsA).field("stepsB", stepsB);
            out.endObject();
        });
    }

    private void print(Optional<FirstDivergence> parted, long differing) {
        console.line(parted.map(d -> "the runs part at step " + d.step() + ": " + d.word() + " is " + d.a() + " with "
                        + a + ", " + d.b() + " with " + b)
                .orElse("every step does the same"));
        console.line(differing + " words differ at the end");
    }
}

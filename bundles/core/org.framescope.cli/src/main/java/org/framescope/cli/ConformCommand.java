// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.framescope.evidence.Work;
import org.framescope.evidence.conform.Adapters;
import org.framescope.evidence.conform.Conformance;
import org.framescope.evidence.conform.Mismatch;
import org.framescope.evidence.conform.SequenceReport;
import org.framescope.evidence.conform.StepResult;
import org.framescope.evidence.conform.Totals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays recordings of a real hypervisor on the simulator and compares. */
@Command(
        name = "conform",
        description = "Plays recordings of a real hypervisor on the simulator and compares.",
        mixinStandardHelpOptions = true)
final class ConformCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "recordings, plain, .gz or .xz; folders of them; - is standard input")
    private List<String> files;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    ConformCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        Conformance.Result[] result = new Conformance.Result[1];
        if (json == null) {
            result[0] = play(this::print);
            console.line(result[0].totals().line());
        } else {
            JsonOut.write(json, console, out -> result[0] = write(out));
        }
        result[0].problems().forEach(p -> console.message(p.getMessage()));
        if (!result[0].problems().isEmpty()) {
            return Exit.BAD_INPUT;
        }
        return result[0].totals().mismatches() == 0 ? Exit.DONE : Exit.CHECK_FAILED;
    }

    private Conformance.Result play(Consumer<SequenceReport> sink) throws Failure {
        Conformance conformance = new Conformance(Adapters.standard(), Work.NONE);
        Conformance.Result result = Conformance.Result.NONE;
        for (String file : files) {
            result = result.plus(
                    file.equals("-")
                            ? conformance.play(console.in(), "-", sink)
                            : conformance.play(List.of(GivenPath.toRead(file)), sink));
        }
        return result;
    }

    private void print(SequenceReport report) {
        for (StepResult step : report.steps()) {
            step.mismatches().forEach(m -> console.line(m.line()));
        }
    }

    private Conformance.Result write(JsonOut out) throws IOException, Failure {
        out.object().field("format", "framescope-conform/1").array("differences");
        Conformance.Result result;
        try {
            result = play(report -> differences(out, report));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.endArray();
        Totals totals = result.totals();
        out.field("sequences", totals.sequences()).field("steps", totals.steps());
        out.field("frames", totals.frames()).field("mismatches", totals.mismatches());
        out.field("unsupported", totals.unsupported()).array("problems");
        for (Exception problem : result.problems()) {
            out.value(problem.getMessage());
        }
        out.endArray().endObject();
        return result;
    }

    private static void differences(JsonOut out, SequenceReport report) {
        try {
            for (StepResult step : report.steps()) {
                for (Mismatch mismatch : step.mismatches()) {
                    out.object().field("file", mismatch.file()).field("sequence", mismatch.sequence());
                    out.field("step", mismatch.step()).field("field", mismatch.field());
                    out.field("frame", mismatch.frame()).field("recorded", mismatch.recorded());
                    out.field("simulated", mismatch.simulated()).endObject();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

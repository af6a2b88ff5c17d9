// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.evidence.xentrace.TraceEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the events of a trace and adds up the runstates of its vCPUs. */
@Command(
        name = "trace",
        description = "Counts the events of an xentrace file and adds up the runstates of its vCPUs.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private EvidenceArgument argument;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "draws how many vCPUs are in which state; .png, .svg, .pdf or .csv")
    private String chart;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        Optional<Path> drawn = chart == null ? Optional.empty() : Optional.of(RunChart.target(chart));
        try (Evidence evidence = argument.read(console)) {
            if (!(evidence instanceof Evidence.Traced traced)) {
                throw Failure.otherKind(argument.target(), evidence, "a binary trace of xentrace");
            }
            if (drawn.isPresent()) {
                if (traced.trace().runstates().isEmpty()) {
                    throw Failure.badInput(argument.target() + ": has no runstates that could be drawn");
                }
                TraceChart.write(drawn.get(), argument.target(), traced.trace());
            }
            if (json != null) {
                JsonOut.write(json, console, out -> write(out, traced.trace()));
            } else {
                print(traced.trace());
            }
            return Exit.DONE;
        }
    }

    private void print(Trace trace) {
        console.line(String.format(
                "%d CPUs, %d records, %d lost, %d cycles",
                trace.cpus(), trace.records(), trace.lost(), trace.lastTsc() - trace.firstTsc()));
        for (Trace.Count event : trace.events()) {
            console.line(String.format(
                    "event 0x%08x %10d  %s", event.event(), event.count(), TraceEvent.name(event.event())));
        }
        if (trace.runstates().isEmpty()) {
            console.line("no runstates: the trace has no record of a vCPU that starts to run (scheduling events, class"
                    + " 0x0002f000)");
        }
        for (Trace.Time time : trace.runstates()) {
            console.line(String.format(
                    "runstate %-10s %-8s %8d %16d cycles, %d on average",
                    "d" + time.domain() + "v" + time.vcpu(),
                    time.state().label(),
                    time.count(),
                    time.cycles(),
                    time.cycles() / time.count()));
        }
    }

    private static void write(JsonOut out, Trace trace) throws IOException {
        out.object().field("cpus", trace.cpus()).field("records", trace.records());
        out.field("lost", trace.lost()).array("events");
        for (Trace.Count event : trace.events()) {
            out.object().field("id", String.format("0x%08x", event.event())).field("count", event.count());
            out.endObject();
        }
        out.endArray().array("runstates");
        for (Trace.Time time : trace.runstates()) {
            out.object().field("dom", time.domain()).field("vcpu", time.vcpu());
            out.field("state", time.state().label()).field("count", time.count());
            out.field("cycles", time.cycles()).endObject();
        }
        out.endArray().endObject();
    }
}

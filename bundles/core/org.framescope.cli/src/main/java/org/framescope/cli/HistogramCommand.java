// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.frames.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the frames in use by owner and type. */
@Command(
        name = "histogram",
        description = "Counts the frames in use of a frame table by owner and type.",
        mixinStandardHelpOptions = true)
final class HistogramCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private EvidenceArgument argument;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    HistogramCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        try (Evidence evidence = argument.read(console)) {
            if (!(evidence instanceof Evidence.FrameTable table)) {
                throw Failure.badInput(
                        argument.target() + ": is " + evidence.report().kind().id()
                                + ", expected a frame table; other files do not hold all frames");
            }
            Histogram histogram = Histogram.of(EvidenceSummary.state(table.table()));
            if (json != null) {
                JsonOut.write(json, console, out -> write(out, histogram));
            } else {
                print(histogram);
            }
            return Exit.DONE;
        }
    }

    private void print(Histogram histogram) {
        console.line(String.format("%-6s %-9s %10s %10s %10s", "owner", "type", "frames", "typed", "pinned"));
        for (Histogram.Row row : histogram.rows()) {
            console.line(String.format(
                    "%-6s %-9s %10d %10d %10d",
                    row.owner() < 0 ? "-" : "d" + row.owner(),
                    row.type().label(),
                    row.frames(),
                    row.typed(),
                    row.pinned()));
        }
    }

    private static void write(JsonOut out, Histogram histogram) throws IOException {
        out.object().array("rows");
        for (Histogram.Row row : histogram.rows()) {
            out.object();
            if (row.owner() < 0) {
                out.nullField("owner");
            } else {
                out.field("owner", row.owner());
            }
            out.field("type", row.type().label()).field("frames", row.frames());
            out.field("typed", row.typed()).field("pinned", row.pinned()).endObject();
        }
        out.endArray().endObject();
    }
}

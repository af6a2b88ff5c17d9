// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.frames.Histogram;
import org.framescope.machine.PageType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the frames in use by owner and type. */
@Command(
        name = "histogram",
        description = "Counts the frames in use of a frame table, or of a dump of a guest, by owner and type.",
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
            Histogram histogram = histogram(evidence);
            if (json != null) {
                JsonOut.write(json, console, out -> write(out, histogram));
            } else {
                print(histogram);
            }
            return Exit.DONE;
        }
    }

    private Histogram histogram(Evidence evidence) throws Failure {
        if (evidence instanceof Evidence.FrameTable table) {
            return Histogram.of(EvidenceSummary.state(table.table()));
        }
        if (evidence instanceof Evidence.Machine machine) {
            return Histogram.of(EvidenceSummary.state(machine.machine().table()));
        }
        if (evidence instanceof Evidence.Core core && core.core().tables().isPresent()) {
            console.message(argument.target()
                    + ": types are worked out from the guest's page tables; pins are not in the file");
            return new Histogram(core.core().tables().get().histogram().entrySet().stream()
                    .map(e -> new Histogram.Row(
                            -1, e.getKey(), e.getValue(), e.getKey() == PageType.NONE ? 0 : e.getValue(), 0))
                    .sorted(Comparator.comparing(Histogram.Row::type))
                    .toList());
        }
        throw Failure.otherKind(
                argument.target(),
                evidence,
                "a frame table, memory of a machine or a dump of a PV guest; other files do not hold all frames");
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

// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.FrameDifferences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names the frames in which two frame tables or machines differ. */
@Command(
        name = "diff",
        description = "Names the frames in which two dumps of the same host differ.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = "a frame table or memory of a machine")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "the same at another time")
    private String second;

    @Option(names = "--release", paramLabel = "R", description = "x.y or x.y.z, instead of what the files show")
    private String release;

    @Mixin
    private RealFileOptions options;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        try (Evidence a = open(first);
                Evidence b = open(second)) {
            FrameDifferences differences = new FrameDifferences(state(a, first), state(b, second));
            long[] differing = {0};
            if (json != null) {
                JsonOut.write(json, console, out -> differing[0] = write(out, differences));
            } else {
                differences.visit((mfn, left, right) -> {
                    differing[0]++;
                    console.line(String.format("%8x  %s  ->  %s", mfn, text(left), text(right)));
                    return true;
                });
                console.line("differing " + differing[0]);
            }
            return differing[0] == 0 ? Exit.DONE : Exit.CHECK_FAILED;
        }
    }

    private Evidence open(String file) throws Failure {
        return new EvidenceFile(file, options.kind(), release, options.cache()).read(console);
    }

    private static State state(Evidence evidence, String file) throws Failure {
        FrameTableFile table = EvidenceSummary.table(evidence)
                .orElseThrow(() -> Failure.otherKind(file, evidence, "a frame table or memory of a machine"));
        return EvidenceSummary.state(table);
    }

    private static String text(FrameDifferences.Side side) {
        return side == null
                ? "none"
                : String.format(
                        "caf %016x  taf %016x  %s",
                        side.caf(), side.taf(), side.owner() < 0 ? "-" : "d" + side.owner());
    }

    private static long write(JsonOut out, FrameDifferences differences) throws IOException {
        long[] differing = {0};
        IOException[] failed = new IOException[1];
        out.object().array("frames");
        differences.visit((mfn, left, right) -> {
            differing[0]++;
            try {
                out.object().hex("mfn", mfn);
                side(out, "a", left);
                side(out, "b", right);
                out.endObject();
                return true;
            } catch (IOException e) {
                failed[0] = e;
                return false;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        out.endArray().field("differing", differing[0]).endObject();
        return differing[0];
    }

    private static void side(JsonOut out, String name, FrameDifferences.Side side) throws IOException {
        if (side == null) {
            out.nullField(name);
        } else {
            out.object(name).word("caf", side.caf()).word("taf", side.taf());
            out.fieldOrNull("owner", side.owner()).endObject();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.Holders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names who holds the references that a frame counts. */
@Command(
        name = "holders",
        description = "Names who holds the references that a frame counts.",
        mixinStandardHelpOptions = true)
final class HoldersCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlayedArgument argument;

    @Parameters(
            index = "1",
            paramLabel = "MFN",
            description = "frame number, hexadecimal, or a name that the scenario or the recording gives")
    private String frame;

    @Option(names = "--to", paramLabel = "STEP", description = "asks after this step instead of the last")
    private Integer to;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    HoldersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        Played played = argument.play(console);
        State state = played.state(played.step(to));
        Holders holders = Holders.of(state, mfn(played, state));
        if (json != null) {
            JsonOut.write(json, console, out -> write(out, holders));
        } else {
            print(holders);
        }
        return Exit.DONE;
    }

    private long mfn(Played played, State state) throws Failure {
        Long named = played.frames().get(frame);
        long mfn = named != null ? named : Words.parse("MFN", frame);
        if (mfn < 0 || mfn >= state.maxPage()) {
            throw Failure.wrongUse("MFN: 0x" + Long.toHexString(mfn) + " is beyond the machine's 0x"
                    + Long.toHexString(state.maxPage()) + " frames");
        }
        return mfn;
    }

    private void print(Holders holders) {
        console.line(holders.frame().line());
        for (Holder holder : holders.holders()) {
            console.line(String.format("  %d general  %d type  %s", holder.general(), holder.type(), holder.text()));
        }
        if (holders.unexplainedGeneral() != 0 || holders.unexplainedType() != 0) {
            console.line(String.format(
                    "  %d general  %d type  unexplained", holders.unexplainedGeneral(), holders.unexplainedType()));
        }
    }

    private static void write(JsonOut out, Holders holders) throws IOException {
        out.object().hex("mfn", holders.frame().mfn());
        out.word("caf", holders.frame().caf()).word("taf", holders.frame().taf());
        if (holders.frame().owner() < 0) {
            out.nullField("owner");
        } else {
            out.field("owner", holders.frame().owner());
        }
        side(out, "general", holders.frame().count(), holders.general(), holders.unexplainedGeneral());
        side(out, "type", holders.frame().typeCount(), holders.type(), holders.unexplainedType());
        out.endObject();
    }

    private static void side(JsonOut out, String name, long count, List<Holder> holders, long unexplained)
            throws IOException {
        out.object(name).field("count", count).array("holders");
        for (Holder holder : holders) {
            out.object().field("kind", holder.kind()).field("by", holder.by());
            if (holder.slot() < 0) {
                out.nullField("slot");
            } else {
                out.field("slot", holder.slot());
            }
            out.field("n", name.equals("general") ? holder.general() : holder.type())
                    .endObject();
        }
        out.endArray().field("unexplained", unexplained).endObject();
    }
}

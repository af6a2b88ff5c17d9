// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.frames.Recount;
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

    @Mixin
    private RealFileOptions options;

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
        Optional<EvidenceFile> file = argument.scenario().evidence(options.kind(), options.cache());
        if (file.isEmpty()) {
            Played played = argument.play(console);
            State state = played.state(played.step(to));
            Long named = played.frames().get(frame);
            return answer(Holders.of(state, mfn(state, named)), true, false);
        }
        if (to != null) {
            throw Failure.wrongUse("--to: a file of a real machine shows one moment");
        }
        try (Evidence evidence = file.get().read(console)) {
            FrameTableFile table = table(evidence, file.get().file());
            State asRead = EvidenceSummary.state(table);
            State state = evidence instanceof Evidence.Core ? Recount.of(asRead) : asRead;
            long mfn = mfn(state, null);
            known(evidence, state, mfn);
            if (!table.contents()) {
                console.message(
                        file.get().file() + ": has no contents of frames: nobody can be named but allocation and pin");
            }
            return answer(
                    table.contents() ? Holders.of(state, mfn) : Holders.ofWords(state, mfn), table.contents(), true);
        }
    }

    private FrameTableFile table(Evidence evidence, String file) throws Failure {
        Optional<FrameTableFile> table =
                evidence instanceof Evidence.Core core ? core.core().machine() : EvidenceSummary.table(evidence);
        if (evidence instanceof Evidence.Core && table.isPresent()) {
            console.message(
                    file + ": counts are worked out from contexts and tables; pins, LDT slots, grants and mappings by"
                            + " others are not in the file");
        }
        return table.orElseThrow(() -> Failure.otherKind(
                file, evidence, "a frame table, memory of a machine or of a PV guest, which have holders"));
    }

    private int answer(Holders holders, boolean contents, boolean realMachine) throws Failure {
        if (json != null) {
            JsonOut.write(json, console, out -> write(out, holders, contents, realMachine));
        } else {
            print(holders);
        }
        return Exit.DONE;
    }

    private long mfn(State state, Long named) throws Failure {
        long mfn = named != null ? named : Words.parse("MFN", frame);
        if (mfn < 0 || mfn >= state.maxPage()) {
            throw Failure.wrongUse("MFN: 0x" + Long.toHexString(mfn) + " is beyond the machine's 0x"
                    + Long.toHexString(state.maxPage()) + " frames");
        }
        return mfn;
    }

    /** Nothing can be said of a frame that the file does not have: no holder there would look like one that nobody holds. */
    private static void known(Evidence evidence, State state, long mfn) throws Failure {
        boolean guests = !(evidence instanceof Evidence.Core core)
                || core.core().pages().filter(pages -> pages.index(mfn) >= 0).isPresent();
        if (!guests) {
            throw Failure.wrongUse("MFN: 0x" + Long.toHexString(mfn) + " is none of the guest's frames");
        }
        if (!state.machine().isFrame(mfn)) {
            throw Failure.wrongUse("MFN: 0x" + Long.toHexString(mfn)
                    + " has no row in the file: no memory is there, or it was not read");
        }
    }

    private void print(Holders holders) {
        console.line(holders.frame().line());
        for (Holder holder : holders.holders()) {
            console.line(
                    String.format("  %d general  %d type  %s", holder.general(), holder.type(), holder.fullText()));
        }
        if (holders.unexplainedGeneral() != 0 || holders.unexplainedType() != 0) {
            console.line(String.format(
                    "  %d general  %d type  unexplained", holders.unexplainedGeneral(), holders.unexplainedType()));
        }
    }

    private static void write(JsonOut out, Holders holders, boolean contents, boolean real) throws IOException {
        out.object().hex("mfn", holders.frame().mfn());
        out.word("caf", holders.frame().caf()).word("taf", holders.frame().taf());
        if (holders.frame().owner() < 0) {
            out.nullField("owner");
        } else {
            out.field("owner", holders.frame().owner());
        }
        if (real) {
            out.field("contents", contents);
        }
        HolderJson.side(out, "general", holders.frame().count(), holders.general(), holders.unexplainedGeneral(), real);
        HolderJson.side(out, "type", holders.frame().typeCount(), holders.type(), holders.unexplainedType(), real);
        out.endObject();
    }
}

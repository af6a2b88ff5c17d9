// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.leaks.DomainLeft;
import org.framescope.inspect.leaks.Leaks;
import org.framescope.inspect.leaks.LeftFrame;
import org.framescope.inspect.leaks.Unexplained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Names the frames that outlive their domain and what of their counts nothing explains. */
@Command(
        name = "leaks",
        description = "Names the frames that outlive their domain, or that it gave back, and are still referred to.",
        mixinStandardHelpOptions = true)
final class LeaksCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private EvidenceArgument argument;

    @Option(names = "--domain", paramLabel = "D", description = "only this domain")
    private Integer domain;

    @Option(names = "--report", paramLabel = "FILE.html|-", description = "writes one page of HTML on what to look at")
    private String html;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    LeaksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        try (Evidence evidence = argument.read(console)) {
            List<DomainLeft> left = left(evidence).stream()
                    .filter(d -> domain == null || d.domain() == domain)
                    .toList();
            List<Unexplained> unexplained = unexplained(evidence);
            boolean contents = evidence instanceof Evidence.Machine;
            if (html != null) {
                LeftHtml.write(html, console, evidence.report(), left, unexplained, contents);
            }
            if (json != null) {
                JsonOut.write(json, console, out -> write(out, left, unexplained, contents));
            } else if (html == null || !html.equals("-")) {
                LeftText.of(left, unexplained, contents, domain).forEach(console::line);
            }
            return Exit.DONE;
        }
    }

    private List<DomainLeft> left(Evidence evidence) throws Failure {
        return switch (evidence) {
            case Evidence.FrameTable e -> Leaks.of(EvidenceSummary.state(e.table()));
            case Evidence.Machine e ->
                Leaks.withHolders(EvidenceSummary.state(e.machine().table()));
            case Evidence.Console e -> ConsoleLeaks.of(e.log());
            case Evidence.Core _,
                    Evidence.Traced _,
                    Evidence.Operations _,
                    Evidence.Descriptors _,
                    Evidence.Rejected _ ->
                throw Failure.otherKind(argument.target(), evidence, "a file that shows frames of domains");
        };
    }

    /** Patterns of what nobody was found to hold; only contents of frames can tell them. */
    private List<Unexplained> unexplained(Evidence evidence) {
        if (!(evidence instanceof Evidence.Machine machine)) {
            return List.of();
        }
        return Unexplained.of(EvidenceSummary.state(machine.machine().table())).stream()
                .filter(u -> domain == null || u.owner() == domain)
                .toList();
    }

    private static void write(JsonOut out, List<DomainLeft> left, List<Unexplained> unexplained, boolean contents)
            throws IOException {
        out.object().field("contents", contents).array("domains");
        for (DomainLeft each : left) {
            out.object().field("dom", each.domain());
            out.fieldOrNull("dying", each.dying());
            out.array("frames");
            for (LeftFrame frame : each.frames()) {
                write(out, frame);
            }
            out.endArray().field("more", each.more()).endObject();
        }
        out.endArray().array("unexplained");
        for (Unexplained each : unexplained) {
            out.object().fieldOrNull("owner", each.owner()).field("type", each.type());
            out.field("general", each.general()).field("typed", each.typed()).field("frames", each.frames());
            out.hex("example", each.example()).field("reason", each.reason()).endObject();
        }
        out.endArray().endObject();
    }

    private static void write(JsonOut out, LeftFrame frame) throws IOException {
        out.object().hex("mfn", frame.mfn()).word("caf", frame.caf()).word("taf", frame.taf());
        out.field("group", frame.isUnreferenced() ? "xenheap" : "referenced");
        HolderJson.side(out, "general", frame.count(), held(frame, Holder::general), frame.unexplainedGeneral(), true);
        HolderJson.side(out, "type", frame.typeCount(), held(frame, Holder::type), frame.unexplainedType(), true);
        out.endObject();
    }

    private static List<Holder> held(LeftFrame frame, ToIntFunction<Holder> side) {
        return frame.holders().stream().filter(h -> side.applyAsInt(h) > 0).toList();
    }
}

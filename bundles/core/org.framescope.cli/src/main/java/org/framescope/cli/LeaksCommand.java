// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.leaks.DomainLeft;
import org.framescope.inspect.leaks.Leaks;
import org.framescope.inspect.leaks.LeftFrame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Names the frames that outlive their domain and what of their counts nothing explains. */
@Command(
        name = "leaks",
        description = "Names the frames that outlive their domain, or that it gave back, and are still referred to.",
        mixinStandardHelpOptions = true)
final class LeaksCommand implements Callable<Integer> {
    private static final String NO_CONTENTS =
            "the file has no page contents: nobody can be named who holds a reference, only allocations and pins";

    private final Console console;

    @Mixin
    private EvidenceArgument argument;

    @Option(names = "--domain", paramLabel = "D", description = "only this domain")
    private Integer domain;

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
            if (json != null) {
                JsonOut.write(json, console, out -> write(out, left));
            } else {
                print(left);
            }
            return Exit.DONE;
        }
    }

    private List<DomainLeft> left(Evidence evidence) throws Failure {
        return switch (evidence) {
            case Evidence.FrameTable e -> Leaks.of(EvidenceSummary.state(e.table()));
            case Evidence.Machine e ->
                Leaks.of(EvidenceSummary.state(e.machine().table()));
            case Evidence.Console e -> ConsoleLeaks.of(e.log());
            case Evidence.Core _, Evidence.Traced _, Evidence.Operations _, Evidence.Rejected _ ->
                throw Failure.badInput(argument.target() + ": is "
                        + evidence.report().kind().id() + ", expected a file that shows frames of domains");
        };
    }

    private void print(List<DomainLeft> left) {
        if (left.isEmpty()) {
            console.line(domain == null ? "no frame outlives its domain" : "no frame of domain " + domain + " is left");
        }
        for (DomainLeft each : left) {
            console.line("domain " + each.domain() + state(each));
            print("left with references", each.referenced());
            print("of Xen's heap, without a reference", each.unreferenced());
            if (each.more() > 0) {
                console.line("  and " + each.more() + " more");
            }
        }
        if (!left.isEmpty()) {
            console.line(NO_CONTENTS);
        }
    }

    private static String state(DomainLeft domain) {
        String derived = domain.derived() ? " (none of its frames is allocated any more)" : "";
        return switch (domain.dying()) {
            case 1 -> ", dying" + derived;
            case 2 -> ", dead" + derived;
            default -> "";
        };
    }

    private void print(String title, List<LeftFrame> frames) {
        if (frames.isEmpty()) {
            return;
        }
        console.line("  " + frames.size() + " " + title);
        for (LeftFrame frame : frames) {
            console.line(String.format(
                    "    mfn %x  caf %016x  taf %016x  %s  unexplained: %d general, %d type  (%s)",
                    frame.mfn(),
                    frame.caf(),
                    frame.taf(),
                    frame.type().label(),
                    frame.unexplainedGeneral(),
                    frame.unexplainedType(),
                    frame.hint()));
        }
    }

    private static void write(JsonOut out, List<DomainLeft> left) throws IOException {
        out.object().field("contents", false).array("domains");
        for (DomainLeft each : left) {
            out.object().field("dom", each.domain());
            if (each.dying() < 0) {
                out.nullField("dying");
            } else {
                out.field("dying", each.dying());
            }
            out.array("frames");
            for (LeftFrame frame : each.frames()) {
                write(out, frame);
            }
            out.endArray().field("more", each.more()).endObject();
        }
        out.endArray().endObject();
    }

    private static void write(JsonOut out, LeftFrame frame) throws IOException {
        out.object().hex("mfn", frame.mfn()).word("caf", frame.caf()).word("taf", frame.taf());
        out.field("group", frame.isUnreferenced() ? "xenheap" : "referenced");
        side(out, "general", frame.count(), frame.holders(), true, frame.unexplainedGeneral());
        side(out, "type", frame.typeCount(), frame.holders(), false, frame.unexplainedType());
        out.endObject();
    }

    private static void side(
            JsonOut out, String name, long count, List<Holder> holders, boolean general, long unexplained)
            throws IOException {
        out.object(name).field("count", count).array("holders");
        for (Holder holder : holders) {
            int n = general ? holder.general() : holder.type();
            if (n > 0) {
                out.object()
                        .field("kind", holder.kind())
                        .nullField("by")
                        .nullField("slot")
                        .field("n", n)
                        .endObject();
            }
        }
        out.endArray().field("unexplained", unexplained).endObject();
    }
}

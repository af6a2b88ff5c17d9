// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.machine.InsideXen;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.audit.FirstViolation;
import org.framescope.inspect.audit.RoundTrip;
import org.framescope.inspect.audit.RunAudit;
import org.framescope.inspect.check.Invariant;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.UnknownNameException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks that the counts of all frames are what their holders add up to, and everything else that must hold. */
@Command(
        name = "audit",
        description =
                "Checks that the counts of all frames are what their holders add up to, and all other invariants.",
        footer = "The last line counts the states that were checked, what is broken in them, and what is known of Xen.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private static final int MOST_FRAMES = 10_000;

    private final Console console;

    @Mixin
    private PlayedArgument argument;

    @Mixin
    private RealFileOptions options;

    @Option(names = "--to", paramLabel = "STEP", description = "checks after this step instead of the last")
    private Integer to;

    @Option(
            names = "--every",
            description =
                    "checks after every step up to it, and that the run is the same forward, back and forward again")
    private boolean every;

    @Option(
            names = "--until",
            paramLabel = "INVARIANT",
            split = ",",
            description = "as --every, but ends with the first step that breaks one of these; see list invariants")
    private List<String> until = List.of();

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> known = new ArrayList<>();
    private Set<Invariant> stops = Set.of();
    private List<InsideXen> inside = List.of();
    private int checked;
    private boolean reversible = true;

    /** What is broken in {@code run} after {@code step}. */
    private record Finding(String run, int step, Violation violation) {}

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        try {
            stops = Invariant.named(until);
        } catch (UnknownNameException e) {
            throw Failure.wrongUse(e);
        }
        Optional<EvidenceFile> file = argument.scenario().evidence(options.kind(), options.cache());
        if (file.isPresent()) {
            real(file.get());
        } else {
            argument.playAll(console, this::audit);
        }
        if (json != null) {
            JsonOut.write(json, console, this::write);
        } else {
            known.forEach(f -> console.line(line("KNOWN", f)));
            console.line("checked " + checked + ", violations " + findings.size() + ", known " + known.size());
        }
        return findings.isEmpty() && reversible ? Exit.DONE : Exit.CHECK_FAILED;
    }

    private void audit(String name, Played played) throws Failure {
        int before = findings.size();
        int asked = played.step(to);
        int last = Math.min(asked, played.lastSimulated());
        if (last < asked) {
            console.message(
                    name + " is audited up to step " + last + ": what is only recorded does not name every holder");
        }
        if (!stops.isEmpty()) {
            first(name, played, last);
        } else if (every) {
            all(name, played, last);
        } else {
            one(name, played.state(last), last);
        }
        if (json == null && findings.size() > before) {
            console.message(name + " breaks invariants");
            findings.subList(before, findings.size()).forEach(f -> console.line(line("VIOLATION", f)));
        }
    }

    /** The one moment that memory of a machine shows. */
    private void real(EvidenceFile file) throws Failure {
        if (to != null || every || !stops.isEmpty()) {
            throw Failure.wrongUse("--to, --every and --until: a file of a real machine shows one moment");
        }
        try (Evidence evidence = file.read(console)) {
            Optional<FrameTableFile> table = EvidenceSummary.table(evidence).filter(FrameTableFile::contents);
            if (table.isEmpty()) {
                throw Failure.otherKind(
                        file.file(), evidence, "memory of a machine, whose contents say who holds references");
            }
            one(file.file(), EvidenceSummary.state(table.get()), 0);
            if (json == null) {
                findings.forEach(f -> console.line(line("VIOLATION", f)));
            }
            if (evidence instanceof Evidence.Machine machine && !findings.isEmpty()) {
                inside = machine.machine().inside();
                inside.forEach(this::underWay);
            }
        }
    }

    /** Counts of frames that a CPU was about to change need not be those of their holders. */
    private void underWay(InsideXen cpu) {
        String named = findings.stream()
                .map(Finding::violation)
                .filter(v -> v.target().kind() == Target.Kind.FRAME
                        && cpu.frames().contains(v.target().number()))
                .map(AuditCommand::frame)
                .distinct()
                .collect(Collectors.joining(", "));
        console.message("CPU " + cpu.cpu() + " was inside Xen for " + cpu.vcpu()
                + (named.isEmpty()
                        ? ": an operation was under way, and what it changes may be among the findings"
                        : "; its registers or stack name " + named
                                + ": an operation on that, not a lost reference, may be what is found"));
    }

    private void one(String name, State state, int step) {
        Audit audit = Audit.of(state, MOST_FRAMES);
        audit.violations().forEach(v -> findings.add(new Finding(name, step, v)));
        audit.known().forEach(v -> known.add(new Finding(name, step, v)));
        if (!audit.complete()) {
            console.message("more than " + MOST_FRAMES + " frames are broken; the others are not named");
        }
        checked++;
    }

    private void all(String name, Played played, int last) {
        RunAudit audit = new RunAudit(played.run(), played.release());
        int begin = played.firstStep() - 1;
        audit.violations().forEach(v -> findings.add(new Finding(name, begin, v)));
        while (audit.step() < played.operations(last)) {
            audit.next().forEach(v -> findings.add(new Finding(name, begin + audit.step(), v)));
        }
        audit.known().forEach(v -> known.add(new Finding(name, begin + audit.step(), v)));
        checked += audit.step() + 1;
        RoundTrip trip = RoundTrip.of(played.run());
        if (!trip.holds()) {
            console.message(name + " is not the same forward, back and forward again: " + trip.text());
            reversible = false;
        }
    }

    /** Looks for the first step that breaks one of those asked for, the beginning included. */
    private void first(String name, Played played, int last) {
        int begin = played.firstStep() - 1;
        int[] looked = {0};
        Optional<FirstViolation> first = FirstViolation.after(-1, played.run(), played.release(), stops, operations -> {
            boolean goOn = operations <= played.operations(last);
            looked[0] = goOn ? operations : looked[0];
            return goOn;
        });
        first.ifPresent(f -> f.violations().forEach(v -> findings.add(new Finding(name, begin + f.step(), v))));
        checked += looked[0] + 1;
    }

    private static String line(String what, Finding finding) {
        Violation violation = finding.violation();
        StringBuilder line = new StringBuilder(what).append(' ').append(violation.invariant());
        line.append(' ').append(finding.step()).append(' ').append(frame(violation));
        line.append(' ').append(word(violation.expected())).append(' ').append(word(violation.actual()));
        violation.terms().forEach(term -> line.append(' ').append(term));
        return line.toString();
    }

    /** The frame's number, or what else it is about. */
    private static String frame(Violation violation) {
        Target target = violation.target();
        return target.kind() == Target.Kind.FRAME
                ? "0x" + Long.toHexString(target.number())
                : word(violation.subject());
    }

    private static String word(String text) {
        return text.indexOf(' ') < 0 ? text : '"' + text + '"';
    }

    private void write(JsonOut out) throws IOException {
        out.object().field("format", "framescope-audit/1").field("checked", checked);
        write(out.array("violations"), findings);
        write(out.array("known"), known);
        if (!inside.isEmpty()) {
            out.array("inside");
            for (InsideXen cpu : inside) {
                out.object().field("cpu", cpu.cpu()).field("vcpu", cpu.vcpu()).array("frames");
                for (long frame : cpu.frames()) {
                    out.value("0x" + Long.toHexString(frame));
                }
                out.endArray().endObject();
            }
            out.endArray();
        }
        out.endObject();
    }

    private static void write(JsonOut out, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            Violation violation = finding.violation();
            out.object().field("run", finding.run()).field("invariant", violation.invariant());
            out.field("step", finding.step()).field("frame", frame(violation));
            out.field("subject", violation.subject()).field("expected", violation.expected());
            out.field("actual", violation.actual()).array("terms");
            for (String term : violation.terms()) {
                out.value(term);
            }
            out.endArray().endObject();
        }
        out.endArray();
    }
}

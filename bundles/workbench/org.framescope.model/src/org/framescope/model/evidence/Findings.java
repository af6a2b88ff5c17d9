// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.console.DomainDump;
import org.framescope.evidence.console.PageLines;
import org.framescope.evidence.core.CoreHeader;
import org.framescope.evidence.core.DumpCore;
import org.framescope.evidence.descriptors.DescriptorMoment;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.machine.MachineMemory;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Histogram;
import org.framescope.inspect.leaks.Leaks;
import org.framescope.inspect.leaks.LeftFrame;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.text.Property;

/**
 * What a file of a real machine says, in an order to read it in: what is left of domains first. Cost: a pass over a frame
 * table; else that of the rows.
 */
public final class Findings {
    /** How many frames of one domain are listed. */
    private static final int MOST = 1000;

    private final List<Property> all = new ArrayList<>();

    private Findings() {}

    /** What {@code evidence} says; it must not be closed yet. */
    public static List<Property> of(Evidence evidence) {
        Findings findings = new Findings();
        switch (evidence) {
            case Evidence.FrameTable e -> findings.table(e.table());
            case Evidence.Machine e -> findings.machine(e.machine());
            case Evidence.Console e -> findings.log(e.log());
            case Evidence.Traced e -> findings.trace(e.trace());
            case Evidence.Core e -> findings.core(e.core());
            case Evidence.Operations e -> findings.recording(e.recording());
            case Evidence.Descriptors e -> findings.descriptors(e.moments());
            case Evidence.Rejected _ -> {
                // it says nothing
            }
        }
        return List.copyOf(findings.all);
    }

    private void add(String group, String name, String value, String meaning) {
        all.add(new Property(group, name, value, meaning));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String frames(long number) {
        return number == 1 ? "1 frame" : count(number) + " frames";
    }

    private void machine(MachineMemory machine) {
        add("Machine", "CPUs", count(machine.cpus().size()), "with their registers");
        add("Machine", "vCPUs", count(machine.vcpus()), machine.roots() ? "" : "their root tables were not found");
        table(machine.table());
    }

    private void table(FrameTableFile file) {
        State state = new State(file.reading(), file.release());
        Leaks.of(state).forEach(left -> left(left.domain(), left.dying(), left.frames()));
        for (Histogram.Row row : Histogram.of(state).rows()) {
            add(
                    "Frames in use",
                    Names.domain(row.owner()) + "  " + row.type().label(),
                    count(row.frames()),
                    count(row.typed()) + " with type references, " + count(row.pinned()) + " pinned");
        }
    }

    private void left(int domain, int dying, List<LeftFrame> frames) {
        String state = dying == 2 ? ", dead" : dying == 1 ? ", dying" : "";
        String group = "Left of " + Names.domain(domain) + state;
        for (LeftFrame frame : frames.subList(0, Math.min(MOST, frames.size()))) {
            String unexplained =
                    "unexplained: " + frame.unexplainedGeneral() + " general, " + frame.unexplainedType() + " type";
            add(
                    group,
                    Names.mfn(frame.mfn()) + "  " + frame.type().label(),
                    Names.word(frame.caf()) + "  " + Names.word(frame.taf()),
                    unexplained + "; " + frame.hint());
        }
        if (frames.size() > MOST) {
            add(group, "", "", "and " + count(frames.size() - MOST) + " more frames");
        }
    }

    private void log(ConsoleLog log) {
        List<DomainDump> domains = log.lastDomains().map(m -> m.domains()).orElse(List.of());
        for (DomainDump domain : domains) {
            PageLines pages = domain.pages();
            List<LeftFrame> frames = domain.left(log.layout())
                    .mapToObj(i -> LeftFrame.of(log.layout(), pages.mfn(i), pages.caf(i), pages.taf(i)))
                    .toList();
            left(domain.id(), (int) domain.dying(), frames);
        }
        for (DomainDump domain : domains) {
            String list = domain.listTooLong() ? "Xen did not print its list of frames, it is too long" : "";
            add("Domains", Names.domain(domain.id()), frames(domain.frames()), list);
        }
        log.messages().forEach(m -> add("Messages about frames", Names.mfn(m.mfn()), "line " + m.line(), m.text()));
        log.moments().forEach(m -> add("Dumps", "key " + m.key(), "line " + m.line(), m.summary()));
    }

    private void trace(Trace trace) {
        add("Trace", "CPUs", count(trace.cpus()), "");
        add("Trace", "records", count(trace.records()), count(trace.lost()) + " lost");
        for (Trace.Time time : trace.runstates()) {
            add(
                    "Runstates",
                    "d" + time.domain() + "v" + time.vcpu() + "  "
                            + time.state().label(),
                    count(time.cycles()),
                    "cycles in " + count(time.count()) + " intervals");
        }
        trace.events().forEach(e -> add("Events", String.format(Locale.ROOT, "%08x", e.event()), count(e.count()), ""));
    }

    private void core(DumpCore core) {
        CoreHeader header = core.header();
        add("Guest", "sort", header.hvm() ? "hvm" : "pv", "Xen " + header.release());
        add("Guest", "vCPUs", count(header.vcpus()), "");
        add("Guest", "pages", count(header.pages()), "of " + count(header.pageSize()) + " bytes");
        core.tables()
                .ifPresent(tables -> tables.histogram()
                        .forEach((type, pages) -> add(
                                "Types worked out from the page tables",
                                type.label(),
                                count(pages),
                                "pins are not in the file")));
    }

    private void descriptors(List<DescriptorMoment> moments) {
        for (DescriptorMoment moment : moments) {
            String when = moment.isTimed() ? String.format(Locale.ROOT, ", %.1f s", moment.seconds()) : "";
            String slots = moment.slots().isEmpty() ? "" : count(moment.slots().size()) + " slots in use";
            add("Descriptor tables", moment.tag() + when, frames(moment.frames().size()) + " of seg_desc", slots);
        }
    }

    private void recording(Recording recording) {
        recording
                .sequences()
                .forEach(s -> add("Sequences", s.name(), count(s.steps().size()) + " steps", s.description()));
        Stream.ofNullable(recording.switches().orElse(null))
                .forEach(s -> add("Sequences", "switches", count(s.steps().size()) + " switches", ""));
    }
}

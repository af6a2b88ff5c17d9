// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.run.Cursor;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioStep;
import org.framescope.xen.shadow.Shadow;
import org.framescope.xen.shadow.ShadowView;

/** A run as a text to read: a line for each step, and below it what happened and which named frames changed. */
final class RunText {
    private final ScenarioRun played;
    private final Run run;
    private final Cursor cursor;
    private final MachineView view;
    private final Names names;
    private final ShadowView shadows;
    private final Map<String, String> shown = new HashMap<>();

    RunText(ScenarioRun played) {
        this.played = played;
        run = played.run();
        cursor = new Cursor(run);
        view = new MachineView(cursor.words(), played.release().layout());
        names = new Names(view, played.scenario().actors());
        shadows = new ShadowView(view, played.release());
    }

    /** Prints the head and steps 0 to {@code last}. */
    void print(Console console, int last) {
        console.line(
                played.scenario().info().id() + "  " + played.scenario().info().title());
        console.line("Xen " + played.release().name() + choices() + String.format("  hash 0x%016x", run.hash()));
        console.line("");
        console.line("   0  the beginning");
        changes().forEach(console::line);
        for (int n = 1; n <= last; n++) {
            cursor.toStep(n);
            step(console, n);
        }
    }

    private String choices() {
        Map<String, String> labels = played.release().choices().labels();
        return played.scenario().choices().stream()
                .map(Choice::name)
                .map(name -> "  " + name + "=" + labels.get(name))
                .collect(Collectors.joining());
    }

    private void step(Console console, int n) {
        ScenarioStep step = played.step(n);
        int group = run.operation(n);
        String result = Names.result(run.call(group), run.rc(group));
        String text = names.call(run.call(group), run.args(group)) + (result.isEmpty() ? "" : " = " + result);
        console.line(String.format(
                "%4d  %s%s", n, text, step.label().map(l -> "  # " + l).orElse("")));
        for (int i = run.positionAfter(n - 1); i < run.positionAfter(n); i++) {
            if (run.kind(i) == RecordKind.EVENT) {
                console.line("        " + names.event(run.event(i), run.eventArgs(i)));
            }
        }
        changes().forEach(console::line);
    }

    /** Lines for what differs from what was printed last: CPUs and named frames. */
    private List<String> changes() {
        List<String> lines = new ArrayList<>();
        for (NamedFrame frame : played.scenario().frames()) {
            String line = frame(frame);
            if (!line.equals(shown.put(frame.name(), line))) {
                lines.add(line);
            }
        }
        for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
            String line = cpu(cpu);
            if (!line.equals(shown.put("cpu" + cpu, line))) {
                lines.add(line);
            }
        }
        for (int domid : played.scenario().domains()) {
            String line = pinned(domid);
            if (!line.isEmpty() && !line.equals(shown.put("pinned" + domid, line))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private String pinned(int domid) {
        if (!view.domains().is(domid, DomainWord.SHADOW_MODE)) {
            return "";
        }
        String list = shadows.pinnedList(domid).stream().map(Names::mfn).collect(Collectors.joining(" "));
        return "      d" + domid + "  pinned shadows, head to tail: " + (list.isEmpty() ? "none" : list);
    }

    /** The domain whose shadow the frame is, or -1. */
    private int shadowOf(long mfn) {
        return played.scenario().domains().stream()
                .filter(d -> view.domains().is(d, DomainWord.SHADOW_MODE))
                .filter(d -> shadows.shadows(d).contains(mfn))
                .findFirst()
                .orElse(-1);
    }

    private String cpu(int cpu) {
        return "      cpu" + cpu + "  runs " + vcpu(cpu, PcpuWord.CURRENT) + "  holds " + vcpu(cpu, PcpuWord.CURR_VCPU)
                + "  gdtr " + StateJson.gdtr(view, cpu) + "  cr3 "
                + Long.toHexString(view.pcpus().get(cpu, PcpuWord.CR3));
    }

    private String vcpu(int cpu, PcpuWord word) {
        return view.vcpuName(view.pcpus().get(cpu, word));
    }

    private String frame(NamedFrame named) {
        FrameView frames = view.frames();
        long mfn = named.mfn();
        String text = String.format("      %-10s %6s  ", named.name(), Names.mfn(mfn));
        if (frames.state(mfn) == PageInfoLayout.FREE) {
            return text + "free";
        }
        if (frames.state(mfn) == PageInfoLayout.OFFLINED) {
            return text + "offlined  caf " + Names.word(frames.caf(mfn));
        }
        int shadowed = shadowOf(mfn);
        if (shadowed >= 0) {
            Shadow shadow = shadows.shadow(shadowed, mfn);
            return text + "shadow " + shadow.type().label() + " of " + Names.mfn(shadow.back()) + "  count "
                    + shadow.count()
                    + (shadow.pinned() ? "  pinned" : "") + "  "
                    + shadow.meaning().name().toLowerCase(Locale.ROOT) + " " + Names.word(shadow.link());
        }
        String owner = Names.domain(frames.owner(mfn));
        return text + String.format("%-8s %d/%d  ", frames.type(mfn).label(), frames.typeCount(mfn), frames.count(mfn))
                + owner + "  caf " + Names.word(frames.caf(mfn)) + "  taf " + Names.word(frames.taf(mfn));
    }
}

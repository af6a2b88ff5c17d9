// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.OldLayout;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageInfoLayouts;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/**
 * As which release's the words of a log are read: as those of the one that the stretch of the log names, unless its frames
 * cannot have that layout; where none is named, of one that they can have. A report never keeps silent where it is not sure.
 */
final class Releases {
    /** So many words that a stated layout cannot have are no damage. */
    private static final int NO_DAMAGE = 2;

    private static final PageInfoLayouts LAYOUTS = PageInfoLayouts.load();
    private static final PageInfoLayout USUAL = LAYOUTS.of(Release.DEFAULT).orElseThrow();

    private final ReportBuilder report;
    private final List<Boot> boots;
    private final List<Choice> ofBoots = new ArrayList<>();

    /** A layout with the name of the release and how that is known. */
    private record Choice(String name, PageInfoLayout layout, Confidence confidence) {}

    Releases(ReportBuilder report, List<Boot> boots) {
        this.report = report;
        this.boots = boots;
        boots.forEach(b -> ofBoots.add(b.version.isEmpty() ? null : stated(b.version)));
    }

    /** The log with the layouts of its words, all that of {@code given} if there is one. */
    ConsoleLog log(
            List<Moment> moments, List<WrittenBy> writers, List<FrameMessage> messages, Optional<Release> given) {
        List<PageInfoLayout> ofMoments = new ArrayList<>();
        List<PageInfoLayout> ofMessages = new ArrayList<>();
        if (given.isEmpty()) {
            findUnnamed(moments, writers);
        }
        Choice shown = null;
        for (int i = 0; i < moments.size(); i++) {
            Moment dump = moments.get(i);
            Optional<Choice> choice = dump.domains().isEmpty()
                    ? Optional.empty()
                    : given.isPresent() ? ofGiven(dump, given.get()) : ofDump(dump, writers.get(i));
            shown = choice.orElse(shown);
            ofMoments.add(choice.map(Choice::layout).orElse(null));
        }
        if (given.isPresent()) {
            Collections.fill(ofBoots, new Choice(given.get().name(), given.get().layout(), Confidence.GIVEN));
        }
        guess(messages);
        for (int i = 0; i < moments.size(); i++) {
            if (ofMoments.get(i) == null) {
                ofMoments.set(i, ofBoots.get(boot(moments.get(i).line())).layout);
            }
        }
        messages.forEach(m -> ofMessages.add(ofBoots.get(boot(m.line())).layout));
        tell(shown == null ? ofBoots.getLast() : shown);
        return new ConsoleLog(List.copyOf(moments), List.copyOf(messages), ofMoments, ofMessages);
    }

    /** What nothing is known of is as what comes after it, else as what comes before; messages from there are doubtful. */
    private void guess(List<FrameMessage> messages) {
        boolean[] unknown = new boolean[boots.size()];
        Choice near = new Choice(Release.DEFAULT, USUAL, Confidence.ASSUMED);
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = ofBoots.get(i) == null;
            near = unknown[i] ? near : ofBoots.get(i);
        }
        for (int i = unknown.length - 1; i >= 0; i--) {
            near = unknown[i] ? new Choice(near.name, near.layout, Confidence.ASSUMED) : ofBoots.get(i);
            ofBoots.set(i, near);
        }
        messages.stream()
                .filter(m -> m.hasWords() && unknown[boot(m.line())])
                .findFirst()
                .ifPresent(m -> report.partial("line "
                        + m.line()
                        + ": no line names the release that wrote this and other messages about frames; they are read as those of "
                        + ofBoots.get(boot(m.line())).name + ", --release names another"));
    }

    private void tell(Choice shown) {
        report.release(shown.name, shown.confidence);
        long named = boots.stream().map(b -> b.version).distinct().count();
        for (int i = 0; named > 1 && i < boots.size(); i++) {
            Boot boot = boots.get(i);
            report.read(
                    "lines of one Xen",
                    boot.offset,
                    0,
                    "from line " + boot.line + " on: "
                            + (boot.version.isEmpty() ? "no line names the release" : "release " + boot.version));
        }
    }

    /** Which boot the line {@code line} is of. */
    private int boot(long line) {
        int low = 0;
        int high = boots.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (boots.get(middle).line <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Optional<Choice> ofGiven(Moment dump, Release given) {
        if (!fits(given.layout(), new LayoutFit().add(dump))) {
            report.partial("key q at line " + dump.line() + ": its frames cannot have the layout of " + given.name()
                    + ", which was named");
        }
        return Optional.of(new Choice(given.name(), given.layout(), Confidence.GIVEN));
    }

    /** Finds the layout of each stretch that names no release by all its dumps of key q together. */
    private void findUnnamed(List<Moment> moments, List<WrittenBy> writers) {
        int i = 0;
        while (i < moments.size()) {
            int boot = boot(moments.get(i).line());
            LayoutFit fit = new LayoutFit();
            WrittenBy by = new WrittenBy();
            Moment first = moments.get(i);
            for (; i < moments.size() && boot(moments.get(i).line()) == boot; i++) {
                first = fit.hasWords() ? first : moments.get(i);
                fit.add(moments.get(i));
                by.add(writers.get(i));
            }
            if (ofBoots.get(boot) == null && fit.hasWords()) {
                ofBoots.set(boot, found(first, fit, fit.best(by), ""));
            }
        }
    }

    private Optional<Choice> ofDump(Moment dump, WrittenBy writer) {
        int boot = boot(dump.line());
        LayoutFit fit = new LayoutFit().add(dump);
        Choice known = ofBoots.get(boot);
        if (!fit.hasWords()) {
            return Optional.ofNullable(known);
        }
        if (!fits(known.layout, fit)) {
            return Optional.of(found(dump, fit, fit.best(writer), boots.get(boot).version));
        }
        if (fit.impossible(known.layout) > 0) {
            report.partial(
                    "key q at line " + dump.line() + ": " + fit.impossible(known.layout) + " of its words cannot be as "
                            + known.name + " has them: they are damaged, or it has another layout");
        }
        return Optional.of(known);
    }

    private static boolean fits(PageInfoLayout layout, LayoutFit fit) {
        long impossible = fit.impossible(layout);
        long least = fit.impossible(fit.best(new WrittenBy()).getFirst());
        return impossible < NO_DAMAGE || least > 0 && impossible <= 2 * least;
    }

    private Choice found(Moment dump, LayoutFit fit, List<PageInfoLayout> best, String said) {
        PageInfoLayout layout = best.contains(USUAL) ? USUAL : best.getFirst();
        boolean alike = fit.alike(best);
        String ids = best.stream().map(PageInfoLayout::id).collect(Collectors.joining(", "));
        String found = best.size() == 1
                ? "its frames fit the layout of " + ids + " alone"
                : "its frames fit the layouts of " + ids + (alike ? ", which say the same of all of them" : "");
        String as = ", and are read as those of " + layout.id();
        if (!said.isEmpty()) {
            report.partial("key q at line " + dump.line() + ": " + found + as + ", though the log names " + said);
        } else if (alike) {
            report.read("release", dump.offset(), 0, "no line names it; " + found + as);
        } else {
            report.partial("key q at line " + dump.line() + ": no line names the release; " + found + as
                    + ", though some of them read otherwise; --release names another");
        }
        Confidence sure = best.size() == 1 ? Confidence.DETECTED : Confidence.AMBIGUOUS;
        return new Choice(layout.id(), layout, alike ? sure : Confidence.ASSUMED);
    }

    /** What a log says of itself, or the known release that is nearest to it. */
    private Choice stated(String name) {
        try {
            return new Choice(name, Release.toRead(name).layout(), Confidence.STATED);
        } catch (UnknownNameException _) {
            List<PageInfoLayout> all = new ArrayList<>(LAYOUTS.all());
            all.addFirst(OldLayout.BEFORE_4_10);
            PageInfoLayout nearest = all.stream()
                    .filter(l ->
                            Comparator.<String>comparingLong(Releases::order).compare(l.first(), name) <= 0)
                    .reduce((_, later) -> later)
                    .orElse(all.getFirst());
            report.partial("release " + name + " is not known: its words are read as those of " + nearest.id()
                    + ", unverified");
            return new Choice(nearest.id(), nearest, Confidence.ASSUMED);
        }
    }

    private static long order(String release) {
        String[] parts = release.split("\\.");
        long order = 0;
        for (int i = 0; i < 3; i++) {
            order = order * 1000 + (i < parts.length ? Long.parseLong(parts[i]) : 0);
        }
        return order;
    }
}

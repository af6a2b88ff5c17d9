// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.leaks.DomainLeft;
import org.framescope.inspect.leaks.LeftFrame;
import org.framescope.inspect.leaks.Unexplained;

/** What is left of domains, as lines of text. */
final class LeftText {
    /** What is said where nobody can be named. */
    static final String NO_CONTENTS =
            "the file has no page contents: nobody can be named who holds a reference, only allocations and pins";

    private final List<String> lines = new ArrayList<>();

    private LeftText() {}

    /** The lines on {@code left}, of {@code domain} alone if it is not null. */
    static List<String> of(List<DomainLeft> left, List<Unexplained> unexplained, boolean contents, Integer domain) {
        LeftText text = new LeftText();
        if (left.isEmpty()) {
            text.lines.add(
                    domain == null ? "no frame outlives its domain" : "no frame of domain " + domain + " is left");
        }
        left.forEach(text::add);
        for (Unexplained each : unexplained) {
            text.lines.add("unexplained: " + pattern(each));
        }
        if (!contents && !left.isEmpty()) {
            text.lines.add(NO_CONTENTS);
        }
        return text.lines;
    }

    /** One class of frames of which not everything is explained. */
    static String pattern(Unexplained each) {
        return each.frames() + " frames of " + (each.owner() < 0 ? "nobody" : "d" + each.owner()) + ", type "
                + each.type() + ": " + each.general() + " general, " + each.typed() + " type; the first is "
                + Long.toHexString(each.example()) + "; " + each.reason();
    }

    private void add(DomainLeft domain) {
        lines.add("domain " + domain.domain() + state(domain));
        add("left with references", domain.referenced());
        add("of Xen's heap, without a reference", domain.unreferenced());
        if (domain.more() > 0) {
            lines.add("  and " + domain.more() + " more");
        }
    }

    /** Whether it is dying, and how that is known. */
    static String state(DomainLeft domain) {
        String derived = domain.derived() ? " (none of its frames is allocated any more)" : "";
        return switch (domain.dying()) {
            case 1 -> ", dying" + derived;
            case 2 -> ", dead" + derived;
            default -> "";
        };
    }

    private void add(String title, List<LeftFrame> frames) {
        if (frames.isEmpty()) {
            return;
        }
        lines.add("  " + frames.size() + " " + title);
        for (LeftFrame frame : frames) {
            lines.add(String.format(
                    "    mfn %x  caf %016x  taf %016x  %s  unexplained: %d general, %d type%s",
                    frame.mfn(),
                    frame.caf(),
                    frame.taf(),
                    frame.type().label(),
                    frame.unexplainedGeneral(),
                    frame.unexplainedType(),
                    advice(frame)));
            for (Holder holder : frame.holders()) {
                lines.add(String.format(
                        "      %d general  %d type  %s", holder.general(), holder.type(), holder.fullText()));
            }
        }
    }

    private static String advice(LeftFrame frame) {
        boolean open = frame.unexplainedGeneral() != 0 || frame.unexplainedType() != 0 || frame.isUnreferenced();
        return open && !frame.hint().isEmpty() ? "  (" + frame.hint() + ")" : "";
    }
}

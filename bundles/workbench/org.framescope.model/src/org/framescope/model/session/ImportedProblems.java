// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.leaks.DomainLeft;
import org.framescope.inspect.leaks.Leaks;
import org.framescope.inspect.leaks.LeftFrame;
import org.framescope.inspect.text.Names;

/** What somebody should look at in an imported state: what is missing of it, what is left of domains. */
final class ImportedProblems {
    private final ImportedState imported;
    private final List<Problem> found = new ArrayList<>();

    private ImportedProblems(ImportedState imported) {
        this.imported = imported;
    }

    /** At most {@link Problem#LIMIT}. Cost: a pass over the frame table; with contents, a look for holders as well. */
    static List<Problem> of(ImportedState imported) {
        ImportedProblems problems = new ImportedProblems(imported);
        problems.missing();
        (imported.contents() ? Leaks.withHolders(imported.state()) : Leaks.of(imported.state()))
                .forEach(problems::left);
        imported.assumptions().forEach(assumed -> problems.add("filled in: " + assumed, null));
        return List.copyOf(problems.found.subList(0, Math.min(Problem.LIMIT, problems.found.size())));
    }

    private void add(String text, Target target) {
        found.add(new Problem(false, 0, 0, text, target));
    }

    private void missing() {
        imported.report().reasons().forEach(reason -> add("partial: " + reason, null));
        if (!imported.contents()) {
            add(
                    "This file has no contents of frames: beyond allocation and pin it cannot name who holds a reference, so"
                            + " all others count as unexplained.",
                    null);
        } else if (imported.evidence() instanceof Evidence.Core) {
            add(
                    "Counts are worked out from the guest's contexts and tables; pins, LDT slots, grants and mappings by"
                            + " others are not in the file.",
                    null);
        }
    }

    private void left(DomainLeft left) {
        String domain = Names.domain(left.domain()) + (left.dying() == 2 ? ", which is dead" : "");
        for (LeftFrame frame : left.frames()) {
            String words = Names.mfn(frame.mfn()) + "  " + frame.type().label() + " " + frame.typeCount() + "/"
                    + frame.count();
            add("left of " + domain + ": " + words + held(frame), Target.frame(frame.mfn()));
        }
        if (left.more() > 0) {
            add("left of " + domain + ": " + left.more() + " more frames", Target.domain(left.domain()));
        }
    }

    private static String held(LeftFrame frame) {
        if (frame.isUnreferenced()) {
            return "; " + frame.hint();
        }
        String holders = frame.holders().stream().map(Holder::fullText).collect(Collectors.joining(", "));
        boolean explained = frame.unexplainedGeneral() == 0 && frame.unexplainedType() == 0;
        return (holders.isEmpty() ? "" : "; held by " + holders)
                + (explained
                        ? ""
                        : "; unexplained: " + frame.unexplainedGeneral() + " general, " + frame.unexplainedType()
                                + " type; " + frame.hint());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.leaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.check.Invariant;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;

/**
 * Frames that are alike in owner and type, and in how many references they count more than anybody was found to hold, or
 * fewer.
 *
 * @param owner domain id, or -1
 * @param type the type's label
 * @param general general references that nobody was found to hold; negative when more were found than are counted
 * @param typed the same of type references
 * @param frames how many frames
 * @param example the first of them
 * @param reason what is known of why
 */
public record Unexplained(int owner, String type, long general, long typed, long frames, long example, String reason) {
    /** How many frames are looked at one by one; the others of a state that is wrong all over are not. */
    public static final int MOST_FRAMES = 100_000;

    private static final Set<String> EQUATIONS = Set.of(Invariant.R_INV_1.id(), Invariant.R_INV_2.id());

    /** What frames have in common. */
    private record Pattern(int owner, String type, long general, long typed) {}

    /** The patterns in {@code state}, those of most frames first. Cost: {@link Audit#of}, and {@link Holders#of} once. */
    public static List<Unexplained> of(State state) {
        Set<Long> broken = Audit.of(state, MOST_FRAMES).violations().stream()
                .filter(v -> EQUATIONS.contains(v.invariant()) && v.target().kind() == Target.Kind.FRAME)
                .map(v -> v.target().number())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Pattern, List<Long>> patterns = new LinkedHashMap<>();
        for (Holders holders : Holders.of(state, broken)) {
            FrameRow row = holders.frame();
            Pattern pattern =
                    new Pattern(row.owner(), row.type(), holders.unexplainedGeneral(), holders.unexplainedType());
            patterns.computeIfAbsent(pattern, _ -> new ArrayList<>()).add(row.mfn());
        }
        return patterns.entrySet().stream()
                .map(e -> of(state.machine(), e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Unexplained::frames).reversed())
                .toList();
    }

    private static Unexplained of(MachineView machine, Pattern pattern, List<Long> frames) {
        return new Unexplained(
                pattern.owner,
                pattern.type,
                pattern.general,
                pattern.typed,
                frames.size(),
                frames.getFirst(),
                reason(machine, pattern));
    }

    private static String reason(MachineView machine, Pattern pattern) {
        if (pattern.general < 0 || pattern.typed < 0) {
            return "more holders were found than are counted: a table changed while memory was read, or a count is"
                    + " wrong";
        }
        DomainKind kind = pattern.owner < 0 ? DomainKind.NONE : machine.kind(pattern.owner);
        return switch (kind) {
            case NONE -> "a frame of Xen's own, whose references are not searched for";
            case SYSTEM -> "shared by Xen itself; its own mappings are not searched for";
            case HVM -> "of an HVM domain: its p2m and what emulators map are not searched for";
            default ->
                machine.domains().get(pattern.owner, DomainWord.DYING) == 0
                        ? "nothing that is searched for holds it: an operation under way, a device's mapping, or a leak"
                        : "nobody in this memory holds it: a reference of the dead " + Names.domain(pattern.owner)
                                + " was never put";
        };
    }
}

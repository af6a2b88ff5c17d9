// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framescope.inspect.text.Names;
import org.framescope.machine.MachineView;

/**
 * A way from a frame up to what keeps it in the end: through the page tables that name it to a pin, a vCPU's root, a slot of
 * a descriptor table, a mapping by another domain.
 *
 * @param steps who holds the frame, who holds that table, and so on; the last one is the root. At least one.
 * @param top the frame that the root holds: the last table, or the frame itself when it is held at once
 */
public record PathToRoot(List<Holder> steps, long top) {
    /** By what a table was reached: the entry in it, and the frame which that entry names. */
    private record Link(Holder entry, long to) {}

    /**
     * One shortest way to each root that holds {@code mfn}, the shortest first, at most {@code most}. Each page table is
     * entered once, so tables that name each other do no harm. Allocation is no root, nor is anything else that a frame's
     * own words say of it save a pin.
     */
    public static List<PathToRoot> of(ReverseIndex index, long mfn, int most) {
        List<PathToRoot> paths = new ArrayList<>();
        Map<Long, Link> links = new HashMap<>();
        Deque<Long> waiting = new ArrayDeque<>(List.of(mfn));
        MachineView machine = index.state().machine();
        Names names = index.state().names();
        while (!waiting.isEmpty() && paths.size() < most) {
            long at = waiting.removeFirst();
            index.visit(at, (kind, _, holder, slot) -> {
                if (kind.isRoot() && paths.size() < most) {
                    paths.add(back(mfn, at, Holders.holder(machine, names, kind, holder, slot), links));
                } else if (kind.isEntry() && holder != mfn && !links.containsKey(holder)) {
                    links.put(holder, new Link(Holders.holder(machine, names, kind, holder, slot), at));
                    waiting.add(holder);
                }
            });
        }
        return paths;
    }

    /** The root, what it holds, and how far away that is: {@code pin of 10, over 4 tables}. */
    public String text() {
        Holder root = steps.getLast();
        int tables = steps.size() - 1;
        String held = root.target() == null ? root.text() + " of " + Names.mfn(top) : root.text();
        return switch (tables) {
            case 0 -> root.text();
            case 1 -> held + ", over 1 table";
            default -> held + ", over " + tables + " tables";
        };
    }

    /** Every step, the root last, joined by arrows. */
    public String way() {
        return steps.stream().map(Holder::text).collect(Collectors.joining(" ← "));
    }

    private static PathToRoot back(long mfn, long last, Holder root, Map<Long, Link> links) {
        List<Holder> steps = new ArrayList<>(List.of(root));
        for (long at = last; at != mfn; at = links.get(at).to()) {
            steps.addFirst(links.get(at).entry());
        }
        return new PathToRoot(List.copyOf(steps), last);
    }
}

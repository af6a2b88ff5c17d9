// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Owners;
import org.framescope.inspect.text.Names;

/** Tells frames apart by the domain that owns them; beyond {@value #MOST} domains the others are one kind. */
final class OwnerClassifier extends Classifier {
    private static final int MOST = 200;
    private static final int NOBODY = IDLE.size();
    private static final int OTHERS = NOBODY + 1;
    private static final int FIRST = OTHERS + 1;

    private final Owners owners;
    private final int[] domains;

    OwnerClassifier(State state) {
        super(state);
        owners = new Owners(state.machine());
        domains = state.machine().domainIds().stream()
                .sorted(Comparator.naturalOrder())
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    int used(long caf, long taf, long tail) {
        if ((caf & layout().countMask()) == 0) {
            return NOBODY;
        }
        int owner = owners.of(tail);
        if (owner < 0) {
            return NOBODY;
        }
        int at = Arrays.binarySearch(domains, owner);
        return at < 0 ? OTHERS : FIRST + at;
    }

    @Override
    List<FrameKind> kinds() {
        List<FrameKind> kinds = new ArrayList<>(IDLE);
        kinds.add(new FrameKind(
                "nobody", "", "in use by Xen itself, or by who is not known", new FrameKind.Hue.Typed("none")));
        kinds.add(new FrameKind("others", "", "domains without a colour of their own", new FrameKind.Hue.Idle(2)));
        for (int i = 0; i < domains.length; i++) {
            String name = Names.domain(domains[i]);
            kinds.add(new FrameKind(name, name, "owned by " + name, new FrameKind.Hue.Numbered(i)));
        }
        return List.copyOf(kinds);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.leaks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Holders;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;

/**
 * Finds what is left of domains. A frame is left when it has an owner and a reference but
 * no allocation: its owner, alive or not, gave it back and somebody holds it. A domain with frames none of which is allocated
 * is dead, for a domain that lives has at least its shared_info; of such a domain the frames of Xen's heap without a
 * reference are listed too.
 */
public final class Leaks {
    /** How many frames of one domain are listed; the others are counted. */
    public static final int MOST_FRAMES = 100_000;

    private final State state;
    private final PageInfoLayout layout;
    private final Map<Integer, Found> found = new TreeMap<>();

    private Leaks(State state) {
        this.state = state;
        layout = state.layout();
    }

    /** What is collected of a domain. */
    private static final class Found {
        private final List<LeftFrame> frames = new ArrayList<>();
        private long allocated;
        private long more;

        void add(LeftFrame frame) {
            if (frames.size() < MOST_FRAMES) {
                frames.add(frame);
            } else {
                more++;
            }
        }
    }

    /** What is left of each domain of {@code state} that has anything left, in order of id. */
    public static List<DomainLeft> of(State state) {
        Leaks leaks = new Leaks(state);
        leaks.scan();
        return leaks.result();
    }

    /**
     * As {@link #of}, with everybody who refers to these frames; for a state with contents of frames. Cost: {@link Holders#of}
     * once more.
     */
    public static List<DomainLeft> withHolders(State state) {
        List<DomainLeft> left = of(state);
        List<Long> frames = left.stream()
                .flatMap(d -> d.frames().stream())
                .map(LeftFrame::mfn)
                .toList();
        Map<Long, Holders> found = new HashMap<>();
        Holders.of(state, frames).forEach(h -> found.put(h.frame().mfn(), h));
        return left.stream()
                .map(d -> d.with(d.frames().stream()
                        .map(f -> f.heldBy(found.get(f.mfn())))
                        .toList()))
                .toList();
    }

    private void scan() {
        FrameView frames = state.machine().frames();
        state.reading().presentRows(0, state.maxPage(), (mfn, _, caf, taf, tail) -> {
            if ((caf & layout.stateMask()) == 0 && (caf & (layout.countMask() | layout.xenHeap())) != 0) {
                int owner = frames.ownerOf(tail & FrameView.OWNER_MASK);
                if (owner >= 0 && owner < MachineView.DOMID_IO) {
                    frame(owner, mfn, caf, taf);
                }
            }
        });
    }

    private void frame(int owner, long mfn, long caf, long taf) {
        Found domain = found.computeIfAbsent(owner, _ -> new Found());
        if ((caf & layout.allocated()) != 0) {
            domain.allocated++;
        } else {
            domain.add(LeftFrame.of(layout, mfn, caf, taf));
        }
    }

    private List<DomainLeft> result() {
        List<DomainLeft> result = new ArrayList<>();
        found.forEach((id, domain) -> {
            boolean dead = domain.allocated == 0;
            List<LeftFrame> frames = domain.frames.stream()
                    .filter(f -> dead || !f.isUnreferenced())
                    .sorted(DomainLeft.ORDER)
                    .toList();
            if (!frames.isEmpty()) {
                result.add(new DomainLeft(id, dead ? 2 : -1, dead, frames, domain.more));
            }
        });
        return List.copyOf(result);
    }
}

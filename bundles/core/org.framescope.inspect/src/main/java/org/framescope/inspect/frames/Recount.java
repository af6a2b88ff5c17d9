// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.HashMap;
import java.util.Map;
import org.framescope.inspect.State;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Words;

/** Counts what frames must count, for a state whose types are known and whose counts are not. */
public final class Recount {
    private Recount() {}

    /**
     * {@code state} with the counts of each frame in use being what its {@linkplain References holders} add up to. Cost: {@link
     * References#visit}, and two words a frame that somebody holds.
     */
    public static State of(State state) {
        Map<Long, long[]> counts = new HashMap<>();
        new References(state).visit((kind, target, _, _) -> {
            long[] count = counts.computeIfAbsent(target, _ -> new long[2]);
            count[0] += kind.general();
            count[1] += kind.type();
        });
        PageInfoLayout layout = state.layout();
        FrameView frames = state.machine().frames();
        Words words = new Words(state.reading());
        counts.forEach((mfn, count) -> {
            words.write(FrameView.address(mfn, FrameView.CAF), frames.caf(mfn) & ~layout.countMask() | count[0]);
            words.write(FrameView.address(mfn, FrameView.TAF), frames.taf(mfn) & ~layout.typeCountMask() | count[1]);
        });
        return new State(words.reading(), state.release());
    }
}

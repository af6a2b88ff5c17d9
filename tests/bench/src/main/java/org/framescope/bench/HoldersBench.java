// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.List;
import java.util.Locale;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.ReverseIndex;

/**
 * The index that says who holds each frame, of a {@link LargeMachine} with 4,096 L1 tables, all of them full; beside it a bare
 * scan of the same frame table.
 */
final class HoldersBench {
    private static final int ENTRIES = 4096 * 512;

    private final State state = LargeMachine.withEntries(ENTRIES);

    /** Boots and fills the machine. */
    HoldersBench() throws Exception {}

    /** How long the index takes. */
    Figure measure() throws Exception {
        List<Rounds.Cost> costs = Rounds.of(this::index, () -> LargeMachine.scan(state));
        Rounds.Cost index = costs.getFirst();
        Rounds.Cost scan = costs.getLast();
        String text = String.format(
                Locale.ROOT,
                "index of all references of %d M frames and %d M page-table entries: %.2f s of processor time; a bare scan of"
                        + " the frame table %.0f ms, that is %.1f times as long on the wall",
                LargeMachine.FRAMES >> 20,
                ENTRIES >> 20,
                index.cpu(),
                scan.wall() * 1000,
                index.wall() / scan.wall());
        return new Figure("holders", text, index.wall(), 2, "s on the wall", Figure.Clock.WALL);
    }

    private Object index() {
        ReverseIndex index = ReverseIndex.of(state, () -> false).orElseThrow();
        if (index.size() < ENTRIES) {
            throw new IllegalStateException("the index has " + index.size() + " references, expected " + ENTRIES);
        }
        return index;
    }
}

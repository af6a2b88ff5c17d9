// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.List;
import java.util.Locale;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Audit;

/** A full audit of a {@link LargeMachine} with a million page-table entries; beside it a bare scan of the same frame table. */
final class AuditBench {
    private static final int ENTRIES = 1 << 20;

    private final State state = LargeMachine.withEntries(ENTRIES);

    /** Boots and fills the machine. */
    AuditBench() throws Exception {}

    /** How long an audit takes. */
    Figure measure() throws Exception {
        List<Rounds.Cost> costs = Rounds.of(this::audit, () -> LargeMachine.scan(state));
        Rounds.Cost audit = costs.getFirst();
        Rounds.Cost scan = costs.getLast();
        String text = String.format(
                Locale.ROOT,
                "full audit of %d M frames and %d M page-table entries by two threads: %.2f s of processor time; a bare scan"
                        + " of the frame table by one %.0f ms, that is %.1f times as long on the wall, %.1f in processor time",
                LargeMachine.FRAMES >> 20,
                ENTRIES >> 20,
                audit.cpu(),
                scan.wall() * 1000,
                audit.wall() / scan.wall(),
                audit.cpu() / scan.cpu());
        return new Figure("audit", text, audit.wall(), 1, "s on the wall", Figure.Clock.WALL);
    }

    private Object audit() {
        Audit audit = Audit.of(state, 10);
        if (!audit.violations().isEmpty() || audit.frames() != LargeMachine.FRAMES) {
            throw new IllegalStateException(
                    "the audit found " + audit.violations() + " in " + audit.frames() + " frames");
        }
        return audit;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import org.framescope.run.Moves;
import org.framescope.run.Run;

/** The stepping commands: from a position of a run to another one. */
public enum Move {
    /** To the next change, event or entered call. */
    INTO {
        @Override
        int from(Run run, int position) {
            return Moves.into(run, position);
        }
    },
    /** Past the next change, event or whole call; at top level, past the next operation. */
    OVER {
        @Override
        int from(Run run, int position) {
            return Moves.over(run, position);
        }
    },
    /** Past the end of the call it stands in. */
    OUT {
        @Override
        int from(Run run, int position) {
            return Moves.out(run, position);
        }
    },
    /** Back to before the last change, event or entered call. */
    BACK_INTO {
        @Override
        int from(Run run, int position) {
            return Moves.backInto(run, position);
        }
    },
    /** Back to before the last change, event or whole call. */
    BACK_OVER {
        @Override
        int from(Run run, int position) {
            return Moves.backOver(run, position);
        }
    },
    /** Back to before the call it stands in. */
    BACK_OUT {
        @Override
        int from(Run run, int position) {
            return Moves.backOut(run, position);
        }
    },
    /** To the beginning. */
    START {
        @Override
        int from(Run run, int position) {
            return 0;
        }
    },
    /** To the end. */
    END {
        @Override
        int from(Run run, int position) {
            return run.length();
        }
    },
    /** To the end of the operation it stands in or before. */
    NEXT_STEP {
        @Override
        int from(Run run, int position) {
            int step = run.operationsAt(position);
            return run.positionAfter(Math.min(step + 1, run.operationCount()));
        }
    },
    /** To the beginning of the operation it stands in or after. */
    PREVIOUS_STEP {
        @Override
        int from(Run run, int position) {
            int step = run.operationsAt(position);
            int begin = run.positionAfter(step);
            return begin < position || step == 0 ? begin : run.positionAfter(step - 1);
        }
    };

    /** Where it leads from {@code position}; {@code position} itself when there is no further. */
    abstract int from(Run run, int position);

    /** Whether where it leads depends on where one is. */
    boolean isRelative() {
        return this != START && this != END;
    }
}

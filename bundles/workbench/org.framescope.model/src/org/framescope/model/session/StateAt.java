// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.machine.MachineView;
import org.framescope.machine.Reading;
import org.framescope.run.Run;

/**
 * The state at the cursor: what views paint. Unchanging while it is held; safe to read from any thread.
 *
 * @param generation counts delivered states from 1; greater is newer
 * @param loaded the run the cursor is in
 * @param branch name of the branch that the run belongs to
 * @param position where the cursor stands, 0 to {@code run().length()}
 * @param reading all words there
 * @param view the same, as a machine
 * @param previous the position of the state delivered before, or -1 when that was of another machine or there was none
 * @param changes the words in which this state differs from the one delivered before; none when {@code previous} is -1
 * @param recorded the recorded machine after the last complete step, when a recording is open; what it does not show is
 *     as after a boot
 */
public record StateAt(
        long generation,
        LoadedRun loaded,
        String branch,
        int position,
        Reading reading,
        MachineView view,
        int previous,
        WordChanges changes,
        Optional<MachineView> recorded) {

    /** The record the cursor moves in. */
    public Run run() {
        return loaded.run();
    }

    /** How many operations are complete here. */
    public int step() {
        return run().operationsAt(position);
    }

    /** What questions of {@code inspect} are asked about. */
    public State toState() {
        return new State(reading, loaded.release());
    }

    /** Number of operations of the run. */
    public int steps() {
        return run().operationCount();
    }

    /**
     * The operation whose effect this state shows: the one the cursor stands in, else the one it stands behind; 0 at the
     * beginning.
     */
    public int operation() {
        int step = step();
        return run().positionAfter(step) < position ? step + 1 : step;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

import org.framescope.machine.Call;

/**
 * A numbered list of atomic steps. Stateless: everything that must survive from one step to the next is a local of the
 * actor. Locals 0, 1, … begin as the arguments, the others as 0.
 */
public interface Program {
    /** Step result: the program is over; its result was set with {@link Actor#done}. */
    int DONE = -1;
    /** Step result: nothing was done and nothing changed; the step is to be tried again after somebody else acted. */
    int BLOCKED = -2;
    /** Step result: another program was called; this one goes on where {@link Actor#call} said. */
    int CALLED = -3;

    /** What is the same whenever it runs. */
    Code code();

    /** Name and parameters, as recorded. */
    default Call call() {
        return code().call();
    }

    /** Number of locals, arguments included. */
    default int locals() {
        return code().locals();
    }

    /** The name of step {@code pc}. */
    default String label(int pc) {
        return code().labels().get(pc);
    }

    /**
     * Whether waiting at step {@code pc} for ever is all right: hardware that waits for work, say. No deadlock comes from
     * a program that rests.
     */
    default boolean restsAt(int pc) {
        return false;
    }

    /**
     * Shows {@code hand} the references to frames that are its own between two steps: those that it took, or was called
     * to put. What its callers have in hand they show themselves.
     */
    default void inHand(Suspended at, InHand hand) {
        // most programs take no reference, or write down where it is in the same step
    }

    /**
     * Executes the atomic step {@code pc} and returns the number of the next one, or {@link #DONE}, {@link #BLOCKED} or
     * {@link #CALLED}.
     */
    int step(int pc, Actor actor);
}

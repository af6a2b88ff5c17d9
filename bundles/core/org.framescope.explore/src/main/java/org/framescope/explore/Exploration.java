// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.List;

/**
 * What exploring gave. Unchanging.
 *
 * @param ending why it ended; when it is not COMPLETE, what was not found may still be there
 * @param states different states
 * @param transitions atomic steps that were enabled in a state that was explored, those to a known state included
 * @param depth steps from the beginning to the states farthest from it
 * @param deadlocks states in which nobody can act and somebody waits in vain
 * @param violations what is broken, in the order in which it was found first
 * @param bytes memory of everything that was stored in the end
 */
public record Exploration(
        Ending ending,
        long states,
        long transitions,
        int depth,
        long deadlocks,
        List<Violation> violations,
        long bytes) {
    /** Why an exploration ended. */
    public enum Ending {
        /** Every state was explored. */
        COMPLETE,
        /** As many states as were allowed are stored. */
        LIMIT,
        /** The memory that was allowed is used up. */
        MEMORY,
        /** It was cancelled. */
        CANCELLED
    }

    /**
     * Something that is broken in some states.
     *
     * @param invariant the name of the assertion or property, or {@link #DEADLOCK}
     * @param badStates in how many states
     * @param trace a shortest way to the first of them
     */
    public record Violation(String invariant, long badStates, List<Move> trace) {}

    /**
     * One atomic step of a trace.
     *
     * @param actor the number of who acts
     * @param name its name
     * @param step what it does
     */
    public record Move(int actor, String name, String step) {}

    /** The name of what is broken in a deadlock. */
    public static final String DEADLOCK = "deadlock";

    /** Whether not every state was explored. */
    public boolean bounded() {
        return ending != Ending.COMPLETE;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

/**
 * A place in the {@link StepTree}.
 *
 * @param kind what it is
 * @param number of a run: 0; of an operation, call or program: its group; of a change or event: its record
 */
public record StepNode(Kind kind, int number) {
    /** What a node is. */
    public enum Kind {
        /** The whole run: the root. */
        RUN,
        /** What a user or a hypercall asked for. */
        OPERATION,
        /** A function of Xen's called on the way. */
        CALL,
        /** A micro-step program. */
        PROGRAM,
        /** A changed word. */
        CHANGE,
        /** Something that changed no word. */
        EVENT
    }

    /** Whether it has an end of its own: operation, call or program. */
    public boolean isGroup() {
        return kind == Kind.OPERATION || kind == Kind.CALL || kind == Kind.PROGRAM;
    }
}

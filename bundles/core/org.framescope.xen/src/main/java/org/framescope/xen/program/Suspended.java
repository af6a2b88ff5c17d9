// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

/** A program between two steps. */
public interface Suspended {
    /** The step it executes next, or goes on at when the program that it called is over. */
    int pc();

    /** Local {@code i}. */
    long get(int i);

    /** Whether it waits for the end of a program that it called. */
    boolean isCalling();

    /** The result of the program that it called last, if it is not calling one. */
    long result();

    /**
     * Whether it has what a program called by the step before {@code from} takes: since that ended with {@code success}, and until
     * step {@code until}, which is behind the one that calls another to put it.
     */
    default boolean holds(int from, int until, long success) {
        return pc() > from && pc() < until || pc() == from && !isCalling() && result() == success;
    }
}

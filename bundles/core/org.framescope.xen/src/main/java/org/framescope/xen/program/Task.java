// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

/**
 * A program to begin, with its first locals.
 *
 * @param program what is run
 * @param args its locals 0, 1, …; not to be changed
 */
public record Task(Program program, long... args) {
    /** Runs it to its end; see {@link Actor#run}. */
    public long run(Actor actor) {
        return actor.run(program, args);
    }
}

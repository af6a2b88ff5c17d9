// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

/** The exit codes, which other programs rely on. */
public final class Exit {
    /** The work is done. */
    public static final int DONE = 0;
    /** A check failed: a mismatch, a difference, a violation. */
    public static final int CHECK_FAILED = 1;
    /** The command was used wrongly. */
    public static final int WRONG_USE = 2;
    /** The input is bad. */
    public static final int BAD_INPUT = 3;

    private Exit() {}
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

/** A command cannot do its work; the message, one line, says what, where, and what was expected. */
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Something on the command line is wrong: exit code 2. */
    public static Failure wrongUse(String message) {
        return new Failure(Exit.WRONG_USE, message, null);
    }

    /** Something on the command line is wrong, as {@code cause} says: exit code 2. */
    public static Failure wrongUse(Throwable cause) {
        return new Failure(Exit.WRONG_USE, cause.getMessage(), cause);
    }

    /** Something in a file is wrong: exit code 3. */
    public static Failure badInput(String message) {
        return new Failure(Exit.BAD_INPUT, message, null);
    }

    /** Something in a file is wrong, as {@code cause} says: exit code 3. */
    public static Failure badInput(Throwable cause) {
        return new Failure(Exit.BAD_INPUT, cause.getMessage(), cause);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}

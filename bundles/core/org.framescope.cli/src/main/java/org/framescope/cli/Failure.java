// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.List;
import org.framescope.evidence.open.Evidence;
import org.framescope.scenario.ScenarioException;

/** A command cannot do its work; the message, one line, says what, where, and what was expected. */
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> places;

    private Failure(int exitCode, String message, Throwable cause) {
        this(exitCode, message, cause, List.of());
    }

    private Failure(int exitCode, String message, Throwable cause, List<String> places) {
        super(message, cause);
        this.exitCode = exitCode;
        this.places = places;
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

    /** {@code file} was read as {@code evidence}, and something else was expected: exit code 3. */
    static Failure otherKind(String file, Evidence evidence, String expected) {
        return badInput(file + ": is " + evidence.report().kind().id() + ", expected " + expected);
    }

    /** The text called {@code source} is faulty: exit code 3, and a line for each problem. */
    public static Failure badText(String source, ScenarioException cause) {
        List<String> places = cause.problems().stream().map(p -> p.in(source)).toList();
        return new Failure(Exit.BAD_INPUT, cause.getMessage(), cause, places);
    }

    /** The problems of a faulty text, {@code file:line:column: message} each; none if it is another failure. */
    public List<String> places() {
        return places;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}

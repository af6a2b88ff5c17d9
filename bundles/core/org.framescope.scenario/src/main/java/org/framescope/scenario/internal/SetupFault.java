// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.scenario.Problem;

/** A beginning cannot be set up. */
public final class SetupFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SetupFault(Word at, String message) {
        super(message);
        problem = at == null ? new Problem(1, 1, 1, message) : at.problem(message);
    }

    /** What is wrong, and where in the text. */
    public Problem problem() {
        return problem;
    }
}

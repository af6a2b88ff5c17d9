// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.List;

/** Somebody asked for something by a name that does not exist; the message lists the names that do. */
public class UnknownNameException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * The message reads: unknown {@code what} "{@code name}", known: {@code known}.
     */
    public UnknownNameException(String what, String name, List<String> known) {
        super("unknown " + what + " \"" + name + "\", known: " + String.join(", ", known));
    }
}

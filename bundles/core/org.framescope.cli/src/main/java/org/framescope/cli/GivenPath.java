// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files on the command line; no file can have some of them. */
final class GivenPath {
    private GivenPath() {}

    /**
     * The path of a file that is to be read.
     *
     * @throws Failure when no file can have that name
     */
    static Path toRead(String name) throws Failure {
        return of(name, "read");
    }

    /**
     * The path of a file that is to be written.
     *
     * @throws Failure when no file can have that name
     */
    static Path toWrite(String name) throws Failure {
        return of(name, "write");
    }

    private static Path of(String name, String purpose) throws Failure {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Failure.wrongUse("cannot " + purpose + " \"" + name + "\": " + e.getReason());
        }
    }
}

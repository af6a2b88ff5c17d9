// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * Where a command reads and writes: results go to {@code out}, messages and progress to {@code err}, and {@code in} is
 * what the file name {@code -} means for input.
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {
    /** The process's own streams. */
    public static Console ofProcess() {
        return new Console(System.in, System.out, System.err);
    }

    /** Prints a line of the result. */
    public void line(String text) {
        out.println(text);
    }

    /** Prints a message in one line, whatever line breaks {@code text} holds. */
    public void message(String text) {
        err.println("framescope: " + text.strip().replaceAll("\\s*\\R\\s*", "; "));
    }

    PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true);
    }
}

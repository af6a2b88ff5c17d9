// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a run of the command line printed and how it ended. */
record CommandLine(int code, String out, String err) {
    /** Runs {@code args} with nothing on standard input. */
    static CommandLine run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Main.run(console, args);
        return new CommandLine(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Whether there is exactly one line of messages. */
    boolean oneMessage() {
        return err.endsWith("\n") && err.indexOf('\n') == err.length() - 1;
    }
}

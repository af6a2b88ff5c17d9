// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An X server without a screen, for the time of a picture. */
final class OwnDisplay {
    private final Process server;
    private final String name;

    private OwnDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Starts one of {@code size} pixels, which picks a free number itself.
     *
     * @throws Failure when Xvfb is missing or does not start
     */
    static OwnDisplay start(String size, Path work) throws Failure {
        ProcessBuilder builder =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", size + "x24", "-nolisten", "tcp");
        builder.redirectError(work.resolve("xvfb.log").toFile());
        try {
            Process server = builder.start();
            BufferedReader numbers =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
            String number = numbers.readLine();
            if (number == null || number.isBlank()) {
                throw Failure.wrongUse("Xvfb did not start");
            }
            return new OwnDisplay(server, ":" + number.strip());
        } catch (IOException e) {
            throw Failure.wrongUse("there is no display and Xvfb is missing; install the package xvfb");
        }
    }

    /** What DISPLAY is to be. */
    String name() {
        return name;
    }

    /** Ends it. */
    void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}

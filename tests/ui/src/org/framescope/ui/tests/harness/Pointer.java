// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.graphics.Point;
import org.opentest4j.AssertionFailedError;

/** Mouse, keyboard and camera: what a person has, through the X server. Needs the commands xdotool and import. */
final class Pointer {

    private static final int PATIENCE_SECONDS = 20;

    void click(Point at, int button) {
        xdotool("mousemove", "--sync", text(at.x), text(at.y), "click", text(button));
    }

    void doubleClick(Point at) {
        xdotool("mousemove", "--sync", text(at.x), text(at.y), "click", "--repeat", "2", "--delay", "60", "1");
    }

    void drag(Point from, Point to) {
        xdotool("mousemove", "--sync", text(from.x), text(from.y), "mousedown", "1");
        int steps = 4;
        for (int step = 1; step <= steps; step++) {
            int x = from.x + (to.x - from.x) * step / steps;
            int y = from.y + (to.y - from.y) * step / steps;
            xdotool("mousemove", text(x), text(y));
        }
        xdotool("mouseup", "1");
    }

    void keys(String... combinations) {
        for (String combination : combinations) {
            xdotool("key", "--clearmodifiers", combination);
        }
    }

    void type(String text) {
        xdotool("type", "--delay", "5", text);
    }

    /** Writes a picture of the whole screen. */
    static void picture(Path file) {
        run(List.of("import", "-window", "root", file.toString()));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static void xdotool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionFailedError(command + " failed: " + output);
            }
        } catch (IOException e) {
            throw new AssertionFailedError(command.getFirst() + " cannot be started; ./verify installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError("interrupted during " + command, e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.opentest4j.AssertionFailedError;

/**
 * Mouse, keyboard and camera: what a person has, through the X server. Needs the commands xdotool and import. Moves are
 * not waited for ({@code --sync}): one to where the mouse is already would take 15 s, and the server keeps the order.
 */
final class Pointer {
    /** Seconds between two moves of a drag. */
    private static final String HAND = "0.06";
    /** Seconds after which two presses are two clicks. */
    private static final String DOUBLE_CLICK = "0.6";

    private static final int PATIENCE_SECONDS = 20;

    void click(Point at, int button) {
        xdotool("mousemove", text(at.x), text(at.y), "click", text(button));
    }

    void doubleClick(Point at) {
        xdotool("mousemove", text(at.x), text(at.y), "click", "--repeat", "2", "--delay", "60", "1");
    }

    void drag(Point from, Point to) {
        // Right after a click at the same place the press would be a double click.
        xdotool("mousemove", text(from.x), text(from.y), "sleep", DOUBLE_CLICK, "mousedown", "1");
        // A drag begins beyond a threshold, and its target hears of it between two moves: a hand is not faster than
        // this.
        int steps = 12;
        for (int step = 1; step <= steps; step++) {
            int x = from.x + (to.x - from.x) * step / steps;
            int y = from.y + (to.y - from.y) * step / steps;
            xdotool("mousemove", text(x), text(y), "sleep", HAND);
        }
        xdotool(
                "mousemove",
                text(to.x + 1),
                text(to.y),
                "sleep",
                HAND,
                "mousemove",
                text(to.x),
                text(to.y),
                "sleep",
                HAND);
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

    /** Waits until a window with this title can be seen, gives it the keyboard, and says which it is. */
    String untilWindow(String title) {
        String window = run(List.of("xdotool", "search", "--sync", "--onlyvisible", "--name", "^" + title + "$"))
                .lines()
                .findFirst()
                .orElseThrow();
        activate(window);
        return window;
    }

    /** Whether a window goes away within {@code patience}. */
    boolean goes(String window, String title, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            List<String> search = List.of("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$");
            if (start(search).output().lines().noneMatch(window::equals)) {
                return true;
            }
        }
        return false;
    }

    /** The window of another process, once it can be seen. */
    static Optional<String> windowOf(long pid) {
        String found = start(List.of(
                        "xdotool",
                        "search",
                        "--all",
                        "--onlyvisible",
                        "--pid",
                        Long.toString(pid),
                        "--name",
                        "Framescope"))
                .output();
        return found.lines().filter(line -> line.matches("\\d+")).findFirst();
    }

    /** Gives a window the keyboard. */
    static void activate(String window) {
        xdotool("windowactivate", "--sync", window);
    }

    /** What a window is called. */
    static String titleOf(String window) {
        return run(List.of("xdotool", "getwindowname", window)).strip();
    }

    /** Two different pictures of a window have different signatures. */
    static String signature(String window) {
        return run(List.of("import", "-window", window, "-format", "%#", "info:-"));
    }

    /** Writes a picture of the whole screen. */
    static void picture(Path file) {
        run(List.of("import", "-window", "root", file.toString()));
    }

    /** A picture of the whole screen. */
    static ImageData screen() {
        try {
            Path file = Files.createTempFile("screen", ".png");
            try {
                picture(file);
                return new ImageData(file.toString());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionFailedError("no picture of the screen", e);
        }
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static void xdotool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        run(command);
    }

    /** What a command prints that must succeed. */
    private static String run(List<String> command) {
        Ended ended = start(command);
        if (ended.code() != 0) {
            throw new AssertionFailedError(command + " failed: " + ended.output());
        }
        return ended.output();
    }

    private record Ended(int code, String output) {}

    private static Ended start(List<String> command) {
        List<String> limited = new ArrayList<>(List.of("timeout", text(PATIENCE_SECONDS)));
        limited.addAll(command);
        try {
            Process process =
                    new ProcessBuilder(limited).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new AssertionFailedError(command.getFirst() + " cannot be started; ./verify installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError("interrupted during " + command, e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.opentest4j.AssertionFailedError;

/** A second workbench, of the same bundles in a process of its own, for what would end the one that tests run in. */
public final class OtherWorkbench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PICTURES = 4;

    private final Bench bench;
    private final Path folder;
    private final String place;
    private final Process process;
    private String window;

    private OtherWorkbench(Bench bench, Path folder, String place, Process process) {
        this.bench = bench;
        this.folder = folder;
        this.place = place;
        this.process = process;
    }

    /** Starts it; {@code place} is what it opens, {@code folder} where it keeps everything. */
    public static OtherWorkbench open(Bench bench, Path folder, String place) throws IOException {
        return open(bench, folder, Optional.of(place));
    }

    /**
     * Starts it, once more perhaps; without a {@code place} it opens what was open last in {@code folder}. {@code more} are
     * further arguments.
     */
    public static OtherWorkbench open(Bench bench, Path folder, Optional<String> place, String... more)
            throws IOException {
        Path own = Path.of(URI.create(System.getProperty("osgi.configuration.area")));
        Files.createDirectories(folder.resolve("configuration"));
        Files.copy(
                own.resolve("config.ini"),
                folder.resolve("configuration/config.ini"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-jar",
                System.getProperty("java.class.path").split(File.pathSeparator)[0],
                "-nosplash",
                "-consoleLog",
                "-install",
                folder.toString(),
                "-configuration",
                folder.resolve("configuration").toString(),
                "-data",
                folder.resolve("workspace").toString(),
                "-product",
                "org.framescope.app.product",
                "-application",
                "org.framescope.app.application"));
        place.ifPresent(it -> command.addAll(List.of("-framescope.open", it)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        return new OtherWorkbench(bench, folder, place.orElse("what was open last"), process);
    }

    /** Waits until its window is there and it has been told to open what it shall open. */
    public void untilOpened() {
        Path preferences = folder.resolve(
                "workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings/org.framescope.ui.prefs");
        until(place + " to be opened", () -> contains(preferences, "recentFiles"));
        until("its window", () -> {
            window = Pointer.windowOf(process.pid()).orElse(null);
            return window != null;
        });
        Pointer.activate(window);
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new AssertionFailedError("cannot read " + file, e);
        }
    }

    /** Presses a real key in its window. */
    public void key(String combination) {
        Pointer.activate(window);
        new Pointer().keys(combination);
    }

    /** Presses a real key in its window once that is calm, and waits until it looks otherwise and is calm again. */
    public void keyWithAnswer(String combination) {
        untilCalm();
        String before = Pointer.signature(window);
        key(combination);
        until("its window to answer " + combination, () -> !before.equals(Pointer.signature(window)));
        untilCalm();
    }

    /** Types with real keys into whichever of its windows has the keyboard. */
    public void type(String text) {
        new Pointer().type(text);
        new Pointer().keys("Return");
    }

    /** Waits until its window is called after {@code title}. */
    public void untilTitled(String title) {
        until("its window to be called " + title, () -> Pointer.titleOf(window).startsWith(title));
    }

    /** What the screen shows, by colour: its window is in front. */
    public Pixels pixels() {
        Pointer.activate(window);
        ImageData screen = Pointer.screen();
        return Pixels.of(screen, new Rectangle(0, 0, screen.width, screen.height));
    }

    /** Waits until its window has looked the same for a while. */
    public void untilCalm() {
        String[] last = {""};
        int[] same = {0};
        until("its window to be calm", () -> {
            String now = Pointer.signature(window);
            same[0] = now.equals(last[0]) ? same[0] + 1 : 0;
            last[0] = now;
            return same[0] >= PICTURES;
        });
    }

    /** Waits until its window has shown several different pictures. */
    public void untilItMoves() {
        Set<String> seen = new HashSet<>();
        until("its window to change by itself", () -> seen.add(Pointer.signature(window)) && seen.size() >= PICTURES);
    }

    /** How it ended. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionFailedError("still running after " + PATIENCE + ": " + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError("interrupted", e);
        }
        return process.exitValue();
    }

    /** What it has printed. */
    public String output() {
        try {
            return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionFailedError("no output of the other workbench", e);
        }
    }

    private void until(String what, BooleanSupplier condition) {
        bench.until(what, PATIENCE, () -> !process.isAlive() || condition.getAsBoolean());
        if (!process.isAlive()) {
            throw new AssertionFailedError("ended before " + what + "; it printed: " + output());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

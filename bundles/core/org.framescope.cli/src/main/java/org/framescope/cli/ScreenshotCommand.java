// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.framescope.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the real workbench in a child process, under a display of its own when there is none, and keeps a picture. */
@Command(
        name = "screenshot",
        description = "Writes a picture of the workbench, with or without a display.",
        mixinStandardHelpOptions = true)
final class ScreenshotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{2,3}x[1-9]\\d{2,3}");
    private static final int MINUTES = 5;
    /** A workbench that lives for seconds is ready sooner without the optimizing compiler. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Console console;

    @Parameters(index = "0", paramLabel = "SCENARIO|FILE", description = "what is opened")
    private String target;

    @Option(names = "--to", paramLabel = "STEP", description = "the step that is shown", defaultValue = "0")
    private int step;

    @Option(names = "--theme", paramLabel = "light|dark", description = "colours", defaultValue = "light")
    private String theme;

    @Option(names = "--size", paramLabel = "WxH", description = "pixels of the window", defaultValue = "1440x900")
    private String size;

    @Option(names = "--view", paramLabel = "NAME", description = "a view to bring to the front, such as chart")
    private String view;

    @Option(names = "--out", paramLabel = "FILE.png", description = "where the picture goes", required = true)
    private Path out;

    ScreenshotCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure, InterruptedException {
        check();
        Path home = home();
        Path work = temporaryFolder();
        try {
            Path picture = work.resolve("picture.png");
            int code = workbench(home, work, picture);
            keep(code, picture, work);
            return Exit.DONE;
        } finally {
            Folders.delete(work);
        }
    }

    private void check() throws Failure {
        if (!SIZE.matcher(size).matches()) {
            throw Failure.wrongUse("--size " + size + ": expected WIDTHxHEIGHT in pixels, 100 to 9999 each");
        }
        if (!theme.equals("light") && !theme.equals("dark")) {
            throw Failure.wrongUse("--theme " + theme + ": expected light or dark");
        }
        if (step < 0) {
            throw Failure.wrongUse("--to " + step + ": a step is 0 or greater");
        }
        ScenarioLibrary library = ScenarioLibrary.load();
        boolean known = library.text(target).isPresent() || ScenarioLibrary.isGenerated(target);
        if (!known && !Files.isReadable(Path.of(target))) {
            throw target.contains("/") || target.contains(".")
                    ? Failure.badInput(target + ": there is no such file")
                    : Failure.wrongUse(
                            "unknown scenario \"" + target + "\", known: " + String.join(", ", library.ids()));
        }
        Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw Failure.badInput(out + ": the folder cannot be written to");
        }
    }

    private static Path home() throws Failure {
        String home = System.getProperty("framescope.home");
        if (home == null || !Files.isExecutable(Path.of(home, "framescope"))) {
            throw Failure.wrongUse("screenshot needs the product; start it with the command framescope");
        }
        return Path.of(home);
    }

    private static Path temporaryFolder() throws Failure {
        try {
            return Files.createTempDirectory("framescope-screenshot");
        } catch (IOException e) {
            throw Failure.badInput("no temporary folder can be made: " + e.getMessage());
        }
    }

    private int workbench(Path home, Path work, Path picture) throws Failure, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            command.addAll(List.of(home.resolve("with-display").toString(), size));
        }
        command.addAll(List.of(
                home.resolve("framescope").toString(),
                "--workbench",
                "-framescope.open",
                Files.isReadable(Path.of(target))
                        ? Path.of(target).toAbsolutePath().toString()
                        : target,
                "-framescope.to",
                Integer.toString(step),
                "-framescope.theme",
                theme.toLowerCase(Locale.ROOT),
                "-framescope.size",
                size,
                "-framescope.picture",
                picture.toString()));
        if (view != null) {
            command.addAll(List.of("-framescope.view", view));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("FRAMESCOPE_JAVA_OPTIONS", QUICK_START);
        builder.environment()
                .put("FRAMESCOPE_WORKSPACE", work.resolve("workspace").toString());
        builder.redirectErrorStream(true).redirectOutput(work.resolve("log").toFile());
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
            return process.waitFor();
        } catch (IOException e) {
            throw Failure.badInput("the workbench cannot be started: " + e.getMessage());
        }
    }

    private void keep(int code, Path picture, Path work) throws Failure {
        try {
            if (!Files.exists(picture)) {
                List<String> log = Files.readAllLines(work.resolve("log"));
                String last = log.stream().filter(l -> l.startsWith("!MESSAGE")).reduce("", (a, b) -> b);
                throw Failure.badInput("there is no picture; the workbench ended with " + code + " " + last);
            }
            Files.copy(picture, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.badInput(out + ": cannot be written: " + e.getMessage());
        }
    }
}

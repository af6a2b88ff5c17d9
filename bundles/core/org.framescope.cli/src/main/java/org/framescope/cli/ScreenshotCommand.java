// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the real workbench in a child process, under a display of its own when there is none, and keeps a picture. */
@Command(
        name = "screenshot",
        description = "Writes a picture of the workbench, with or without a display.",
        mixinStandardHelpOptions = true)
final class ScreenshotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{2,3}x[1-9]\\d{2,3}");
    private static final int MINUTES = 5;
    private static final int LAST_LINES = 5;
    /** A workbench that lives for seconds is ready sooner without the optimizing compiler, and with the plainest collector. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Console console;

    @Mixin
    private PlayedArgument argument;

    @Option(names = "--to", paramLabel = "STEP", description = "the step that is shown, the first if not given")
    private Integer step;

    @Option(names = "--theme", paramLabel = "light|dark", description = "colours", defaultValue = "light")
    private String theme;

    @Option(names = "--size", paramLabel = "WxH", description = "pixels of the window", defaultValue = "1440x900")
    private String size;

    @Option(names = "--view", paramLabel = "NAME", description = "a view to bring to the front, such as chart")
    private String view;

    @Option(names = "--frame", paramLabel = "FRAME", description = "a frame to select, by number or name")
    private String frame;

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
            int code = run(command(home, picture, operations()), work);
            keep(code, picture, work);
            return Exit.DONE;
        } finally {
            Folders.delete(work);
        }
    }

    /** How many operations are complete in the picture; empty for what a real machine left behind, which has none. */
    private Optional<Integer> operations() throws Failure {
        if (argument.scenario().evidence(null, null).isPresent()) {
            if (step != null || argument.sequence() != null) {
                throw Failure.wrongUse("--to and --sequence are for runs: "
                        + argument.scenario().target() + " is of a real machine");
            }
            return Optional.empty();
        }
        Played played = argument.play(console);
        return Optional.of(played.operations(played.step(step == null ? played.least() : step)));
    }

    private void check() throws Failure {
        if (!SIZE.matcher(size).matches()) {
            throw Failure.wrongUse("--size " + size + ": expected WIDTHxHEIGHT in pixels, 100 to 9999 each");
        }
        if (!theme.equals("light") && !theme.equals("dark")) {
            throw Failure.wrongUse("--theme " + theme + ": expected light or dark");
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

    private List<String> command(Path home, Path picture, Optional<Integer> operations) throws Failure {
        List<String> command = new ArrayList<>();
        if (isEmpty("DISPLAY") && isEmpty("WAYLAND_DISPLAY")) {
            command.addAll(List.of(home.resolve("with-display").toString(), size));
        }
        ScenarioArgument what = argument.scenario();
        command.addAll(List.of(home.resolve("framescope").toString(), "--workbench"));
        option(command, "open", what.isFile() ? what.file().toAbsolutePath().toString() : what.target());
        option(command, "sequence", argument.sequence());
        option(command, "release", what.release());
        option(command, "choices", what.choices().isEmpty() ? null : String.join(",", what.choices()));
        option(command, "to", operations.map(String::valueOf).orElse(null));
        option(command, "theme", theme);
        option(command, "size", size);
        option(command, "frame", frame);
        option(command, "view", view);
        option(command, "picture", picture.toString());
        return command;
    }

    private static boolean isEmpty(String variable) {
        return System.getenv().getOrDefault(variable, "").isEmpty();
    }

    private static void option(List<String> command, String name, String value) {
        if (value != null) {
            command.addAll(List.of("-framescope." + name, value));
        }
    }

    private static int run(List<String> command, Path work) throws Failure, InterruptedException {
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
                Path problem = picture.resolveSibling(picture.getFileName() + ".problem");
                throw Failure.badInput(
                        Files.exists(problem)
                                ? Files.readString(problem)
                                : "there is no picture; the workbench ended with " + code + ": " + lastWords(work));
            }
            Files.copy(picture, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.badInput(out + ": cannot be written: " + e.getMessage());
        }
    }

    private static String lastWords(Path work) throws IOException {
        List<String> log = Files.readAllLines(work.resolve("log"));
        return String.join(" ", log.subList(Math.max(0, log.size() - LAST_LINES), log.size()));
    }
}

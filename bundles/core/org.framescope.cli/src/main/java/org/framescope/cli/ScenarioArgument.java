// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.bytes.Packing;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.report.Kind;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.Predicate;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioParser;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.Xen;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a verb works on, with its release and choices; a mix-in for verbs. */
final class ScenarioArgument {
    @Parameters(
            index = "0",
            paramLabel = "SCENARIO|FILE",
            description = "id of a scenario (see list), generate:switches?n=N&v=VCPUS&p=CPUS&seed=S, a file, or -")
    private String target;

    @Option(names = "--release", paramLabel = "R", description = "x.y or x.y.z; see list releases")
    private String release;

    @Option(names = "--choice", paramLabel = "NAME=VALUE", description = "see list choices")
    private List<String> choices = List.of();

    private final ScenarioLibrary library = ScenarioLibrary.load();

    /** What was asked for, as it was written. */
    String target() {
        return target;
    }

    /** The release that was asked for, or null. */
    String release() {
        return release;
    }

    /** The choices that were asked for, each {@code NAME=VALUE}. */
    List<String> choices() {
        return choices;
    }

    /**
     * Plays it.
     *
     * @throws Failure when there is no such scenario, file, release or choice, or it is faulty; of a faulty text each
     *     problem is one line
     */
    ScenarioRun run(Console console) throws Failure {
        try {
            Scenario scenario = scenario(console);
            return run(console, scenario, release(scenario, List.of()));
        } catch (ScenarioException e) {
            throw Failure.badText(source(), e);
        }
    }

    /**
     * Plays it twice: each time what was asked for, and the choice {@code NAME=VALUE}, or {@code release=R}, that is one
     * of {@code sides}.
     *
     * @throws Failure as {@link #run(Console)}
     */
    List<ScenarioRun> runBoth(Console console, List<String> sides) throws Failure {
        try {
            Scenario scenario = scenario(console);
            List<ScenarioRun> runs = new ArrayList<>();
            for (String side : sides) {
                runs.add(run(console, scenario, release(scenario, List.of(side))));
            }
            return runs;
        } catch (ScenarioException e) {
            throw Failure.badText(source(), e);
        }
    }

    private static ScenarioRun run(Console console, Scenario scenario, Release chosen) throws ScenarioException {
        return new ScenarioRunner().run(scenario, chosen, new ProgressLines(console));
    }

    /**
     * The machine it begins with, nothing done yet.
     *
     * @param checks what is said about it
     */
    record Beginning(Xen xen, List<Predicate> checks) {}

    /**
     * Where it begins, and {@code checks} with its names.
     *
     * @throws Failure as {@link #run}; wrong use when a check is faulty
     */
    Beginning setUp(Console console, List<String> checks) throws Failure {
        try {
            Scenario scenario = scenario(console);
            Xen xen = new ScenarioRunner().setUp(scenario, release(scenario, List.of()));
            return new Beginning(xen, predicates(checks, scenario, xen));
        } catch (ScenarioException e) {
            throw Failure.badText(source(), e);
        }
    }

    private static List<Predicate> predicates(List<String> checks, Scenario scenario, Xen xen) throws Failure {
        List<Predicate> predicates = new ArrayList<>();
        for (String check : checks) {
            try {
                predicates.add(Predicate.parse(check, scenario, xen.machine().view()));
            } catch (ScenarioException e) {
                throw Failure.wrongUse("--check " + e.getMessage());
            }
        }
        return predicates;
    }

    /** Whether a file was named that holds a recording. */
    boolean isRecording() throws Failure {
        if (!isFile()) {
            return false;
        }
        try {
            return Recording.recognises(file());
        } catch (IOException e) {
            throw Failure.badInput(target + ": cannot be read: " + e.getMessage());
        }
    }

    /**
     * The file of a real machine that was named, to be read as {@code kind} unless that is null; empty when it is a recording, a
     * scenario, or a text that is not recognised as any.
     *
     * @throws Failure when a file was named that cannot be read, or choices with it
     */
    Optional<EvidenceFile> evidence(String kind, String cache) throws Failure {
        boolean scenario = kind == null && target.equals("-") || !isFile() && !target.equals("-");
        if (scenario && (kind != null || cache != null)) {
            throw Failure.wrongUse("--as and --cache are for files of real machines");
        }
        if (scenario || kind == null && isText()) {
            return Optional.empty();
        }
        if (!choices.isEmpty()) {
            throw Failure.wrongUse("--choice is for scenarios: " + target + " is of a real machine");
        }
        return Optional.of(new EvidenceFile(target, kind, release, cache));
    }

    /** Whether the file that was named is a recording, or a text that may be a scenario. */
    private boolean isText() throws Failure {
        try {
            Kind found = EvidenceReader.kind(file());
            return found == Kind.RECORDING || found == Kind.UNKNOWN && !EvidenceReader.isBinary(file());
        } catch (IOException e) {
            throw Failure.badInput(target + ": cannot be read: " + e.getMessage());
        }
    }

    /**
     * The recording that was named.
     *
     * @throws Failure when a release or a choice was named too: a recording has its own
     */
    Path recording() throws Failure {
        if (release != null || !choices.isEmpty()) {
            throw Failure.wrongUse(
                    "a recording shows the release it was made on; --release and --choice are for scenarios");
        }
        return file();
    }

    private String source() {
        return target.equals("-") ? "<stdin>" : target;
    }

    private Scenario scenario(Console console) throws Failure, ScenarioException {
        if (library.text(target).isPresent() || ScenarioLibrary.isGenerated(target)) {
            try {
                return library.scenario(target);
            } catch (UnknownNameException e) {
                throw Failure.wrongUse(e);
            }
        }
        if (isRecording()) {
            throw Failure.badInput(target + ": is a recording, expected a scenario; conform plays recordings");
        }
        return library.parser().parse(source(), bytes(console));
    }

    private byte[] bytes(Console console) throws Failure {
        try (InputStream raw = target.equals("-") ? console.in() : Files.newInputStream(file());
                InputStream in = Packing.unpack(raw)) {
            byte[] bytes = in.readNBytes(ScenarioParser.MAX_BYTES + 1);
            if (bytes.length > ScenarioParser.MAX_BYTES) {
                throw Failure.badInput(source() + ": more than " + ScenarioParser.MAX_BYTES + " bytes are no scenario");
            }
            return bytes;
        } catch (IOException e) {
            throw Failure.badInput(source() + ": cannot be read: " + e.getMessage());
        }
    }

    /** Whether a file was named, rather than a scenario of the library, a generated one or standard input. */
    boolean isFile() {
        return !target.equals("-") && library.text(target).isEmpty() && !ScenarioLibrary.isGenerated(target);
    }

    /** The file that was named. */
    Path file() throws Failure {
        Optional<Path> path = path();
        if (path.isPresent() && Files.isDirectory(path.get())) {
            throw Failure.badInput(target + ": is a folder, expected a scenario file");
        }
        if (path.isPresent() && Files.exists(path.get()) && !Files.isRegularFile(path.get())) {
            throw Failure.badInput(target + ": is no regular file, which can be read from its beginning twice");
        }
        if (path.isPresent() && Files.exists(path.get())) {
            return path.get();
        }
        if (target.contains("/") || target.endsWith(".scenario")) {
            throw Failure.badInput(target + ": there is no such file");
        }
        UnknownNameException unknown = new UnknownNameException("scenario", target, library.ids());
        throw Failure.wrongUse(unknown.getMessage() + "; and there is no file of that name");
    }

    /** What was asked for as a path; empty when no file can have that name. */
    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(target));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Release release(Scenario scenario, List<String> more) throws Failure {
        Map<String, String> chosen = new LinkedHashMap<>();
        String name = release;
        for (String choice : choices) {
            choose(chosen, "--choice", choice);
        }
        for (String choice : more) {
            if (choice.startsWith("release=") && release == null) {
                name = choice.substring("release=".length());
            } else {
                choose(chosen, "choice", choice);
            }
        }
        try {
            return scenario.release(name, chosen);
        } catch (UnknownNameException e) {
            throw Failure.wrongUse(e);
        }
    }

    private static void choose(Map<String, String> chosen, String option, String choice) throws Failure {
        int equals = choice.indexOf('=');
        if (equals < 1) {
            throw Failure.wrongUse(option + " " + choice + ": expected NAME=VALUE, such as gdt=B");
        }
        String name = choice.substring(0, equals);
        if (chosen.put(name, choice.substring(equals + 1)) != null) {
            throw Failure.wrongUse(option + " " + name + " is given twice");
        }
    }
}

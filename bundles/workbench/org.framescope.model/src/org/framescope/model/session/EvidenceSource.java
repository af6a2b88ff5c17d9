// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.open.UnpackedFolder;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.Choices;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioBranches;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.ops.Operations;

/**
 * Shows the one moment of a real machine that a file holds, as a run without operations from which branches go on. The file
 * stays as it is.
 */
final class EvidenceSource implements RunSource {
    private final Path file;
    private final Kind kind;
    private final long size;
    private final Operations operations;

    /**
     * The file is read as {@code kind}; {@code size} is what it had when the session was made, 0 for a new one; in branches
     * {@code operations} can be done.
     */
    EvidenceSource(Path file, Kind kind, long size, Operations operations) {
        this.file = file;
        this.kind = kind;
        this.size = size;
        this.operations = operations;
    }

    @Override
    public LoadedRun load(String release, Map<String, String> choices, Work work) throws LoadException {
        long now = size();
        if (size != 0 && now != size) {
            throw new LoadException(
                    file + ": is another file than the session was made with: " + now + " bytes, expected " + size);
        }
        Optional<Release> given = release == null ? Optional.empty() : Optional.of(named(release));
        OpenOptions options = new OpenOptions(Optional.of(kind), given, UnpackedFolder.find()).keeping();
        Evidence evidence = new EvidenceReader(options, new ReadingWork(work)).open(file);
        ImportedState imported = ImportedState.of(file, now, evidence, new ReadingWork(work))
                .orElseThrow(() -> work.cancelled() ? cancelled() : refusal(evidence));
        Release chosen = chosen(imported.state().release(), choices);
        String name = file.getFileName().toString();
        ScenarioInfo info = new ScenarioInfo(name, imported.report().kind().id(), "", "", "", List.of());
        Scenario scenario = Scenario.on(info, imported.state().reading(), chosen, operations);
        try {
            ScenarioRun run = new ScenarioRunner().run(scenario, chosen, new RunWork(work));
            return loaded(run, new ImportedRun(imported, run), ImportedProblems.of(imported));
        } catch (ScenarioException e) {
            throw RunWork.failure(e);
        }
    }

    private LoadedRun loaded(ScenarioRun run, ImportedRun origin, List<Problem> findings) throws LoadException {
        if (!run.complete()) {
            throw cancelled();
        }
        String title =
                file.getFileName() + ", " + origin.imported().report().kind().id();
        return new LoadedRun(title, run.run(), run.release(), Map.of(), findings, origin);
    }

    private LoadException cancelled() {
        return new LoadException("Opening " + file + " was cancelled.");
    }

    private LoadException refusal(Evidence evidence) {
        String reason = evidence.report().verdict() == Verdict.REJECTED
                ? String.join("; ", evidence.report().reasons())
                : "shows no frames with types: it is memory of a guest whose counts Xen does not keep";
        return new LoadException(file + ": " + reason);
    }

    private static Release chosen(Release release, Map<String, String> choices) throws LoadException {
        try {
            Choices all = release.choices();
            for (Map.Entry<String, String> choice : choices.entrySet()) {
                all = all.with(choice.getKey(), choice.getValue());
            }
            return new Release(release.name(), release.layout(), all);
        } catch (UnknownNameException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    private static Release named(String release) throws LoadException {
        try {
            return Release.named(release);
        } catch (UnknownNameException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    private long size() throws LoadException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new LoadException(file + ": cannot be read: " + e, e);
        }
    }

    @Override
    public LoadedRun extend(LoadedRun parent, int step, List<String> statements, Work work) throws LoadException {
        ImportedRun origin = parent.origin() instanceof ImportedRun imported ? imported : null;
        if (origin == null) {
            throw new LoadException("This run does not begin with what " + file + " shows.");
        }
        try {
            ScenarioRun run = new ScenarioBranches(operations).begin(origin.run(), step, statements, new RunWork(work));
            return loaded(run, new ImportedRun(origin.imported(), run), List.of());
        } catch (ScenarioException e) {
            throw RunWork.failure(e);
        }
    }
}

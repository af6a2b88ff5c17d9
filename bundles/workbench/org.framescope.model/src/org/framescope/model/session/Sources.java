// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.nio.file.Path;
import java.util.Optional;
import org.framescope.evidence.report.Kind;
import org.framescope.model.ImportedFile;
import org.framescope.model.Session;
import org.framescope.scenario.ScenarioLibrary;

/** The sources there are: scenarios of a library, scenario texts, recordings, states of real machines. */
public final class Sources implements RunSources {
    private final ScenarioLibrary library;

    /** Sources that know the scenarios of {@code library}. */
    public Sources(ScenarioLibrary library) {
        this.library = library;
    }

    @Override
    public RunSource of(Session session) throws LoadException {
        ImportedFile file = session.getImportedFile();
        Optional<Kind> state = file == null ? Optional.empty() : Documents.state(file);
        if (state.isPresent()) {
            return new EvidenceSource(Path.of(file.getPath()), state.get(), file.getSize(), library.operations());
        }
        if (file != null) {
            return new RecordingSource(
                    Path.of(file.getPath()), file.getSection(), file.getSha256(), session.getRelease() != null);
        }
        if (session.getScenarioText() != null) {
            return ScenarioSource.text(library, session.getTitle(), session.getScenarioText());
        }
        if (session.getScenarioId() != null) {
            return ScenarioSource.library(library, session.getScenarioId());
        }
        throw new LoadException("The session names neither a scenario, nor a recording, nor a state of a machine.");
    }
}

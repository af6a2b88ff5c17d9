// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Map;
import java.util.Objects;
import org.framescope.model.ImportedFile;
import org.framescope.model.Session;

/** What decides a session's main run: two sessions with equal keys have the same. */
record RunKey(String id, String text, String file, String release, Map<String, String> choices) {
    static RunKey of(Session session) {
        ImportedFile file = session.getImportedFile();
        return new RunKey(
                session.getScenarioId(),
                session.getScenarioText(),
                file == null ? null : file.getPath() + "\0" + Objects.toString(file.getSection(), ""),
                session.getRelease(),
                Loader.choices(session));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.report.Kind;
import org.framescope.model.Branch;
import org.framescope.model.ImportedFile;
import org.framescope.model.ModelFactory;
import org.framescope.model.Session;

/** Makes sessions that nothing was added to yet. */
public final class Documents {
    /** Name of the branch that every session begins with. */
    public static final String MAIN = "main";

    private Documents() {}

    /** Scenario {@code id} of the library. */
    public static Session library(String id) {
        Session session = empty(id);
        session.setScenarioId(id);
        return session;
    }

    /** The scenario {@code text}; {@code uri} says where it was read from, null for nowhere. */
    public static Session text(String title, String text, String uri) {
        Session session = empty(title);
        session.setScenarioText(text);
        session.setScenarioUri(uri);
        return session;
    }

    /** The recording {@code path}; {@code section} says which part is shown, null for the first. */
    public static Session recording(String title, String path, String section) {
        ImportedFile file = ModelFactory.eINSTANCE.createImportedFile();
        file.setPath(path);
        file.setSection(section);
        Session session = empty(title);
        session.setImportedFile(file);
        return session;
    }

    /** The state of a real machine that {@code path}, a file of {@code kind}, shows. */
    public static Session imported(String title, String path, Kind kind) {
        Session session = recording(title, path, null);
        session.getImportedFile().setFormat(kind.id());
        return session;
    }

    /** Whether files of {@code kind} show frames of a machine at one moment, so that they can be looked at like a run. */
    public static boolean isState(Kind kind) {
        return kind == Kind.FRAME_TABLE || kind == Kind.MACHINE || kind == Kind.DUMP_CORE;
    }

    /** Whether {@code file} was opened as such. */
    public static boolean isState(ImportedFile file) {
        return state(file).isPresent();
    }

    /** The kind that {@code file} was recognised as, if files of it show the state of a machine. */
    static Optional<Kind> state(ImportedFile file) {
        return Optional.ofNullable(file.getFormat()).flatMap(Kind::named).filter(Documents::isState);
    }

    /** Lets {@code session} run under {@code release}, null for the scenario's own, and with {@code choices}. */
    public static Session choosing(Session session, String release, Map<String, String> choices) {
        Edits.setRelease(session, release, choices);
        return session;
    }

    /** A session that names nothing to run. */
    public static Session empty(String title) {
        Branch main = ModelFactory.eINSTANCE.createBranch();
        main.setName(MAIN);
        Session session = ModelFactory.eINSTANCE.createSession();
        session.setTitle(title);
        session.getBranches().add(main);
        session.setCurrentBranch(main);
        return session;
    }
}

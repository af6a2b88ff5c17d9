// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.report.Kind;
import org.framescope.model.Session;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.SessionFile;

/** What a file turned out to be, and as much of it as is needed to open it. Looked at on any thread. */
sealed interface FileLook {
    /** How many bytes tell whether a file is text. */
    int TEXT_LOOK = 4096;

    /** How long a text file may be to be taken for a scenario, in bytes. */
    long SCENARIO_LIMIT = 4L << 20;

    /** A session that was saved. */
    record Saved(Session session) implements FileLook {}

    /** A recording, perhaps a damaged one. */
    record Recorded() implements FileLook {}

    /** What a real machine left behind. */
    record LeftBehind(Kind kind) implements FileLook {}

    /** No text, and nothing says what it is; rows of a frame table look like nothing else. */
    record Nameless() implements FileLook {}

    /** A text, which is taken for a scenario. */
    record Written(String text) implements FileLook {}

    /** Nothing that can be opened: there is none, it cannot be read, or it is damaged or no text. */
    record Refused(String reason) implements FileLook {}

    /** Looks at {@code file}. */
    static FileLook at(Path file) {
        try {
            return found(file);
        } catch (NoSuchFileException e) {
            return new Refused("There is no such file.");
        } catch (CharacterCodingException e) {
            return new Refused(
                    "It is no recording, no session, nothing that a real machine leaves behind, and no text that a"
                            + " scenario could be.");
        } catch (IOException e) {
            return new Refused("It cannot be read: " + e.getMessage());
        } catch (LoadException e) {
            return new Refused(e.getMessage());
        }
    }

    private static FileLook found(Path file) throws IOException, LoadException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(SessionFile.EXTENSION)) {
            return new Saved(SessionFile.load(file));
        }
        Kind kind = name.endsWith(".scenario") ? Kind.UNKNOWN : EvidenceReader.kind(file);
        if (kind == Kind.RECORDING || kind == Kind.UNKNOWN && name.contains(".jsonl")) {
            return new Recorded();
        }
        // One that is packed is no scenario, whatever is wrong with it.
        if (kind != Kind.UNKNOWN || name.endsWith(".xz") || name.endsWith(".gz")) {
            return new LeftBehind(kind);
        }
        return isBinary(file) ? new Nameless() : new Written(text(file));
    }

    private static boolean isBinary(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(TEXT_LOOK)) {
                if (b == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String text(Path file) throws IOException, LoadException {
        if (Files.size(file) > SCENARIO_LIMIT) {
            throw new LoadException("It is too large to be a scenario: " + Files.size(file) + " bytes, at most "
                    + SCENARIO_LIMIT + " are expected.");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}

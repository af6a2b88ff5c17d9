// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file of a real machine that a verb asks about; a mix-in for verbs. */
final class EvidenceArgument {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "console log, xentrace, dump-core, machine dump, frame table or recording, plain, .gz or .xz; - is standard input")
    private String file;

    @Option(names = "--as", paramLabel = "KIND", description = "reads it as console, xentrace, dump-core, frametable …")
    private String kind;

    @Option(names = "--release", paramLabel = "R", description = "x.y or x.y.z, instead of what the file shows")
    private String release;

    @Option(names = "--cache", paramLabel = "DIR", description = "keeps what is unpacked there for the next time")
    private String cache;

    /** What was asked for, as it was written. */
    String target() {
        return file;
    }

    /**
     * Opens it, whatever comes of it.
     *
     * @throws Failure when the command line is wrong, or there is no such file
     */
    Evidence open(Console console) throws Failure {
        EvidenceReader reader = new EvidenceReader(options(), new ProgressLines(console));
        if (file.equals("-")) {
            return reader.open(console.in(), "<stdin>");
        }
        Path path = GivenPath.toRead(file);
        if (!Files.exists(path)) {
            throw Failure.badInput(file + ": there is no such file");
        }
        return reader.open(path);
    }

    /**
     * Opens it, to ask about what is in it. What is missing is said.
     *
     * @throws Failure when nothing of it can be read
     */
    Evidence read(Console console) throws Failure {
        Evidence evidence = open(console);
        if (evidence.report().verdict() == Verdict.REJECTED) {
            throw Failure.badInput(
                    file + ": " + String.join("; ", evidence.report().reasons()));
        }
        evidence.report().reasons().forEach(r -> console.message(file + ": partial: " + r));
        return evidence;
    }

    private OpenOptions options() throws Failure {
        Optional<Kind> as = Optional.empty();
        if (kind != null) {
            as = Kind.named(kind);
            if (as.isEmpty()) {
                throw Failure.wrongUse(new UnknownNameException("kind", kind, Kind.ids()));
            }
        }
        try {
            Optional<Release> given = release == null ? Optional.empty() : Optional.of(Release.named(release));
            return new OpenOptions(as, given, cache == null ? Optional.empty() : Optional.of(GivenPath.toWrite(cache)));
        } catch (UnknownNameException e) {
            throw Failure.wrongUse(e);
        }
    }
}

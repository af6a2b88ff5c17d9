// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.framescope.evidence.bytes.Reason;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/**
 * A file of a real machine that a verb asks about.
 *
 * @param file as it was named; - is standard input
 * @param kind what it is to be read as, or null
 * @param release the release that was named, or null
 * @param cache where unpacked files are kept, or null
 */
record EvidenceFile(String file, String kind, String release, String cache) {
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
            Optional<Release> given = release == null ? Optional.empty() : Optional.of(Release.toRead(release));
            return new OpenOptions(as, given, cache == null ? Optional.empty() : Optional.of(folder()));
        } catch (UnknownNameException e) {
            throw Failure.wrongUse(e);
        }
    }

    private Path folder() throws Failure {
        Path folder = GivenPath.toWrite(cache);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Failure.wrongUse("--cache " + cache + ": is a file, expected a folder");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failure.wrongUse("--cache " + cache + ": no such folder can be made: " + Reason.of(e));
        }
        if (!Files.isWritable(folder)) {
            throw Failure.wrongUse("--cache " + cache + ": nothing can be written into this folder");
        }
        return folder;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import org.framescope.evidence.open.Evidence;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file of a real machine that a verb asks about; a mix-in for verbs. */
final class EvidenceArgument {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "console log, xentrace, dump-core, machine dump, frame table or recording, plain, .gz or .xz; - is"
                            + " standard input")
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

    /** {@link EvidenceFile#open}. */
    Evidence open(Console console) throws Failure {
        return file().open(console);
    }

    /** {@link EvidenceFile#read}. */
    Evidence read(Console console) throws Failure {
        return file().read(console);
    }

    private EvidenceFile file() {
        return new EvidenceFile(file, kind, release, cache);
    }
}

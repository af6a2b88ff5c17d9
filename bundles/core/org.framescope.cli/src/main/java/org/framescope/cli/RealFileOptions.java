// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import picocli.CommandLine.Option;

/** How a file of a real machine is read, for verbs that take scenarios or two files; a mix-in. */
final class RealFileOptions {
    @Option(names = "--as", paramLabel = "KIND", description = "reads it as console, xentrace, dump-core, frametable …")
    private String kind;

    @Option(names = "--cache", paramLabel = "DIR", description = "keeps what is unpacked there for the next time")
    private String cache;

    /** As what it is to be read, or null. */
    String kind() {
        return kind;
    }

    /** Where unpacked files are kept, or null. */
    String cache() {
        return cache;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/** A stretch of a log that one Xen wrote: from its first message on, or from where another host's lines begin. */
final class Boot {
    final long line;
    final long offset;
    /** What it calls itself, empty as long as no line says it. */
    String version = "";

    Boot(long line, long offset) {
        this.line = line;
        this.offset = offset;
    }
}

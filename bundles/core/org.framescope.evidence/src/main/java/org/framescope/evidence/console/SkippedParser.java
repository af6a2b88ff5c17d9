// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/** Takes lines that mean nothing to a reader of memory. */
final class SkippedParser implements DumpParser {
    private long lines;

    @Override
    public boolean take(String line) {
        lines++;
        return true;
    }

    @Override
    public String summary() {
        return "says nothing of memory; " + lines + " lines";
    }
}

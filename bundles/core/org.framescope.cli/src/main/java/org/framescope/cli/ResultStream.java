// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output, which remembers that results were lost; a print stream alone keeps that to itself. */
final class ResultStream extends FilterOutputStream {
    /** What the system says when nobody reads any more, which is no fault: {@code framescope … | head}. */
    private static final String NOBODY_READS = "Broken pipe";

    private IOException lost;

    ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            lost = lost == null ? e : lost;
            throw e;
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    /** Why results were lost that somebody waits for; empty if none were. */
    Optional<String> lost() {
        return Optional.ofNullable(lost).map(IOException::getMessage).filter(m -> !m.contains(NOBODY_READS));
    }
}

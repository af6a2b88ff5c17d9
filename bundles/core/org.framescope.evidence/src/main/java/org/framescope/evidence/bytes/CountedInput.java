// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read through it, so that who unpacks a file can say how much of it is done. */
public final class CountedInput extends FilterInputStream {
    private long count;

    /** Reads {@code in}; nothing is counted yet. Closing it closes {@code in}. */
    public CountedInput(InputStream in) {
        super(in);
    }

    /** How many bytes were read; those skipped do not count. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count += Math.max(0, got);
        return got;
    }
}

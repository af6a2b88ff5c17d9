// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip; where the packed data are damaged, it gives the bytes up to there, and then the error. */
final class GzipInput extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;

    private ZipException damage;

    GzipInput(InputStream in) throws IOException {
        super(in, BUFFER);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        long before = inf.getBytesWritten();
        try {
            return super.read(buffer, offset, length);
        } catch (ZipException e) {
            damage = e;
            long given = inf.getBytesWritten() - before;
            if (given > 0) {
                return (int) given;
            }
            throw e;
        }
    }
}

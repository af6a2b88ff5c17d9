// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks xz. The decoder gives a chunk, of up to 2 MiB, only when all that is packed of it is there; where the packed data
 * end or are damaged within one, this gives the bytes up to there ({@link XzRest}), and then the error. Costs, besides the
 * decoder, the packed bytes, up to {@link #MOST_KEPT}; of what is larger, the last chunk is not tried again.
 */
final class XzInput extends BlockInput {
    /** What {@code xz -9} needs, and half as much again: more in a header is no archive that anybody made. */
    private static final int MEMORY_KIB = 96 * 1024;

    private static final int MOST_KEPT = 16 << 20;

    private final Kept packed;
    private final InputStream decoder;
    private long given;
    private byte[] rest = {};
    private int at;
    private IOException end;

    XzInput(InputStream in) throws IOException {
        packed = new Kept(in);
        decoder = new XZInputStream(packed, MEMORY_KIB);
    }

    /** Keeps what is read through it, until that is too much. */
    private static final class Kept extends BlockInput {
        private final InputStream in;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Kept(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = in.read(buffer, offset, length);
            if (got > 0 && bytes != null) {
                bytes.write(buffer, offset, got);
                bytes = bytes.size() > MOST_KEPT ? null : bytes;
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (end == null) {
            try {
                int got = decoder.read(buffer, offset, length);
                given += Math.max(0, got);
                return got;
            } catch (IOException e) {
                end = e instanceof EOFException early ? Packing.inWords(early) : e;
                rest = packed.bytes == null ? rest : XzRest.of(packed.bytes.toByteArray(), given);
            }
        }
        if (at == rest.length) {
            throw end;
        }
        int got = Math.min(length, rest.length - at);
        System.arraycopy(rest, at, buffer, offset, got);
        at += got;
        return got;
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}

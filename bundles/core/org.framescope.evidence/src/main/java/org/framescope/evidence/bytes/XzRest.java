// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * What packed data that end too early, or are damaged, unpack to before that, byte by byte. Knows streams whose only filter is
 * LZMA2, as all that {@code xz} makes unless told otherwise. Slow, for it begins at the beginning.
 */
final class XzRest implements LzmaDecoder.Output {
    private static final int STREAM_HEADER = 12;
    private static final int CHECK_AT = 7;
    private static final int LZMA2 = 0x21;
    private static final int SIZES = 0xc0;
    private static final int FILTERS = 0x03;
    private static final int MOST_DICTIONARY = 96 << 20;
    private static final int LEAST_DICTIONARY = 4096;
    /** The most that a decoder can have held back: a chunk, and what one read asked for. */
    private static final int MOST = (2 << 20) + (1 << 16);

    private final RangeDecoder in;
    private final int check;
    private final long given;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private byte[] dictionary = {};
    private long position;
    private long total;

    private XzRest(byte[] packed, long given) {
        in = new RangeDecoder(packed);
        check = packed.length > CHECK_AT ? packed[CHECK_AT] & 0xf : 0;
        this.given = given;
    }

    /** What follows the first {@code given} unpacked bytes. */
    static byte[] of(byte[] packed, long given) {
        XzRest rest = new XzRest(packed, given);
        try {
            rest.blocks();
        } catch (IOException e) {
            return rest.rest.toByteArray();
        }
        return rest.rest.toByteArray();
    }

    private void blocks() throws IOException {
        in.skip(STREAM_HEADER);
        int words = in.next();
        while (words != 0) {
            int begin = in.position() - 1;
            header();
            in.skip(begin + (words + 1) * 4 - in.position());
            int data = in.position();
            chunks();
            in.skip(-(in.position() - data) & 3);
            in.skip(check == 0 ? 0 : 4 << (check - 1) / 3);
            words = in.next();
        }
    }

    private void header() throws IOException {
        int flags = in.next();
        for (int sizes = flags & SIZES; sizes != 0; sizes &= sizes - 1) {
            while (in.next() >= 0x80) {
                continue;
            }
        }
        boolean other = (flags & FILTERS) != 0 || in.next() != LZMA2 || in.next() != 1;
        int bits = in.next();
        long size = (2L | bits & 1) << bits / 2 + 11;
        if (other || bits > 40 || size > MOST_DICTIONARY) {
            throw new IOException("a filter that is not LZMA2, or much memory");
        }
        dictionary = new byte[(int) Math.max(LEAST_DICTIONARY, size)];
        position = 0;
    }

    private void chunks() throws IOException {
        LzmaDecoder decoder = null;
        int properties = 0;
        for (int control = in.next(); control != 0; control = in.next()) {
            position = control == 1 || control >= 0xe0 ? 0 : position;
            int size = ((control >= 0x80 ? control & 0x1f : 0) << 16 | in.next() << 8 | in.next()) + 1;
            if (control < 0x80) {
                for (int i = 0; i < size; i++) {
                    put(in.next());
                }
            } else {
                int end = (in.next() << 8 | in.next()) + 1;
                properties = control >= 0xc0 ? in.next() : properties;
                end += in.position();
                decoder = decoder == null || control >= 0xa0 ? new LzmaDecoder(in, this, properties) : decoder;
                in.begin();
                decoder.decode(size);
                in.skip(end - in.position());
            }
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public int back(long distance) throws IOException {
        if (distance > Math.min(position, dictionary.length)) {
            throw new IOException("a match before the beginning");
        }
        return dictionary[(int) ((position - distance) % dictionary.length)] & 0xff;
    }

    @Override
    public void put(int value) throws EOFException {
        dictionary[(int) (position++ % dictionary.length)] = (byte) value;
        if (total++ >= given) {
            rest.write(value);
            if (rest.size() == MOST) {
                throw new EOFException();
            }
        }
    }
}

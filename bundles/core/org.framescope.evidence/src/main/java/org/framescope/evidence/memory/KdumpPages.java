// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.framescope.evidence.bytes.BlockInput;
import org.framescope.evidence.bytes.Bytes;

/**
 * The frames of a kdump-compressed file one after another as a stream, each unpacked when it is read. A frame that cannot be
 * unpacked reads as zeros and is none of the {@linkplain #extents extents}.
 */
final class KdumpPages extends BlockInput {
    private static final int DESCRIPTOR = 24;
    private static final int COMPRESSIONS = 0xff;
    private static final int ZLIB = 1;
    private static final Map<Integer, String> OTHERS = Map.of(2, "LZO", 4, "snappy", 0x20, "zstd");

    private final Rearranged file;
    private final Bytes bitmap;
    private final long descriptors;
    private final long total;
    private final Map<String, Long> problems = new TreeMap<>();
    private final BitSet lost = new BitSet();
    private final byte[] descriptor = new byte[DESCRIPTOR];
    private final byte[] packed = new byte[2 * Extents.PAGE];
    private final byte[] page = new byte[Extents.PAGE];
    private final Inflater inflater = new Inflater();
    private int next;
    private int at = Extents.PAGE;

    /** The frames whose bits are set in {@code bitmap}, whose descriptors stand at {@code descriptors}. */
    KdumpPages(Rearranged file, Bytes bitmap, long descriptors) {
        this.file = file;
        this.bitmap = bitmap;
        this.descriptors = descriptors;
        long bits = 0;
        for (long i = 0; i < bitmap.size(); i += Long.BYTES) {
            bits += Long.bitCount(bitmap.i64(i));
        }
        total = bits;
    }

    /** How many frames there should be. */
    long total() {
        return total;
    }

    /** Where their descriptors stand. */
    long offset() {
        return descriptors;
    }

    /** What kept frames from being unpacked, and how many. */
    Map<String, Long> problems() {
        return problems;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (at == Extents.PAGE && !turn()) {
            return -1;
        }
        int n = Math.min(length, Extents.PAGE - at);
        System.arraycopy(page, at, into, offset, n);
        at += n;
        return n;
    }

    private boolean turn() {
        if (next >= total || !file.read(descriptors + (long) next * DESCRIPTOR, descriptor, DESCRIPTOR)) {
            return false;
        }
        if (!unpack(Bytes.of("descriptor", descriptor))) {
            lost.set(next);
            Arrays.fill(page, (byte) 0);
        }
        next++;
        at = 0;
        return true;
    }

    private boolean unpack(Bytes words) {
        long offset = words.i64(0);
        long size = words.u32(8);
        int how = words.i32(12) & COMPRESSIONS;
        if (size == Extents.PAGE && how == 0) {
            return file.read(offset, page, Extents.PAGE) || problem("are not in the file");
        }
        if (how != ZLIB) {
            return problem("are compressed with " + OTHERS.getOrDefault(how, "an unknown method " + how)
                    + ", which is not read");
        }
        if (size > packed.length || !file.read(offset, packed, (int) size)) {
            return problem("are not in the file");
        }
        inflater.reset();
        inflater.setInput(packed, 0, (int) size);
        try {
            return inflater.inflate(page) == Extents.PAGE || problem("are damaged");
        } catch (DataFormatException e) {
            return problem("are damaged");
        }
    }

    private boolean problem(String what) {
        problems.merge(what, 1L, Long::sum);
        return false;
    }

    /** Which frame lies where in the stream, of which {@code bytes} bytes were kept. */
    Extents extents(long bytes) {
        Extents.Builder extents = new Extents.Builder();
        int index = 0;
        for (long word = 0; word < bitmap.size() / Long.BYTES; word++) {
            for (long left = bitmap.i64(word * Long.BYTES); left != 0; left &= left - 1) {
                long offset = (long) index * Extents.PAGE;
                if (offset + Extents.PAGE > bytes) {
                    return extents.build();
                }
                if (!lost.get(index)) {
                    extents.add(word * Long.SIZE + Long.numberOfTrailingZeros(left), 1, offset);
                }
                index++;
            }
        }
        return extents.build();
    }

    @Override
    public void close() {
        inflater.end();
    }
}

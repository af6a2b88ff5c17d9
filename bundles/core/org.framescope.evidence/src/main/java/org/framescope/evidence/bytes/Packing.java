// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Unpacks a stream according to how it begins, whatever it is called. */
public final class Packing {
    private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};

    private Packing() {}

    /** Whether {@code start}, the first bytes of a file, is how gzip or xz begins. */
    public static boolean isPacked(byte[] start) {
        boolean gzip = start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        return gzip || start.length >= XZ.length && Arrays.equals(start, 0, XZ.length, XZ, 0, XZ.length);
    }

    /**
     * The contents of {@code packed}: unpacked when it begins as gzip or xz does, else as they are.
     *
     * @throws IOException when it cannot be read, or begins like a packed file and is none
     */
    public static InputStream unpack(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, 1 << 16);
        in.mark(XZ.length);
        byte[] start = in.readNBytes(XZ.length);
        in.reset();
        try {
            if (start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
                return new GzipInput(in);
            }
            return Arrays.equals(start, XZ) ? new XzInput(in) : in;
        } catch (EOFException e) {
            throw inWords(e);
        }
    }

    /** What a decoder throws without a word at the end of its input. */
    static EOFException inWords(EOFException e) {
        EOFException said = new EOFException("the packed data end too early");
        said.initCause(e);
        return said;
    }
}

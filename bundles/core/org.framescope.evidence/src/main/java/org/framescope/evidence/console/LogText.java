// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.framescope.evidence.bytes.Bytes;

/**
 * A log as characters of one byte each, whatever it was saved as: one byte a character, the two of UTF-16 or the four of UTF-32,
 * with or without a mark of their order. Of characters beyond Latin-1, which Xen does not print, a question mark is left.
 */
final class LogText {
    private static final int SAMPLE = 1 << 10;
    private static final int WIDE = 4;
    private static final int LITTLE_MARK = 0xfeff;
    private static final int BIG_MARK = 0xfffe;

    private final Bytes bytes;
    private final long first;
    private final int width;
    /** Which of a character's bytes is the low one. */
    private final int low;

    private LogText(Bytes bytes, long first, int width, int low) {
        this.bytes = bytes;
        this.first = first;
        this.width = width;
        this.low = low;
    }

    static LogText of(Bytes bytes) {
        int mark = bytes.has(0, 2) ? bytes.u16(0) : 0;
        int next = bytes.has(0, 4) ? bytes.u16(2) : -1;
        if (mark == LITTLE_MARK || mark == 0 && next == BIG_MARK) {
            int width = mark == 0 || next == 0 ? WIDE : 2;
            return new LogText(bytes, width, width, mark == 0 ? WIDE - 1 : 0);
        }
        if (mark == BIG_MARK) {
            return new LogText(bytes, 2, 2, 1);
        }
        for (int width = WIDE; width > 1; width /= 2) {
            for (int low = 0; low < width; low += width - 1) {
                if (isWide(bytes, width, low)) {
                    return new LogText(bytes, 0, width, low);
                }
            }
        }
        return new LogText(bytes, 0, 1, 0);
    }

    /** Whether nearly all characters have their one byte at {@code low} of {@code width}, and zeros else. */
    private static boolean isWide(Bytes bytes, int width, int low) {
        long most = Math.min(SAMPLE, bytes.size()) / width;
        long full = 0;
        long zeros = 0;
        for (long i = 0; i < most * width; i++) {
            boolean zero = bytes.u8(i) == 0;
            full += i % width == low && !zero ? 1 : 0;
            zeros += i % width != low && zero ? 1 : 0;
        }
        return full * 10 > most * 9 && zeros * 10 > most * (width - 1) * 9;
    }

    /** How many characters there are. */
    long size() {
        return (bytes.size() - first) / width;
    }

    /** Where character {@code at} stands in the file. */
    long offset(long at) {
        return first + at * width;
    }

    /** Character {@code at}. */
    int at(long at) {
        long offset = offset(at);
        for (int i = 0; i < width; i++) {
            if (i != low && bytes.u8(offset + i) != 0) {
                return '?';
            }
        }
        return bytes.u8(offset + low);
    }

    /** Whether {@code text} stands at {@code at}. */
    boolean startsWith(long at, String text) {
        if (text.length() > size() - at) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (at(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Copies {@code length} characters from {@code at} on into {@code into} from {@code to} on. */
    void copy(long at, byte[] into, int to, int length) {
        if (width == 1) {
            MemorySegment.copy(bytes.segment(), ValueLayout.JAVA_BYTE, offset(at), into, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            into[to + i] = (byte) at(at + i);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.framescope.evidence.bytes.Bytes;

/**
 * A log as characters of one byte each, whatever it was saved as: one byte a character, or the two of UTF-16 with or without
 * a mark of their order. Of characters beyond Latin-1, which Xen does not print, a question mark is left.
 */
final class LogText {
    private static final int SAMPLE = 1 << 10;
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
        if (mark == LITTLE_MARK || mark == BIG_MARK) {
            return new LogText(bytes, 2, 2, mark == LITTLE_MARK ? 0 : 1);
        }
        long even = zeros(bytes, 0);
        long odd = zeros(bytes, 1);
        long most = Math.min(SAMPLE, bytes.size()) / 2;
        if (Math.max(even, odd) * 10 > most * 9 && Math.min(even, odd) * 10 < most) {
            return new LogText(bytes, 0, 2, odd > even ? 0 : 1);
        }
        return new LogText(bytes, 0, 1, 0);
    }

    private static long zeros(Bytes bytes, int from) {
        long found = 0;
        for (long i = from; i < Math.min(SAMPLE, bytes.size()); i += 2) {
            found += bytes.u8(i) == 0 ? 1 : 0;
        }
        return found;
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
        return width == 2 && bytes.u8(offset + 1 - low) != 0 ? '?' : bytes.u8(offset + low);
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

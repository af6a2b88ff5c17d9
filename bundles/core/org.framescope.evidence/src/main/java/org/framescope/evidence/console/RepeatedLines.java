// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.Arrays;

/**
 * Tells lines of Xen that say the same as the one before them: who captures two consoles of a host, or a terminal and its echo,
 * has each line twice. No dump has two alike lines that follow each other and say something; messages about frames may come
 * again and are never told.
 */
final class RepeatedLines {
    private byte[] last = new byte[256];
    private int length;
    private long count;
    private long first = -1;

    /** Whether {@code line}, which is Xen's, says what the one before it said. */
    boolean is(LogLine line) {
        int size = line.end - line.text;
        boolean same = size == length && Arrays.equals(last, 0, size, line.bytes, line.text, line.end);
        if (same && says(line) && !MessageParser.isMessage(line.xenText())) {
            count++;
            first = first < 0 ? line.offset : first;
            return true;
        }
        if (size > last.length) {
            last = new byte[size * 2];
        }
        System.arraycopy(line.bytes, line.text, last, 0, size);
        length = size;
        return false;
    }

    /** Whether there is more in it than the words of a stack, rows of which are often alike. */
    private static boolean says(LogLine line) {
        for (int i = line.text; i < line.end; i++) {
            if (line.bytes[i] != ' ' && Character.digit(line.bytes[i], 16) < 0) {
                return true;
            }
        }
        return false;
    }

    /** How many there were. */
    long count() {
        return count;
    }

    /** Where the first of them stands; -1 when there was none. */
    long first() {
        return first;
    }
}

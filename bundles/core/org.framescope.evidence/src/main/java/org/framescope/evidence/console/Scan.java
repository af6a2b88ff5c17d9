// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/** Finds numbers in a line without patterns, which would be slow and could be made slower by a hostile line. */
final class Scan {
    /** What {@link #number} and {@link #hex} return when there is none. */
    static final long NONE = -1;

    private static final int MOST_DECIMAL = 18;
    private static final int MOST_HEX = 16;

    private Scan() {}

    /** The decimal number after {@code key}, or {@link #NONE}. */
    static long number(String line, String key) {
        int at = line.indexOf(key);
        return at < 0 ? NONE : number(line, at + key.length());
    }

    /** The decimal number at {@code at}, or {@link #NONE}. */
    static long number(String line, int at) {
        long value = 0;
        int i = at;
        for (; i < line.length() && i - at < MOST_DECIMAL && isDigit(line.charAt(i)); i++) {
            value = value * 10 + line.charAt(i) - '0';
        }
        return i == at ? NONE : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** How many hexadecimal digits stand at {@code at}. */
    static int hexDigits(String line, int at) {
        int n = 0;
        while (at + n < line.length() && Character.digit(line.charAt(at + n), 16) >= 0 && line.charAt(at + n) < 0x80) {
            n++;
        }
        return n;
    }

    /** Whether 1 to 16 hexadecimal digits stand at {@code at}. */
    static boolean isHex(String line, int at) {
        int n = hexDigits(line, at);
        return n > 0 && n <= MOST_HEX;
    }

    /** The hexadecimal number at {@code at}, which {@link #isHex} says is there. */
    static long hex(String line, int at) {
        return Long.parseUnsignedLong(line, at, at + hexDigits(line, at), 16);
    }

    /** Where the text after {@code key} begins, or -1. */
    static int after(String line, String key) {
        int at = line.indexOf(key);
        return at < 0 ? -1 : at + key.length();
    }
}

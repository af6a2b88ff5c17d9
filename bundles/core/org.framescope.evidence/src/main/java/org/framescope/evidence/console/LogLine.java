// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.nio.charset.StandardCharsets;

/**
 * A line of a log: its bytes, and where in them the text of Xen begins, behind {@code (XEN)} and a timestamp. What stands
 * before {@code (XEN)}, the prefix of a journal or the quotation marks of a mail, is of no interest.
 */
final class LogLine {
    private static final int STAMP = 32;
    private static final int RAW_DIGITS = 16;
    private static final int MICROSECONDS = 6;
    private static final int MARKER = "(XEN)".length();

    final byte[] bytes;
    int start;
    int end;
    long offset;
    long number;
    /** Where Xen's text begins, -1 if the line is not Xen's. */
    int text;
    /** Where the last bracket opens, -1 if none does. */
    int bracket;

    LogLine(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isXen() {
        return text >= 0;
    }

    /** Looks for {@code (XEN)}, {@code at} being where a parenthesis was seen, or -1. */
    void find(int at) {
        int marker = at < 0 ? -1 : marker(at, end);
        text = -1;
        if (marker >= 0) {
            int behind = marker + MARKER;
            text = afterStamp(behind < end && bytes[behind] == ' ' ? behind + 1 : behind);
        }
    }

    /** Where {@code (XEN)} stands between {@code from} and {@code to}, or -1. */
    int marker(int from, int to) {
        for (int i = from; i + MARKER <= to; i++) {
            if (bytes[i] == '('
                    && bytes[i + 1] == 'X'
                    && bytes[i + 2] == 'E'
                    && bytes[i + 3] == 'N'
                    && bytes[i + 4] == ')') {
                return i;
            }
        }
        return -1;
    }

    /**
     * Behind a timestamp at {@code at}: {@code [    1.234567] }, {@code [2024-01-31 10:20:30.123] }, {@code [00…] } with 16 digits.
     * What has no point or colon and fewer digits is Xen's text, such as the reference {@code [  8] } of a grant.
     */
    private int afterStamp(int at) {
        if (at >= end || bytes[at] != '[') {
            return at;
        }
        int digits = 0;
        boolean marked = false;
        for (int i = at + 1; i < end && i < at + STAMP; i++) {
            byte c = bytes[i];
            if (c == ']') {
                boolean stamp = digits == RAW_DIGITS || marked && digits > 0;
                return stamp && i + 1 < end && bytes[i + 1] == ' ' ? i + 2 : at;
            }
            boolean hex = Character.digit(c, 16) >= 0;
            boolean mark = c == '.' || c == ':';
            if (!hex && !mark && c != '-' && c != ' ') {
                return at;
            }
            digits += hex ? 1 : 0;
            marked |= mark;
        }
        return at;
    }

    /** Where behind Xen's text the stamp of a kernel's line stands, {@code [   12.345678] }, or -1: its output came between. */
    int interruption() {
        for (int i = text + 1; text >= 0 && i <= bracket; i++) {
            if (bytes[i] == '[' && isKernelStamp(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isKernelStamp(int from) {
        int at = from;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        int point = behindDigits(at);
        if (point == at || point >= end || bytes[point] != '.') {
            return false;
        }
        int close = behindDigits(point + 1);
        return close == point + 1 + MICROSECONDS && close < end && bytes[close] == ']';
    }

    private int behindDigits(int from) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** How long the line is. */
    int length() {
        return end - start;
    }

    /** Xen's text, without spaces at its ends. */
    String xenText() {
        return string(text, end).strip();
    }

    /** Whether it begins as a line that a mail quotes. */
    boolean isQuoted() {
        return end > start && isQuotation(bytes[start]);
    }

    private static boolean isQuotation(byte c) {
        return c == '>' || c == '|';
    }

    /** Where the line begins behind the marks of a quotation, each with the space behind it. */
    int behindQuotation() {
        int at = start;
        while (at < end && isQuotation(bytes[at])) {
            at += at + 1 < end && bytes[at + 1] == ' ' ? 2 : 1;
        }
        return at;
    }

    /** The line without quotation marks of a mail and spaces at its ends. */
    String bareText() {
        int at = start;
        while (at < end && (isQuotation(bytes[at]) || bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return string(at, end).strip();
    }

    /** The characters from {@code from} to {@code to}. */
    String string(int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    }
}

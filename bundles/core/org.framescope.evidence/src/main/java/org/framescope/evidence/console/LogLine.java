// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.nio.charset.StandardCharsets;

/**
 * A line of a log: its bytes, and where in them the text of Xen begins, behind {@code (XEN)} and a timestamp. What stands
 * before {@code (XEN)}, the prefix of a journal or the quotation marks of a mail, is of no interest.
 */
final class LogLine {
    private static final int STAMP = 32;

    final byte[] bytes;
    int start;
    int end;
    long offset;
    long number;
    /** Where Xen's text begins, -1 if the line is not Xen's. */
    int text;

    LogLine(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isXen() {
        return text >= 0;
    }

    /** Looks for {@code (XEN)}, {@code at} being where a parenthesis was seen, or -1. */
    void find(int at) {
        text = -1;
        for (int i = at; i >= 0 && i + 4 < end; i++) {
            if (bytes[i] == '('
                    && bytes[i + 1] == 'X'
                    && bytes[i + 2] == 'E'
                    && bytes[i + 3] == 'N'
                    && bytes[i + 4] == ')') {
                text = afterStamp(i + 5 < end && bytes[i + 5] == ' ' ? i + 6 : i + 5);
                return;
            }
        }
    }

    /** Behind a timestamp at {@code at}: {@code [    1.234567] }, {@code [2024-01-31 10:20:30.123] }, {@code [00…] }. */
    private int afterStamp(int at) {
        if (at >= end || bytes[at] != '[') {
            return at;
        }
        boolean digit = false;
        for (int i = at + 1; i < end && i < at + STAMP; i++) {
            byte c = bytes[i];
            if (c == ']') {
                return digit && i + 1 < end && bytes[i + 1] == ' ' ? i + 2 : at;
            }
            boolean hex = Character.digit(c, 16) >= 0;
            if (!hex && c != '.' && c != '-' && c != ':' && c != ' ') {
                return at;
            }
            digit |= hex;
        }
        return at;
    }

    /** Xen's text, without spaces at its ends. */
    String xenText() {
        return string(text);
    }

    /** The line without quotation marks of a mail and spaces at its ends. */
    String bareText() {
        int at = start;
        while (at < end && (bytes[at] == '>' || bytes[at] == ' ' || bytes[at] == '|' || bytes[at] == '\t')) {
            at++;
        }
        return string(at);
    }

    private String string(int from) {
        return new String(bytes, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1).strip();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the text of Xen in a line of JSON, as {@code journalctl -o json} and collectors of logs write it: in a string, or, when it has
 * characters of control, as an array of its bytes. Which field has it does not matter. What is found is never longer.
 */
final class JsonMessage {
    /** {@code (XEN)} as an array of bytes; older journals write spaces. */
    static final List<String> AS_BYTES = List.of("40,88,69,78,41,", "40, 88, 69, 78, 41,");

    private static final List<byte[]> FORMS = Stream.concat(Stream.of("(XEN)"), AS_BYTES.stream())
            .map(String::getBytes)
            .toList();
    private static final int CODE_DIGITS = 4;

    private final byte[] line;
    private int at;
    private int end;
    private int to;

    private JsonMessage(byte[] line, int at, int end) {
        this.line = line;
        this.at = at;
        this.end = end;
        to = at;
    }

    /** Where in {@code line}, between {@code from} and {@code end}, the text of Xen begins, -1 when there is none. */
    static int start(byte[] line, int from, int end) {
        for (byte[] form : FORMS) {
            int found = find(line, form, from, end);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private static int find(byte[] line, byte[] what, int from, int end) {
        for (int i = from; i + what.length <= end; i++) {
            int same = 0;
            while (same < what.length && line[i + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return i;
            }
        }
        return -1;
    }

    /** Makes the text that begins at {@code start} in {@code line} what it was, where it stands; the answer is its new end. */
    static int decode(byte[] line, int start, int end) {
        JsonMessage message = new JsonMessage(line, start, end);
        return line[start] == '(' ? message.string() : message.bytes();
    }

    private int string() {
        while (at < end && line[at] != '"') {
            if (line[at] == '\\' && at + 1 < end) {
                escape();
            } else {
                line[to++] = line[at++];
            }
        }
        return to;
    }

    private void escape() {
        byte kind = line[at + 1];
        at += 2;
        int code = 0;
        if (kind == 'u') {
            for (int digits = 0; digits < CODE_DIGITS && at < end && Character.digit(line[at], 16) >= 0; digits++) {
                code = code << 4 | Character.digit(line[at++], 16);
            }
            line[to++] = (byte) (code < 0x100 ? code : '?');
        } else {
            boolean space = kind == 'n' || kind == 'r' || kind == 't' || kind == 'f';
            line[to++] = kind == 'b' ? (byte) '\b' : space ? (byte) ' ' : kind;
        }
    }

    private int bytes() {
        while (at < end && line[at] != ']') {
            int value = 0;
            boolean digit = false;
            while (at < end && line[at] >= '0' && line[at] <= '9') {
                value = value * 10 + line[at++] - '0';
                digit = true;
            }
            if (digit) {
                line[to++] = (byte) (value == '\n' || value == '\r' ? ' ' : value);
            } else {
                at++;
            }
        }
        return to;
    }
}

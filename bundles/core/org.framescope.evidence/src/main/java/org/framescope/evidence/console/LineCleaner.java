// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.nio.charset.StandardCharsets;

/**
 * Takes out of a line what a copy put into it: escape sequences of a terminal, characters of control, spaces that do not
 * break, entities of HTML, and the codes of a quoted-printable mail. What is left is never longer.
 */
final class LineCleaner {
    private static final int ESCAPE = 0x1b;
    private static final int BELL = 7;
    private static final int HARD_SPACE = 0xa0;
    private static final int HARD_SPACE_LEAD = 0xc2;
    private static final String[][] ENTITIES = {
        {"&gt;", ">"},
        {"&lt;", "<"},
        {"&amp;", "&"},
        {"&quot;", "\""},
        {"&apos;", "'"},
        {"&#39;", "'"},
        {"&#x27;", "'"},
        {"&#039;", "'"},
        {"&nbsp;", " "},
        {"&#160;", " "}
    };

    private byte[] bytes;
    private int at;
    private int end;
    private int to;

    /** Whether a line with {@code c} needs cleaning; a quoted-printable one, whose codes begin with '=', is asked apart. */
    static boolean isOdd(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f;
        return control || c == '&' || c == HARD_SPACE;
    }

    /** Cleans {@code line} from {@code from} to {@code stop} where it stands; the answer is its new end. */
    int clean(byte[] line, int from, int stop, boolean quotedPrintable) {
        bytes = line;
        return plain(from, quotedPrintable ? decoded(from, stop) : stop);
    }

    /** {@code =3D} is {@code =}, and {@code =} at an end of a line means that it goes on. */
    private int decoded(int from, int stop) {
        int out = from;
        int i = from;
        while (i < stop) {
            int behind = bytes[i] == '=' ? behindBreak(i + 1, stop) : i;
            int code = bytes[i] == '=' && i + 2 < stop ? code(i + 1) : -1;
            if (behind > i) {
                i = behind;
            } else if (code >= 0) {
                bytes[out++] = (byte) code;
                i += 3;
            } else {
                bytes[out++] = bytes[i++];
            }
        }
        return out;
    }

    private int behindBreak(int i, int stop) {
        if (i < stop && bytes[i] == '\n') {
            return i + 1;
        }
        return i + 1 < stop && bytes[i] == '\r' && bytes[i + 1] == '\n' ? i + 2 : -1;
    }

    private int code(int i) {
        int high = Character.digit(bytes[i], 16);
        int low = Character.digit(bytes[i + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private int plain(int from, int stop) {
        at = from;
        to = from;
        end = stop;
        while (at < end) {
            int c = bytes[at] & 0xff;
            if (c == ESCAPE) {
                escape();
            } else if (c == '\b') {
                to = Math.max(from, to - 1);
                at++;
            } else if (c == HARD_SPACE || c == HARD_SPACE_LEAD && isHardSpace(at + 1)) {
                at += c == HARD_SPACE ? 1 : 2;
                bytes[to++] = ' ';
            } else if (c == '&') {
                entity();
            } else if (isOdd(c)) {
                at++;
            } else {
                bytes[to++] = bytes[at++];
            }
        }
        return to;
    }

    private boolean isHardSpace(int i) {
        return i < end && (bytes[i] & 0xff) == HARD_SPACE;
    }

    /** {@code ESC [ 0 ; 1 m} and its like, a title {@code ESC ] … BEL}, a set of characters {@code ESC ( B}. */
    private void escape() {
        int kind = at + 1 < end ? bytes[at + 1] : 0;
        at = Math.min(end, at + 2);
        if (kind == '[') {
            while (at < end && bytes[at] >= ' ' && bytes[at] < '@') {
                at++;
            }
            boolean forward = at < end && bytes[at] == 'C';
            if (forward) {
                bytes[to++] = ' ';
            }
            at = Math.min(end, at + 1);
        } else if (kind == ']') {
            while (at < end && bytes[at] != BELL && bytes[at] != ESCAPE) {
                at++;
            }
            at = Math.min(end, at < end && bytes[at] == ESCAPE ? at + 2 : at + 1);
        } else if (kind == '(' || kind == ')' || kind == '#') {
            at = Math.min(end, at + 1);
        }
    }

    private void entity() {
        for (String[] known : ENTITIES) {
            byte[] name = known[0].getBytes(StandardCharsets.US_ASCII);
            int same = 0;
            while (same < name.length && at + same < end && bytes[at + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                at += same;
                bytes[to++] = (byte) known[1].charAt(0);
                return;
            }
        }
        bytes[to++] = bytes[at++];
    }
}

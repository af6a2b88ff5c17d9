// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/**
 * The lines of a log, ended by line feeds, carriage returns, or by a {@code (XEN)} with which another one begins, without what
 * a copy put into them. One longer than the window comes in pieces.
 */
final class LogLines {
    private static final int WINDOW = 1 << 18;

    /** What the characters of a line are to who looks for its end. */
    private static final byte PLAIN = 0;

    private static final byte END = 1;
    private static final byte PAREN = 2;
    private static final byte BRACKET = 3;
    private static final byte ODD = 4;

    private final LogText source;
    private final LogHabits habits;
    private final LineCleaner cleaner = new LineCleaner();
    private final byte[] kinds = new byte[1 << Byte.SIZE];
    private final byte[] window;
    private final LogLine line;
    private long read;
    private int at;
    private int filled;
    private long number = 1;
    private int paren;
    private int lastParen;
    private int bracket;
    private boolean odd;

    LogLines(LogText source, LogHabits habits) {
        this.source = source;
        this.habits = habits;
        window = new byte[(int) Math.min(WINDOW, source.size() + 1)];
        line = new LogLine(window);
        for (int c = 0; c < kinds.length; c++) {
            boolean code = c == '=' && habits.quotedPrintable();
            kinds[c] = LineCleaner.isOdd(c) || code ? ODD : PLAIN;
        }
        kinds['\n'] = END;
        kinds['\r'] = END;
        kinds['('] = PAREN;
        kinds['['] = BRACKET;
    }

    /** The next line that is not empty, the same object each time; null at the end. */
    LogLine next() {
        while (at < filled || refill()) {
            if (take(end())) {
                return line;
            }
        }
        return null;
    }

    /** Where the line ends that begins at {@link #at}. Notes what stands in it. */
    private int end() {
        paren = lastParen = bracket = -1;
        odd = false;
        int i = at;
        while (true) {
            for (i = special(i); i < filled; i = special(i + 1)) {
                byte kind = kinds[window[i] & 0xff];
                if (kind == END && !goesOn(i)) {
                    return i;
                }
                note(kind, i);
            }
            int shifted = at;
            boolean more = refill();
            i -= shifted;
            paren = Math.max(-1, paren - shifted);
            lastParen = Math.max(-1, lastParen - shifted);
            bracket = Math.max(-1, bracket - shifted);
            if (!more) {
                return i;
            }
        }
    }

    /** The first character from {@code from} on that is not plain. */
    private int special(int from) {
        byte[] text = window;
        byte[] kind = kinds;
        int to = filled;
        int i = from;
        while (i < to && kind[text[i] & 0xff] == PLAIN) {
            i++;
        }
        return i;
    }

    private void note(byte kind, int i) {
        if (kind == PAREN) {
            paren = paren < 0 ? i : paren;
            lastParen = i;
        } else if (kind == BRACKET) {
            bracket = i;
        } else {
            odd = true;
        }
    }

    /** Whether the end of a line at {@code i} is none in a quoted-printable mail: {@code =} stands before it. */
    private boolean goesOn(int i) {
        if (!habits.quotedPrintable() || i == at) {
            return false;
        }
        boolean lineFeed = window[i] == '\n' && window[i - 1] == '\r' && i - 1 > at;
        return window[lineFeed ? i - 2 : i - 1] == '=';
    }

    /** Moves what is left of the window to its beginning and reads behind it; false at the end of the source. */
    private boolean refill() {
        System.arraycopy(window, at, window, 0, filled - at);
        filled -= at;
        at = 0;
        int n = (int) Math.min(window.length - filled, source.size() - read);
        if (n <= 0) {
            return false;
        }
        source.copy(read, window, filled, n);
        read += n;
        filled += n;
        return true;
    }

    private boolean take(int stop) {
        line.start = at;
        line.end = stop;
        line.offset = source.offset(read - filled + at);
        line.number = number;
        line.bracket = bracket;
        boolean ended = stop < filled;
        at = ended ? stop + 1 : stop;
        number += ended && window[stop] == '\n' ? 1 : 0;
        int message = habits.json() ? JsonMessage.start(window, line.start, stop) : -1;
        if (message >= 0) {
            line.start = message;
            clean(JsonMessage.decode(window, message, stop));
        } else if (odd) {
            clean(stop);
        }
        line.find(habits.json() && message < 0 ? -1 : paren);
        if (line.isXen() && lastParen >= line.text && !(odd && habits.quotedPrintable())) {
            split(stop);
        }
        return line.end > line.start;
    }

    private void clean(int stop) {
        for (int i = line.start; i < stop; i++) {
            number += window[i] == '\n' ? 1 : 0;
        }
        line.end = cleaner.clean(window, line.start, stop, habits.quotedPrintable());
        paren = line.start;
        lastParen = line.end;
        line.bracket = -1;
        for (int i = line.start; i < line.end; i++) {
            line.bracket = window[i] == '[' ? i : line.bracket;
        }
    }

    /** What comes from another {@code (XEN)} on is a line of its own. {@code stop} is where the line ended. */
    private void split(int stop) {
        int other = line.marker(line.text, line.end);
        if (other < 0) {
            return;
        }
        int length = line.end - other;
        System.arraycopy(window, other, window, stop - length, length);
        at = stop - length;
        number -= stop < filled && window[stop] == '\n' ? 1 : 0;
        line.end = other;
        line.bracket = line.bracket < other ? line.bracket : -1;
    }
}

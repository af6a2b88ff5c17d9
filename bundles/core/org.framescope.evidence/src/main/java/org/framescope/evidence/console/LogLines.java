// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.framescope.evidence.bytes.Bytes;

/** The lines of a log, ended by line feeds or carriage returns. One longer than the window comes in pieces. */
final class LogLines {
    private static final int WINDOW = 1 << 18;

    private final Bytes source;
    private final byte[] window;
    private final LogLine line;
    private long read;
    private int at;
    private int filled;
    private long number = 1;
    private int shifted;

    LogLines(Bytes source) {
        this.source = source;
        window = new byte[(int) Math.min(WINDOW, source.size() + 1)];
        line = new LogLine(window);
    }

    /** The next line that is not empty, the same object each time; null at the end. */
    LogLine next() {
        while (true) {
            if (at == filled && !refill()) {
                return null;
            }
            int paren = -1;
            int i = at;
            while (true) {
                if (i == filled) {
                    boolean more = refill();
                    i -= shifted;
                    paren = paren < 0 ? -1 : paren - shifted;
                    if (!more) {
                        break;
                    }
                    continue;
                }
                byte c = window[i];
                if (c == '\n' || c == '\r') {
                    break;
                }
                if (c == '(' && paren < 0) {
                    paren = i;
                }
                i++;
            }
            if (take(i, paren)) {
                return line;
            }
        }
    }

    /** Moves what is left of the window to its beginning and reads behind it; false at the end of the source. */
    private boolean refill() {
        shifted = at;
        System.arraycopy(window, at, window, 0, filled - at);
        filled -= at;
        at = 0;
        int n = (int) Math.min(window.length - filled, source.size() - read);
        if (n <= 0) {
            return false;
        }
        MemorySegment.copy(source.segment(), ValueLayout.JAVA_BYTE, read, window, filled, n);
        read += n;
        filled += n;
        return true;
    }

    private boolean take(int stop, int paren) {
        line.start = at;
        line.end = stop;
        line.offset = read - filled + at;
        line.number = number;
        line.find(paren);
        boolean ended = stop < filled;
        if (ended && window[stop] == '\n') {
            number++;
        }
        at = ended ? stop + 1 : stop;
        return line.end > line.start;
    }
}

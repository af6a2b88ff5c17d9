// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream as bytes, none longer than a limit. */
public final class Lines {
    /** The longest line that is read: a hundred times what a recording needs. */
    static final int LIMIT = 16 << 20;

    private final InputStream in;
    private final String file;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 13];
    private int length;
    private long number;
    private long offset;
    private long behind;

    /** The lines of {@code in}, which messages call {@code file}. */
    public Lines(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /** Moves to the next line; false at the end. */
    public boolean next() throws IOException, RecordingException {
        length = 0;
        number++;
        offset = behind;
        while (true) {
            if (at == end && !fill()) {
                return length > 0;
            }
            int stop = at;
            while (stop < end && block[stop] != '\n') {
                stop++;
            }
            append(stop - at);
            behind += stop - at;
            if (stop < end) {
                at = stop + 1;
                behind++;
                return true;
            }
            at = stop;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    private void append(int count) throws RecordingException {
        if (length + count > LIMIT) {
            throw new RecordingException(
                    file,
                    number,
                    LIMIT,
                    "the line is longer than " + LIMIT + " bytes; expected one JSON object a line");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(block, at, line, length, count);
        length += count;
    }

    /** The bytes of the line, and perhaps of others behind them. */
    public byte[] bytes() {
        return line;
    }

    /** How many bytes the line has. */
    public int length() {
        return length;
    }

    /** The byte of the stream at which it begins. */
    public long offset() {
        return offset;
    }

    /** Number of the line, 1 and up. */
    public long number() {
        return number;
    }

    /** Whether it has nothing but white space. */
    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}

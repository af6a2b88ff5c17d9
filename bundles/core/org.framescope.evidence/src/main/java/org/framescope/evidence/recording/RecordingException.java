// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

/** What is wrong with a recording, and where. */
public final class RecordingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final int column;
    private final String reason;

    /**
     * A report.
     *
     * @param file name of the file as it was given
     * @param line line, 1 and up; 0 when the whole file is meant
     * @param column byte of the line, 1 and up; 0 when the whole line is meant
     * @param reason what is wrong and what was expected
     */
    public RecordingException(String file, long line, int column, String reason) {
        this(file, line, column, reason, null);
    }

    /** A report with what was thrown below, or null. */
    public RecordingException(String file, long line, int column, String reason, Throwable cause) {
        super(file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + reason, cause);
        this.file = file;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** Name of the file as it was given. */
    public String file() {
        return file;
    }

    /** Line, 1 and up; 0 when the whole file is meant. */
    public long line() {
        return line;
    }

    /** Byte of the line, 1 and up; 0 when the whole line is meant. */
    public int column() {
        return column;
    }

    /** What is wrong and what was expected, without the place. */
    public String reason() {
        return reason;
    }
}

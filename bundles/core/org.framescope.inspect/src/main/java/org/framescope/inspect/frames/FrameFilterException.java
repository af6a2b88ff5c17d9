// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

/** A text is no filter; the message says which word, and what was expected. */
public class FrameFilterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    FrameFilterException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where the word stands in the text, from 0. */
    public int offset() {
        return offset;
    }
}

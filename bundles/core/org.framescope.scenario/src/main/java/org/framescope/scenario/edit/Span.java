// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text without its end.
 *
 * @param offset first char, from 0
 * @param length chars
 */
record Span(int offset, int length) {
    /** The lines of {@code text}; one after a last line end too. */
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(new Span(start, i - start));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(new Span(start, text.length() - start));
        return lines;
    }

    /** The line of {@code text}. */
    String in(String text) {
        return text.substring(offset, offset + length);
    }
}

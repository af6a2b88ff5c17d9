// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

/**
 * A fault in the text of a scenario.
 *
 * @param line from 1
 * @param column from 1, counted in chars
 * @param length chars that are at fault, at least 1; may reach one char past the end of the line
 * @param message what is wrong and what was expected, one line
 */
public record Problem(int line, int column, int length, String message) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code source:line:column: message}, as compilers print it. */
    public String in(String source) {
        return source + ":" + line + ":" + column + ": " + message;
    }
}

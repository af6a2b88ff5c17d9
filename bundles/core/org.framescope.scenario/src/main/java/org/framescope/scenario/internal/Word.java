// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.framescope.scenario.Problem;

/**
 * A piece of a line and where it stands.
 *
 * @param text as meant: a string without its quotes
 * @param kind token type of {@link ScenarioLineLexer}
 * @param line from 1
 * @param column from 1
 * @param length chars in the text
 */
public record Word(String text, int kind, int line, int column, int length) {
    /** The word that {@code token} of line {@code line} is; null for null. */
    static Word of(Token token, int line) {
        if (token == null) {
            return null;
        }
        String raw = token.getText();
        String text = token.getType() == ScenarioLineLexer.STRING ? unquoted(raw) : raw;
        return new Word(text, token.getType(), line, 1 + offset(token), raw.length());
    }

    /** How many chars stand before {@code token} in its line; the lexer itself counts code points. */
    public static int offset(Token token) {
        int start = token.getStartIndex();
        return start == 0
                ? 0
                : token.getInputStream().getText(Interval.of(0, start - 1)).length();
    }

    private static String unquoted(String raw) {
        return raw.substring(1, raw.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** Whether it is a number. */
    boolean isNumber() {
        return kind == ScenarioLineLexer.NUMBER;
    }

    /** A problem at this place. */
    Problem problem(String message) {
        return new Problem(line, column, length, message);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.framescope.scenario.Problem;

/** Stops at the first fault of a line, while everything that could have stood there is still known. */
final class FirstFault extends DefaultErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
        throw new ParseCancellationException(e);
    }

    @Override
    public Token recoverInline(Parser recognizer) {
        throw new ParseCancellationException(new InputMismatchException(recognizer));
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {
        // the problem is made from the exception that recover wraps
    }

    @Override
    public void sync(Parser recognizer) {
        ATNState state = recognizer.getInterpreter().atn.states.get(recognizer.getState());
        IntervalSet next = recognizer.getATN().nextTokens(state);
        if (!next.contains(recognizer.getInputStream().LA(1)) && !next.contains(Token.EPSILON)) {
            throw new InputMismatchException(recognizer);
        }
    }

    /** The token at which {@code fault} was noticed. */
    static Token place(RecognitionException fault) {
        return fault instanceof NoViableAltException alternatives
                ? alternatives.getOffendingToken()
                : fault.getOffendingToken();
    }

    static Problem problem(RecognitionException fault, int line) {
        Token at = place(fault);
        int length = at.getType() == Token.EOF ? 1 : Math.max(1, at.getText().length());
        String message = found(at) + ", expected " + expected(fault.getExpectedTokens());
        return new Problem(line, Word.offset(at) + 1, length, message);
    }

    private static String found(Token at) {
        return switch (at.getType()) {
            case Token.EOF -> "the line ends here";
            case ScenarioLineLexer.UNCLOSED -> "a string without its closing quote";
            case ScenarioLineLexer.MISSPELT ->
                "\"" + at.getText() + "\" is neither a number nor a name"
                        + (at.getText().matches("\\p{XDigit}+") ? ", 0x" + at.getText() + " would be one" : "");
            case ScenarioLineLexer.OTHER -> "unexpected character " + shown(at.getText());
            case ScenarioLineLexer.STRING -> "unexpected string";
            default -> "unexpected \"" + at.getText() + "\"";
        };
    }

    private static String shown(String text) {
        int c = text.codePointAt(0);
        return c < ' ' || c > '~' ? String.format("U+%04X", c) : "\"" + text + "\"";
    }

    private static String expected(IntervalSet tokens) {
        List<String> names = new ArrayList<>();
        if (tokens.contains(ScenarioLineLexer.WORD)) {
            boolean start = tokens.contains(ScenarioLineLexer.STEP) && !tokens.contains(ScenarioLineLexer.ON);
            names.addAll(start ? List.of("a statement", "an operation") : List.of("a name"));
        }
        for (int type : tokens.toList()) {
            if (type < ScenarioLineLexer.SCENARIO
                    || type > ScenarioLineLexer.ON
                    || !tokens.contains(ScenarioLineLexer.WORD)) {
                String name = name(type);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return joined(names);
    }

    private static String name(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the line";
            case ScenarioLineLexer.NUMBER -> "a number";
            case ScenarioLineLexer.VERSION -> "a version such as 4.17";
            case ScenarioLineLexer.STRING -> "a string in double quotes";
            case ScenarioLineLexer.WORD -> "";
            default -> {
                String literal = ScenarioLineLexer.VOCABULARY.getLiteralName(type);
                yield literal == null ? "" : literal.replace('\'', '"');
            }
        };
    }

    /** {@code a, b or c}. */
    static String joined(List<String> names) {
        if (names.size() < 2) {
            return names.isEmpty() ? "something else" : names.getFirst();
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }
}

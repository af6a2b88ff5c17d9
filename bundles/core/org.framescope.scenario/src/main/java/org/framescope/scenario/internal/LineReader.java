// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.framescope.scenario.Problem;

/** Reads one line of a scenario after the other with the generated parser. A faulty line has one problem. */
public final class LineReader {
    /** Chars that a line may have. */
    public static final int MAX_LENGTH = 4096;

    private final ScenarioLineLexer lexer = new ScenarioLineLexer(CharStreams.fromString(""));
    private final ScenarioLineParser parser = new ScenarioLineParser(new CommonTokenStream(lexer));
    private final StatementBuilder builder = new StatementBuilder();

    /** A reader that can be used for any number of lines, by one thread. */
    public LineReader() {
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstFault());
    }

    /** All tokens of {@code text}, one line, blanks and comments included. */
    public List<? extends Token> tokens(String text) {
        lexer.setInputStream(CharStreams.fromString(text));
        return lexer.getAllTokens();
    }

    /** The words of {@code text}, one line, without blanks and comments. */
    public List<Word> words(String text, int line) {
        return tokens(text).stream()
                .filter(t -> t.getChannel() == Token.DEFAULT_CHANNEL)
                .map(t -> Word.of(t, line))
                .toList();
    }

    /** The statement in {@code text}, empty for an empty line; a fault goes to {@code problems}. */
    public Optional<Statement> read(String text, int line, Consumer<Problem> problems) {
        if (text.length() > MAX_LENGTH) {
            String message = "a line of " + text.length() + " characters, expected at most " + MAX_LENGTH;
            problems.accept(new Problem(line, MAX_LENGTH + 1, text.length() - MAX_LENGTH, message));
            return Optional.empty();
        }
        lexer.setInputStream(CharStreams.fromString(text));
        parser.setTokenStream(new CommonTokenStream(lexer));
        try {
            return Optional.ofNullable(builder.statement(parser.line(), line));
        } catch (ParseCancellationException e) {
            RecognitionException cause = (RecognitionException) e.getCause();
            problems.accept(FirstFault.problem(cause, line));
            return Optional.empty();
        }
    }
}

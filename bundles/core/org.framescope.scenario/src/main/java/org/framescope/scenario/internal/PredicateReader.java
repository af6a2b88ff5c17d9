// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.framescope.machine.MachineView;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.Problem;
import org.framescope.scenario.ScenarioException;

/** Reads one predicate with the generated parser. */
public final class PredicateReader {
    private static final int MAX_NESTED = 100;
    private static final String SOURCE = "<check>";

    private final List<NamedFrame> frames;
    private final MachineView machine;

    /** A reader of predicates about {@code machine}, which may use the names of {@code frames}. */
    public PredicateReader(List<NamedFrame> frames, MachineView machine) {
        this.frames = frames;
        this.machine = machine;
    }

    /**
     * The predicate in {@code text}.
     *
     * @throws ScenarioException with the first thing that is wrong
     */
    public PredicateTerm read(String text) throws ScenarioException {
        ScenarioPredicateLexer lexer = new ScenarioPredicateLexer(CharStreams.fromString(text));
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        ScenarioPredicateParser parser = new ScenarioPredicateParser(tokens);
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstFault());
        tokens.fill();
        refuseDeepNesting(tokens.getTokens());
        try {
            return new PredicateBuilder(frames, machine).visit(parser.predicate());
        } catch (ParseCancellationException e) {
            throw fault((RecognitionException) e.getCause());
        } catch (PredicateBuilder.Wrong e) {
            throw wrong(e.at(), e.getMessage());
        }
    }

    /** The parser descends once for each of these, and must not run out of stack. */
    private static void refuseDeepNesting(List<Token> tokens) throws ScenarioException {
        int depth = 0;
        int prefixes = 0;
        for (Token token : tokens) {
            boolean prefix =
                    token.getType() == ScenarioPredicateLexer.NOT || token.getType() == ScenarioPredicateLexer.MINUS;
            prefixes = prefix ? prefixes + 1 : 0;
            depth += switch (token.getType()) {
                case ScenarioPredicateLexer.LPAREN, ScenarioPredicateLexer.IMPLIES -> 1;
                case ScenarioPredicateLexer.RPAREN -> -1;
                default -> 0;
            };
            if (depth + prefixes > MAX_NESTED) {
                throw wrong(token, "nested deeper than " + MAX_NESTED);
            }
        }
    }

    private static ScenarioException fault(RecognitionException fault) {
        Token at = FirstFault.place(fault);
        Vocabulary words = ScenarioPredicateLexer.VOCABULARY;
        boolean value = fault.getExpectedTokens().contains(ScenarioPredicateLexer.WORD);
        List<String> expected = value
                ? List.of("a number", "a name such as writable", "a function such as tc(f30)")
                : fault.getExpectedTokens().toList().stream()
                        .map(type -> type == Token.EOF
                                ? "the end"
                                : type == ScenarioPredicateLexer.NUMBER
                                        ? "a number"
                                        : words.getLiteralName(type).replace('\'', '"'))
                        .toList();
        String found = at.getType() == Token.EOF ? "it ends here" : "unexpected \"" + at.getText() + "\"";
        return wrong(at, found + ", expected " + FirstFault.joined(expected));
    }

    private static ScenarioException wrong(Token at, String message) {
        int length = at.getType() == Token.EOF ? 1 : Math.max(1, at.getText().length());
        return new ScenarioException(SOURCE, List.of(new Problem(1, Word.offset(at) + 1, length, message)));
    }
}

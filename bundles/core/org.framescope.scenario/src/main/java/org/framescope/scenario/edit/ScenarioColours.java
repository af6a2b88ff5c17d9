// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.edit.ScenarioToken.Kind;
import org.framescope.scenario.internal.Keywords;
import org.framescope.scenario.internal.LineReader;
import org.framescope.scenario.internal.Names;
import org.framescope.scenario.internal.Outline;
import org.framescope.scenario.internal.ScenarioLineLexer;
import org.framescope.scenario.internal.Word;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;

/** Tells what the pieces of a text are, for colouring; blanks are left out. */
public final class ScenarioColours {
    private static final Set<String> FIXED = Set.of(
            "frames",
            "cpus",
            "pv32",
            "vcpus",
            "max",
            "of",
            "on",
            "extra",
            "shared",
            "readonly",
            "with",
            "free",
            "xen",
            "ro",
            "rw",
            "kernel",
            "nx",
            "pse",
            "global",
            "yes",
            "no",
            "none",
            "l1",
            "l2",
            "l3",
            "l4",
            "pv64",
            "hvm");

    private final Operations operations;

    /** Colours of texts that use {@code operations}. */
    public ScenarioColours(Operations operations) {
        this.operations = operations;
    }

    /** The pieces of {@code text}, in order; they do not overlap. */
    public List<ScenarioToken> tokens(String text) {
        List<ScenarioToken> tokens = new ArrayList<>();
        List<Span> lines = Span.lines(text);
        List<String> bodies = lines.stream().map(l -> l.in(text)).toList();
        Set<String> frames = Outline.names(bodies, operations).frames().stream()
                .map(NamedFrame::name)
                .collect(Collectors.toSet());
        LineReader reader = new LineReader();
        for (int i = 0; i < lines.size(); i++) {
            line(reader.tokens(bodies.get(i)), lines.get(i).offset(), frames, tokens);
        }
        return tokens;
    }

    private void line(List<? extends Token> line, int offset, Set<String> frames, List<ScenarioToken> tokens) {
        Optional<Operation> operation = Optional.empty();
        int known = tokens.size();
        int wordsToOperation = 0;
        for (Token token : line) {
            if (token.getType() == ScenarioLineLexer.BLANK) {
                continue;
            }
            Kind kind = kind(token, operation, frames);
            boolean word = token.getType() == ScenarioLineLexer.WORD;
            if (word && tokens.size() == known && token.getText().equals(Keywords.ACTOR)) {
                kind = Kind.KEYWORD;
                wordsToOperation = 2;
            } else if (word && wordsToOperation == 0) {
                operation = operations.named(token.getText());
                kind = operation.isPresent() ? Kind.OPERATION : kind;
            }
            wordsToOperation = switch (token.getType()) {
                case ScenarioLineLexer.INITIALLY, ScenarioLineLexer.COLON -> 0;
                case ScenarioLineLexer.ON -> wordsToOperation == 0 ? 1 : wordsToOperation - 1;
                default -> wordsToOperation - 1;
            };
            tokens.add(new ScenarioToken(
                    offset + Word.offset(token), token.getText().length(), kind));
        }
    }

    private static Kind kind(Token token, Optional<Operation> operation, Set<String> frames) {
        String text = token.getText();
        return switch (token.getType()) {
            case ScenarioLineLexer.COMMENT -> Kind.COMMENT;
            case ScenarioLineLexer.STRING -> Kind.STRING;
            case ScenarioLineLexer.NUMBER, ScenarioLineLexer.VERSION -> Kind.NUMBER;
            case ScenarioLineLexer.UNCLOSED, ScenarioLineLexer.MISSPELT, ScenarioLineLexer.OTHER -> Kind.FAULT;
            case ScenarioLineLexer.WORD -> {
                if (operation.flatMap(o -> o.operand(text)).isPresent()) {
                    yield Kind.OPERAND;
                }
                if (frames.contains(text)) {
                    yield Kind.FRAME;
                }
                if (FIXED.contains(text)) {
                    yield Kind.KEYWORD;
                }
                yield Names.isReserved(text) ? Kind.MACHINE : Kind.NAME;
            }
            default -> operation.flatMap(o -> o.operand(text)).isPresent() ? Kind.OPERAND : Kind.KEYWORD;
        };
    }
}

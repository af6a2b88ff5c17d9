// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.framescope.machine.Choice;
import org.framescope.machine.ChoiceValue;
import org.framescope.machine.MachineView;
import org.framescope.machine.Release;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.edit.Proposal.Kind;
import org.framescope.scenario.internal.Keywords;
import org.framescope.scenario.internal.LineReader;
import org.framescope.scenario.internal.Names;
import org.framescope.scenario.internal.Outline;
import org.framescope.scenario.internal.ScenarioLineLexer;
import org.framescope.scenario.internal.Word;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;
import org.framescope.xen.shadow.ShadowType;

/** Says what could be written at a place in a text. */
public final class ScenarioProposals {
    private final Operations operations;

    /** Proposals for texts that use {@code operations}. */
    public ScenarioProposals(Operations operations) {
        this.operations = operations;
    }

    /** A candidate before it is known what it replaces. */
    record Candidate(String text, Kind kind, String description) {}

    /**
     * What could be written at {@code offset} (0 to the text's length), beginning with the letters that stand before it;
     * none inside comments and strings.
     */
    public List<Proposal> at(String text, int offset) {
        List<Span> lines = Span.lines(text);
        Span line = lines.stream()
                .filter(l -> offset <= l.offset() + l.length())
                .findFirst()
                .orElse(lines.getLast());
        String before = text.substring(line.offset(), Math.max(line.offset(), offset));
        return at(
                before,
                offset,
                () -> Outline.names(lines.stream().map(l -> l.in(text)).toList(), operations));
    }

    /**
     * As above, in a single operation, written as {@code line}, that is done with {@code machine}, to which {@code scenario}
     * led: with the names of what is there.
     */
    public List<Proposal> at(String line, int offset, Scenario scenario, MachineView machine) {
        return at(line.substring(0, offset), offset, () -> Names.of(scenario, machine, _ -> {})).stream()
                .filter(p -> p.kind() != Kind.KEYWORD)
                .toList();
    }

    private List<Proposal> at(String before, int offset, Supplier<Names> known) {
        List<Word> words = new ArrayList<>(new LineReader().words(before, 1));
        if (inText(before)) {
            return List.of();
        }
        String letters = "";
        if (!words.isEmpty() && endsWith(before, words.getLast())) {
            letters = words.removeLast().text();
        }
        String start = letters.toLowerCase(Locale.ROOT);
        int from = offset - letters.length();
        int length = letters.length();
        return candidates(words, known.get())
                .filter(c -> c.text().toLowerCase(Locale.ROOT).startsWith(start))
                .map(c -> new Proposal(from, length, c.text(), c.kind(), c.description()))
                .distinct()
                .toList();
    }

    /** Whether the last thing is a comment or a string that is still open. */
    private static boolean inText(String before) {
        List<? extends Token> tokens = new LineReader().tokens(before);
        int last = tokens.isEmpty() ? 0 : tokens.getLast().getType();
        return last == ScenarioLineLexer.COMMENT || last == ScenarioLineLexer.UNCLOSED;
    }

    /** Whether {@code before} ends inside or right after {@code word}, and it is one that can be completed: a string, which may be empty, cannot. */
    private static boolean endsWith(String before, Word word) {
        if (word.kind() == ScenarioLineLexer.STRING || word.column() - 1 + word.length() != before.length()) {
            return false;
        }
        char first = word.text().charAt(0);
        return Character.isLetterOrDigit(first) || first == '_';
    }

    private Stream<Candidate> candidates(List<Word> words, Names names) {
        if (words.isEmpty()) {
            return Stream.concat(statements(), operations());
        }
        OperandProposals operands = new OperandProposals(names);
        int last = words.size() - 1;
        return switch (words.getFirst().kind()) {
            case ScenarioLineLexer.WORD ->
                words.getFirst().text().equals(Keywords.ACTOR) ? actor(words, operands) : operation(words, operands);
            case ScenarioLineLexer.STEP -> step(words, operands);
            case ScenarioLineLexer.INITIALLY -> doing(words, 1, operands);
            case ScenarioLineLexer.RELEASE -> last == 0 ? releases() : Stream.empty();
            case ScenarioLineLexer.CHOICE -> choice(words);
            case ScenarioLineLexer.MACHINE -> options(words, 1, "frames", "cpus", "pv32");
            case ScenarioLineLexer.DOMAIN -> domain(words);
            case ScenarioLineLexer.FRAME -> frame(words, operands);
            case ScenarioLineLexer.SHADOW -> shadow(words, operands);
            case ScenarioLineLexer.CONTENTS -> last == 0 ? operands.frames() : Stream.empty();
            case ScenarioLineLexer.ENTRY -> entry(words, operands);
            case ScenarioLineLexer.PINNED -> last == 0 ? operands.frames() : fixed(last == 1, "l1", "l2", "l3", "l4");
            case ScenarioLineLexer.ROOT ->
                last == 0 ? operands.vcpus() : last == 1 ? operands.frames() : Stream.empty();
            case ScenarioLineLexer.RUNNING ->
                last == 0 ? operands.pcpus() : last == 1 ? operands.vcpus() : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<Candidate> statements() {
        return Keywords.statements().entrySet().stream()
                .map(k -> new Candidate(k.getKey(), Kind.KEYWORD, k.getValue()));
    }

    private Stream<Candidate> operations() {
        return operations.all().stream()
                .sorted(Comparator.comparing(Operation::name))
                .map(o -> new Candidate(o.name(), Kind.OPERATION, o.description()));
    }

    private Stream<Candidate> operation(List<Word> words, OperandProposals operands) {
        Optional<Operation> operation = operations.named(words.getFirst().text());
        return operation
                .map(o -> operands.next(o, words.subList(1, words.size())))
                .orElseGet(Stream::empty);
    }

    private Stream<Candidate> step(List<Word> words, OperandProposals operands) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind() == ScenarioLineLexer.COLON) {
                return i + 1 == words.size() ? operations() : operation(words.subList(i + 1, words.size()), operands);
            }
        }
        boolean cpu = words.getLast().kind() == ScenarioLineLexer.ON;
        return cpu ? operands.pcpus() : fixed(words.size() <= 2, "on");
    }

    /** An actor that is known gets one operation more; a new one can have any name. */
    private Stream<Candidate> actor(List<Word> words, OperandProposals operands) {
        return words.size() == 1 ? operands.actors() : doing(words, 2, operands);
    }

    /** An operation from word {@code from} on, perhaps with the CPU that does it before. */
    private Stream<Candidate> doing(List<Word> words, int from, OperandProposals operands) {
        boolean on = words.size() > from && words.get(from).kind() == ScenarioLineLexer.ON;
        if (words.size() == from + 1 && on) {
            return operands.pcpus();
        }
        int at = on ? from + 2 : from;
        return words.size() <= at
                ? Stream.concat(fixed(!on, "on"), operations())
                : operation(words.subList(at, words.size()), operands);
    }

    private static Stream<Candidate> releases() {
        return Release.names().stream().map(r -> new Candidate(r, Kind.VALUE, "Xen " + r));
    }

    private static Stream<Candidate> choice(List<Word> words) {
        if (words.size() == 1) {
            return Choice.all().stream().map(c -> new Candidate(c.name(), Kind.VALUE, c.title()));
        }
        List<? extends ChoiceValue> values = Choice.named(words.get(1).text())
                .map(Choice::values)
                .map(List::copyOf)
                .orElse(List.of());
        return words.size() > 2
                ? Stream.empty()
                : values.stream().map(v -> new Candidate(v.label(), Kind.VALUE, v.description()));
    }

    private static Stream<Candidate> domain(List<Word> words) {
        return words.size() < 3 ? fixed(words.size() == 2, "pv64", "pv32", "hvm") : options(words, 3, "vcpus", "max");
    }

    /** Names of options that are not given yet, where a name and not a value is expected. */
    private static Stream<Candidate> options(List<Word> words, int from, String... names) {
        boolean nameExpected = (words.size() - from) % 2 == 0;
        boolean flag = words.getLast().text().equals("pv32");
        List<String> given = words.stream().map(Word::text).toList();
        return nameExpected
                ? Arrays.stream(names).filter(n -> !given.contains(n)).map(ScenarioProposals::keyword)
                : fixed(flag, "yes", "no");
    }

    private static Stream<Candidate> frame(List<Word> words, OperandProposals operands) {
        String last = words.getLast().text();
        return switch (words.size()) {
            case 1, 2 -> Stream.empty();
            case 3 -> fixed(true, "of", "free", "xen", "extra", "shared");
            default ->
                switch (last) {
                    case "of", "with" -> operands.domains();
                    case "extra" -> fixed(true, "of");
                    case "shared" -> fixed(true, "with", "readonly");
                    case "readonly" -> fixed(true, "with");
                    default -> Stream.empty();
                };
        };
    }

    private static Stream<Candidate> shadow(List<Word> words, OperandProposals operands) {
        return switch (words.size()) {
            case 3 ->
                Arrays.stream(ShadowType.values())
                        .filter(ShadowType::isShadow)
                        .map(t -> new Candidate(t.label(), Kind.VALUE, "takes " + t.pages() + " frames"));
            case 4 -> fixed(true, "of");
            case 5 -> operands.frames();
            default -> Stream.empty();
        };
    }

    private static Stream<Candidate> entry(List<Word> words, OperandProposals operands) {
        int arrow = 0;
        while (arrow < words.size() && words.get(arrow).kind() != ScenarioLineLexer.ARROW) {
            arrow++;
        }
        if (words.size() == 1 || words.size() == arrow + 1) {
            return operands.frames();
        }
        return fixed(arrow < words.size(), "ro", "rw", "kernel", "nx", "pse", "global");
    }

    private static Stream<Candidate> fixed(boolean here, String... words) {
        return here ? Arrays.stream(words).map(ScenarioProposals::keyword) : Stream.empty();
    }

    private static Candidate keyword(String word) {
        return new Candidate(word, Kind.KEYWORD, "");
    }
}

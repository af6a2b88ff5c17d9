// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.framescope.scenario.internal.Checker;
import org.framescope.scenario.internal.Keywords;
import org.framescope.scenario.internal.LineReader;
import org.framescope.scenario.internal.ScenarioText;
import org.framescope.scenario.internal.Statement;
import org.framescope.xen.ops.Operations;

/**
 * Reads the scenario language. Reports every faulty line, not only the first; what only follows from another fault is
 * not reported. Holds no state between texts; safe on any thread.
 *
 * <p>Cost: linear in the text, a few microseconds a line.
 */
public final class ScenarioParser {
    /** Problems that are reported at most; one more says that there are others. */
    public static final int MAX_PROBLEMS = 200;

    /** Bytes that a text may have. */
    public static final int MAX_BYTES = ScenarioText.MAX_BYTES;

    private final Operations operations;

    /** A parser that knows {@code operations}. */
    public ScenarioParser(Operations operations) {
        this.operations = operations;
    }

    /**
     * What {@code text} is.
     *
     * @param scenario the scenario, empty when there are problems
     * @param problems what is wrong, in the order of the text
     */
    public record Parsed(Optional<Scenario> scenario, List<Problem> problems) {}

    /** Reads {@code text}. */
    public Parsed parse(String text) {
        List<Problem> problems = new ArrayList<>();
        Checker checker = new Checker(operations, problems::add);
        Optional<Problem> unreadable = ScenarioText.unreadable(text);
        if (unreadable.isPresent()) {
            problems.add(unreadable.get());
        } else {
            statements(text, line -> true, checker, problems::add);
        }
        if (problems.isEmpty()) {
            return new Parsed(Optional.of(scenario(checker)), List.of());
        }
        Collections.sort(problems);
        return new Parsed(Optional.empty(), limited(problems));
    }

    /**
     * Reads {@code text}, called {@code source} in messages.
     *
     * @throws ScenarioException with all problems
     */
    public Scenario parse(String source, String text) throws ScenarioException {
        Parsed parsed = parse(text);
        if (!parsed.problems().isEmpty()) {
            throw new ScenarioException(source, parsed.problems());
        }
        return parsed.scenario().orElseThrow();
    }

    /**
     * Reads a file's {@code bytes}, called {@code source} in messages.
     *
     * @throws ScenarioException with all problems, or one when the bytes are no text
     */
    public Scenario parse(String source, byte[] bytes) throws ScenarioException {
        ScenarioText.Decoded decoded = ScenarioText.decode(bytes);
        if (decoded.problem() != null) {
            throw new ScenarioException(source, List.of(decoded.problem()));
        }
        return parse(source, decoded.text());
    }

    /**
     * What {@code text}, called {@code source} in messages, says about itself; of its lines only those that do are read, and
     * nothing else in it is checked.
     *
     * @throws ScenarioException with all problems of these lines
     */
    public ScenarioInfo info(String source, String text) throws ScenarioException {
        List<Problem> problems = new ArrayList<>();
        Checker checker = new Checker(operations, problems::add);
        statements(text, Keywords::describes, checker, problems::add);
        if (!problems.isEmpty()) {
            throw new ScenarioException(source, limited(problems));
        }
        return checker.header().info();
    }

    private static void statements(String text, Predicate<String> wanted, Checker checker, Consumer<Problem> problems) {
        LineReader reader = new LineReader();
        List<String> lines = ScenarioText.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            if (!wanted.test(lines.get(i))) {
                continue;
            }
            boolean[] faulty = {false};
            Consumer<Problem> here = p -> {
                faulty[0] = true;
                problems.accept(p);
            };
            Optional<Statement> statement = reader.read(lines.get(i), i + 1, here);
            if (faulty[0]) {
                checker.missed(reader.words(lines.get(i), i + 1));
            } else {
                statement.ifPresent(checker::check);
            }
        }
        checker.end();
    }

    private static Scenario scenario(Checker checker) {
        return new Scenario(
                checker.header().info(),
                checker.header().release(),
                checker.header().defaults(),
                checker.names().frames(),
                checker.plan());
    }

    private static List<Problem> limited(List<Problem> problems) {
        if (problems.size() <= MAX_PROBLEMS) {
            return List.copyOf(problems);
        }
        List<Problem> first = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
        Problem next = problems.get(MAX_PROBLEMS);
        int more = problems.size() - MAX_PROBLEMS;
        first.add(new Problem(next.line(), next.column(), next.length(), more + " more problems from here on"));
        return List.copyOf(first);
    }
}

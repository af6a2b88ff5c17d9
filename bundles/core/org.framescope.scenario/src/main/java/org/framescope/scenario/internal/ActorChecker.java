// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.framescope.scenario.Problem;

/**
 * The statement {@code actor NAME on CPU OPERATION OPERANDS…}: an operation that an actor does step by step. Each further
 * statement of the same actor is what it does next.
 */
final class ActorChecker {
    /** Actors take turns in as many orders as there are; more would never be explored. */
    private static final int MOST = 64;

    private final Names names;
    private final Consumer<Problem> problems;
    private final List<SetupStep> setup;
    private final OperationBinder binder;

    ActorChecker(Names names, Consumer<Problem> problems, List<SetupStep> setup, OperationBinder binder) {
        this.names = names;
        this.problems = problems;
        this.setup = setup;
        this.binder = binder;
    }

    /** Whether {@code s} has the form of an operation, but declares an actor. */
    static boolean declares(Statement.Operation s) {
        return s.name().text().equals(Keywords.ACTOR);
    }

    void check(Statement.Operation s) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < s.arguments().size() && at < 4 && isWord(s.arguments().get(at))) {
            words.add(s.arguments().get(at).values().getFirst().word());
            at++;
        }
        boolean on = words.size() > 2 && words.get(1).text().equals("on");
        int operation = on ? 3 : 1;
        if (!s.first().text().equals(Keywords.ACTOR) || words.size() <= operation) {
            problems.accept(s.name()
                    .problem(
                            "expected an actor and what it does, such as: actor CPU1 on cpu1 update_wallclock d1 5 0"));
            return;
        }
        Word name = words.getFirst();
        if (name.isNumber() || Names.isReserved(name.text())) {
            problems.accept(name.problem(
                    "\"" + name.text() + "\" cannot name an actor, expected a word that names nothing else"));
            return;
        }
        declare(s, name, on ? words.get(2) : null, words.get(operation), operation + 1);
    }

    private void declare(Statement.Operation s, Word name, Word cpu, Word operation, int from) {
        if (names.declareActor(name.text()) >= MOST) {
            problems.accept(name.problem("a scenario has at most " + MOST + " actors"));
            return;
        }
        List<Statement.Argument> operands =
                s.arguments().subList(from, s.arguments().size());
        Optional<BoundOperation> bound =
                binder.bind(new Statement.Operation(operation, false, null, cpu, operation, operands));
        if (bound.isPresent() && bound.get().operation().name().equals("advance")) {
            problems.accept(operation.problem("an actor cannot advance actors"));
        } else {
            bound.ifPresent(b -> setup.add(new SetupStep.Act(name, b)));
        }
    }

    private static boolean isWord(Statement.Argument argument) {
        return argument.values().size() == 1 && argument.values().getFirst().word() != null;
    }
}

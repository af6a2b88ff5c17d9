// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.framescope.machine.MachineView;
import org.framescope.scenario.Problem;
import org.framescope.scenario.Scenario;
import org.framescope.xen.ops.Operations;

/**
 * Reads operations that are to be done on a machine as it stands, written as in a scenario. They may use the names of the
 * scenario that led there, and those of the machine's domains, vCPUs and CPUs.
 */
public final class AddedOperations {
    private static final String ONE = "only operations can be applied, one a statement";

    private final OperationBinder binder;
    private final Consumer<Problem> problems;

    /** Operations of {@code operations} on {@code machine}, to which {@code scenario} led; faults go to {@code problems}. */
    public AddedOperations(Operations operations, Scenario scenario, MachineView machine, Consumer<Problem> problems) {
        this.problems = problems;
        binder = new OperationBinder(operations, Names.of(scenario, machine, problems), problems);
    }

    /** The operations in {@code statements}, without those in which there is a fault; lines count statements from 1. */
    public List<BoundOperation> read(List<String> statements) {
        List<BoundOperation> added = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            read(statements.get(i), i + 1).ifPresent(added::add);
        }
        return added;
    }

    private Optional<BoundOperation> read(String text, int line) {
        if (text.lines().count() != 1) {
            problems.accept(new Problem(line, 1, 1, "expected one operation in one line"));
            return Optional.empty();
        }
        boolean[] faulty = {false};
        Optional<Statement> statement = new LineReader().read(text, line, problem -> {
            faulty[0] = true;
            problems.accept(problem);
        });
        if (statement.isPresent()
                && statement.get() instanceof Statement.Operation s
                && !s.initial()
                && !ActorChecker.declares(s)) {
            return binder.bind(s);
        }
        if (!faulty[0]) {
            problems.accept(new Problem(line, 1, Math.max(1, text.length()), ONE));
        }
        return Optional.empty();
    }
}

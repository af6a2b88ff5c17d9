// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.framescope.scenario.Problem;
import org.framescope.xen.ops.Operations;

/** Finds out what the statements of a scenario mean, one after the other. */
public final class Checker {
    private final Operations operations;
    private final Consumer<Problem> problems;
    private final Names names;
    private final HeaderChecker header;
    private final FrameChecker frames;
    private final MachineChecker machine;
    private final OperationBinder binder;
    private final ActorChecker actors;
    private final List<SetupStep> setup = new ArrayList<>();
    private final List<BoundOperation> steps = new ArrayList<>();
    private boolean begun;

    /** A checker for one text; operations are those of {@code operations}, faults go to {@code problems}. */
    public Checker(Operations operations, Consumer<Problem> problems) {
        this.operations = operations;
        this.problems = problems;
        names = new Names(problems);
        binder = new OperationBinder(operations, names, problems);
        header = new HeaderChecker(problems);
        machine = new MachineChecker(names, operations, problems, setup);
        actors = new ActorChecker(names, problems, setup, binder);
        frames = new FrameChecker(names, operations, problems, setup, binder);
    }

    /** Takes the next statement. */
    public void check(Statement statement) {
        if (begun && !isStep(statement)) {
            problems.accept(statement
                    .first()
                    .problem("\"" + statement.first().text()
                            + "\" describes the beginning, expected before the first operation"));
            return;
        }
        switch (statement) {
            case Statement.Header s -> header.check(s);
            case Statement.Text s -> header.check(s);
            case Statement.Release s -> header.check(s);
            case Statement.Choice s -> header.check(s);
            case Statement.Machine s -> machine.check(s);
            case Statement.Domain s -> machine.check(s);
            case Statement.Running s -> machine.check(s);
            case Statement.Frame s -> frames.check(s);
            case Statement.Shadow s -> frames.check(s);
            case Statement.Contents s -> frames.check(s);
            case Statement.Entry s -> frames.check(s);
            case Statement.Pinned s -> frames.check(s);
            case Statement.Root s -> frames.check(s);
            case Statement.Operation s -> operation(s);
        }
    }

    private static boolean isStep(Statement statement) {
        return statement instanceof Statement.Operation s && !s.initial() && !ActorChecker.declares(s);
    }

    private void operation(Statement.Operation s) {
        if (ActorChecker.declares(s)) {
            actors.check(s);
            return;
        }
        begun |= !s.initial();
        Optional<BoundOperation> bound = binder.bind(s);
        if (bound.isPresent() && s.initial()) {
            setup.add(new SetupStep.Done(s.first(), bound.get()));
        } else {
            bound.ifPresent(steps::add);
        }
    }

    /** A line whose shape is wrong was left out; {@code words} are its words, so that what it declares is forgiven. */
    public void missed(List<Word> words) {
        if (words.isEmpty()) {
            return;
        }
        switch (words.getFirst().kind()) {
            case ScenarioLineLexer.FRAME, ScenarioLineLexer.SHADOW, ScenarioLineLexer.DOMAIN -> {
                if (words.size() > 1) {
                    names.unusable(words.get(1).text());
                }
            }
            case ScenarioLineLexer.MACHINE -> names.shapeUnknown();
            case ScenarioLineLexer.SCENARIO -> header.missed();
            default -> {
                // nothing else depends on this line
            }
        }
    }

    /** All lines were read: what is still missing? */
    public void end() {
        header.end();
    }

    /** What the head of the text says. */
    public HeaderChecker header() {
        return header;
    }

    /** The names declared so far. */
    public Names names() {
        return names;
    }

    /** The plan, if there was no problem. */
    public Plan plan() {
        return new Plan.Written(names.shape(), List.copyOf(setup), names.domids(), List.copyOf(steps), operations);
    }
}

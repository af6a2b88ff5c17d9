// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.framescope.model.Branch;
import org.framescope.model.Session;
import org.framescope.run.Run;

/** Any sequence of commands leaves the session where a simple model says, whether one waits in between or not. */
class CommandsProperty {
    private enum Kind {
        MOVE,
        JUMP,
        STEP,
        APPLY,
        BOOKMARK,
        SWITCH,
        DELETE,
        UNDO,
        REDO,
        BURST
    }

    private record Command(Kind kind, int number) {}

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 9999))
                .as(Command::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void anySequenceLeadsWhereTheModelSays(@ForAll("commands") List<Command> commands) {
        try (SessionFixture f = new SessionFixture(256, Samples.adds(40)).open()) {
            Expected expected = new Expected(f);
            for (Command command : commands) {
                expected.carryOut(command);
                expected.check();
            }
            assertEquals(List.of(), f.failures);
        }
    }

    /** What ought to be: the document after each change that can be undone, and where the cursor is. */
    private static final class Expected {
        private final SessionFixture f;
        private final Session session;
        private final List<Session> history = new ArrayList<>();
        private int now;
        private int position;

        Expected(SessionFixture f) {
            this.f = f;
            session = f.controller.session();
            history.add(EcoreUtil.copy(session));
        }

        private Run run() {
            return f.controller.run(session.getCurrentBranch()).orElseThrow().run();
        }

        void carryOut(Command command) {
            int n = command.number();
            Stepper stepper = f.controller.stepper();
            switch (command.kind()) {
                case MOVE -> move(Move.values()[n % Move.values().length]);
                case JUMP -> {
                    position = n % (run().length() + 1);
                    stepper.toPosition(position);
                }
                case STEP -> {
                    position = run().positionAfter(n % (run().operationCount() + 1));
                    stepper.toStep(n % (run().operationCount() + 1));
                }
                case BURST -> {
                    for (int i = 0; i < n % 50; i++) {
                        move(Move.values()[(n + i) % Move.values().length]);
                    }
                }
                case APPLY -> apply("add " + n % 64 + " 1");
                case BOOKMARK -> edit(() -> f.controller.edits().addBookmark("b" + n, n));
                case SWITCH ->
                    switchTo(session.getBranches().get(n % session.getBranches().size()));
                case DELETE ->
                    delete(session.getBranches().get(n % session.getBranches().size()));
                case UNDO -> travel(Math.max(0, now - 1), f.controller.edits()::undo);
                case REDO -> travel(Math.min(history.size() - 1, now + 1), f.controller.edits()::redo);
            }
        }

        private void move(Move move) {
            position = move.from(run(), position);
            f.controller.stepper().move(move);
        }

        private void apply(String statement) {
            check();
            int branches = session.getBranches().size();
            f.controller.apply(List.of(statement));
            f.pump.until(() -> session.getBranches().size() > branches);
            position = run().length();
            remember();
        }

        private void edit(Runnable change) {
            change.run();
            remember();
        }

        private void remember() {
            history.subList(now + 1, history.size()).clear();
            history.add(EcoreUtil.copy(session));
            now++;
        }

        private void switchTo(Branch branch) {
            if (branch != session.getCurrentBranch()) {
                check();
                Run before = run();
                edit(() -> f.controller.switchTo(branch));
                keepStep(before);
            }
        }

        private void delete(Branch branch) {
            if (branch.getParent() != null) {
                check();
                Run before = run();
                edit(() -> f.controller.delete(branch));
                keepStep(before);
            }
        }

        private void travel(int to, Runnable command) {
            check();
            Run before = run();
            command.run();
            now = to;
            keepStep(before);
        }

        private void keepStep(Run before) {
            if (run() != before) {
                int step = before.operationsAt(position);
                position = run().positionAfter(Math.min(step, run().operationCount()));
            }
        }

        void check() {
            assertTrue(EcoreUtil.equals(history.get(now), session), "the document is not the one expected");
            String branch = session.getCurrentBranch().getName();
            f.pump.until(() -> f.controller
                    .state()
                    .map(s -> s.position() == position && s.branch().equals(branch))
                    .orElse(false));
            assertEquals(now > 0, f.controller.edits().undoLabel().isPresent());
            assertEquals(
                    now < history.size() - 1, f.controller.edits().redoLabel().isPresent());
        }
    }
}

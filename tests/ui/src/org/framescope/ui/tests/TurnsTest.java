// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.framescope.ui.clock.Turns;
import org.junit.jupiter.api.Test;

/** Tasks in turns, on a thread whose line is a queue. */
class TurnsTest {
    private final Queue<Runnable> line = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Turns turns = new Turns(line::add);

    private void run() {
        while (!line.isEmpty()) {
            line.remove().run();
        }
    }

    private Runnable task(String name) {
        return () -> done.add(name);
    }

    @Test
    void tasksRunInTheOrderInWhichTheyCame() {
        turns.execute(task("a"));
        turns.execute(task("b"));
        turns.execute(task("c"));
        run();
        turns.execute(task("d"));
        run();
        assertEquals(List.of("a", "b", "c", "d"), done);
    }

    @Test
    void whatComesWhileATaskRunsHasItsTurnBeforeTheNextTask() {
        turns.execute(() -> {
            done.add("a");
            line.add(task("key"));
        });
        turns.execute(task("b"));
        turns.execute(task("c"));
        run();
        assertEquals(List.of("a", "key", "b", "c"), done);
    }

    @Test
    void theOthersRunWhileATaskWaitsInADialog() {
        turns.execute(() -> {
            turns.execute(task("c"));
            run();
            done.add("answered");
        });
        turns.execute(task("b"));
        run();
        assertEquals(List.of("b", "c", "answered"), done);
    }

    @Test
    void aTaskThatFailsDoesNotKeepTheOthersFromTheirTurn() {
        turns.execute(() -> {
            throw new IllegalStateException("no");
        });
        turns.execute(task("b"));
        try {
            run();
        } catch (IllegalStateException e) {
            done.add(e.getMessage());
        }
        run();
        assertEquals(List.of("no", "b"), done);
    }
}

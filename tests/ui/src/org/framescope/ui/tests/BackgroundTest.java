// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.framescope.ui.Background;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class BackgroundTest {
    private final Queue<Runnable> turns = new ConcurrentLinkedQueue<>();
    private final List<String> told = new ArrayList<>();

    private Background ended(Bench bench, String finds) {
        Background started = Background.start(turns::add, "Looking for " + finds, _ -> finds, told::add);
        bench.until("it to have found something", () -> !turns.isEmpty());
        return started;
    }

    @Test
    void whatWasFoundIsToldInItsTurn(Bench bench) {
        ended(bench, "frames");
        turns.remove().run();
        assertEquals(List.of("frames"), told);
    }

    @Test
    void whatIsCancelledWhileItWaitsForItsTurnIsToldToNobody(Bench bench) {
        ended(bench, "frames").cancel();
        turns.remove().run();
        assertEquals(List.of(), told);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.framescope.model.session.Documents;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Heartbeat;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nothing long is done on the user-interface thread; measured in its own processor time, so that a busy machine passes. */
@ExtendWith(OnTheBench.class)
class HeartbeatTest {
    /** What the thread may do in one go, in ms; StallBench measures against the goal. */
    private static final double MOST = 250;

    private static void alive(Heartbeat.Pulse pulse) {
        assertTrue(pulse.beats() > 0 && pulse.cpu() < MOST, pulse::toString);
    }

    @Test
    void theWindowListensWhileARecordingIsOpened(Bench bench) {
        Path file = Path.of(System.getProperty("framescope.root"), "tests/corpus/recordings/forest-a.jsonl.xz");
        bench.desk().library("S001-1");
        try (Heartbeat heart = bench.heartbeat()) {
            bench.desk().open(Documents.recording("forest-a.jsonl.xz", file.toString(), null));
            alive(heart.end());
        }
    }

    @Test
    void theWindowListensWhileARunIsPlayed(Bench bench) {
        bench.desk().library("generate:switches?n=20000&v=16&p=4&seed=1");
        try (Heartbeat heart = bench.heartbeat()) {
            bench.run(() -> bench.desk().desk().controller().stepper().play(10_000));
            bench.until(
                    "the run to be played",
                    () -> !bench.desk().desk().controller().stepper().isPlaying());
            alive(heart.end());
        }
    }

    @ParameterizedTest
    @FieldSource("org.framescope.ui.tests.harness.Imports#KINDS")
    void theWindowListensWhileAFileIsImported(String place, Bench bench) {
        bench.desk().library("S001-1");
        try (Heartbeat heart = bench.heartbeat()) {
            Imports.open(bench, Imports.file(place));
            alive(heart.end());
        }
    }

    @Test
    void whatWorksBesideTheWindowHasALowerPriority(Bench bench) {
        int window = bench.ui(() -> Thread.currentThread().getPriority());
        CompletableFuture<Integer> job = new CompletableFuture<>();
        Job.create("Telling its priority", (ICoreRunnable)
                        _ -> job.complete(Thread.currentThread().getPriority()))
                .schedule();
        assertTrue(job.join() < window, () -> "a job has " + job.join() + ", the window " + window);
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("framescope-"))
                .toList();
        assertEquals(2, threads.size(), threads::toString);
        assertTrue(threads.stream().allMatch(thread -> thread.getPriority() < window), threads::toString);
    }
}

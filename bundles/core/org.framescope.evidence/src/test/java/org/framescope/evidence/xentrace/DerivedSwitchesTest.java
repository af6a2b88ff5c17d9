// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;
import org.junit.jupiter.api.Test;

class DerivedSwitchesTest {
    private static List<String> lines(TraceBuilder trace, long from, String... beginnings) {
        Trace read = new TraceReader(Bytes.of("test", trace.bytes()), new ReportBuilder("test"), Work.NONE)
                .read()
                .orElseThrow();
        return DerivedSwitches.of(read, "test", 1000, from)
                .text()
                .lines()
                .filter(line -> List.of(beginnings).contains(line.split(" ")[0]))
                .toList();
    }

    /** d1v0 runs on CPU 0, then on CPU 1, of which nothing was seen before. */
    private static TraceBuilder moved() {
        return new TraceBuilder()
                .cpu(0)
                .state(100, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                .state(200, TraceBuilder.RUNNING_TO_RUNNABLE, 1, 0)
                .state(200, TraceBuilder.RUNNABLE_TO_RUNNING, 2, 0)
                .state(400, TraceBuilder.RUNNING_TO_BLOCKED, 2, 0)
                .cpu(1)
                .state(300, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                .state(500, TraceBuilder.RUNNING_TO_BLOCKED, 1, 0);
    }

    @Test
    void aVcpuThatMovesToACpuNotSeenBeforeIsSwitchedToThere() {
        assertEquals(
                List.of(
                        "running cpu0 d1v0",
                        "step \"at 0.100000 s\": switch cpu0 d2v0",
                        "step \"at 0.200000 s\": switch cpu1 d1v0"),
                lines(moved(), 0, "running", "step"));
    }

    @Test
    void whatRunsAtATimeInTheMiddleRunsOnOneCpu() {
        assertEquals(List.of("running cpu0 d2v0", "running cpu1 d1v0"), lines(moved(), 450, "running", "step"));
    }

    @Test
    void cpusThatNoMachineHasAreLeftOut() {
        TraceBuilder trace = moved().cpu(64)
                .state(300, TraceBuilder.RUNNABLE_TO_RUNNING, 3, 0)
                .state(500, TraceBuilder.RUNNING_TO_BLOCKED, 3, 0);
        assertEquals(List.of("machine frames 4096 cpus 2"), lines(trace, 0, "machine"));
    }
}

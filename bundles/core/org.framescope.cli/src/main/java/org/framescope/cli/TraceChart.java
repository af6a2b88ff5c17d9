// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.framescope.chart.ChartFile;
import org.framescope.chart.ChartTheme;
import org.framescope.chart.SeriesChart;
import org.framescope.evidence.xentrace.Lanes;
import org.framescope.evidence.xentrace.Runstate;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.inspect.steps.Series;
import org.framescope.machine.MachineView;

/** A chart of how many vCPUs of guests are in which state in the course of a trace, which is cut into equal parts. */
final class TraceChart {
    private static final int PARTS = 1000;
    private static final List<Runstate> STATES =
            List.of(Runstate.RUNNING, Runstate.RUNNABLE, Runstate.BLOCKED, Runstate.OFFLINE);

    private TraceChart() {}

    /**
     * Writes it to {@code path}.
     *
     * @throws Failure when the file cannot be written
     */
    static void write(Path path, String title, Trace trace) throws Failure {
        List<Series> series = STATES.stream().map(state -> series(trace, state)).toList();
        try {
            ChartFile.of(SeriesChart.of(title, series), ChartTheme.LIGHT).write(path);
        } catch (IOException e) {
            throw Failure.wrongUse(e);
        }
    }

    /** How many are in {@code state} at the beginning of each part. */
    private static Series series(Trace trace, Runstate state) {
        double[] changes = new double[PARTS + 2];
        Lanes lanes = trace.lanes();
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.state(i) == state && lanes.domain(i) != MachineView.DOMID_IDLE) {
                changes[part(trace, lanes.from(i))]++;
                changes[part(trace, lanes.to(i))]--;
            }
        }
        double[] values = new double[PARTS + 1];
        double sum = 0;
        for (int i = 0; i <= PARTS; i++) {
            sum += changes[i];
            values[i] = sum;
        }
        return new Series(state.label(), values);
    }

    /** The first part that begins at {@code tsc} or later. */
    private static int part(Trace trace, long tsc) {
        double share = (double) (tsc - trace.firstTsc()) / Math.max(1, trace.lastTsc() - trace.firstTsc());
        return Math.clamp((long) Math.ceil(share * PARTS), 0, PARTS + 1);
    }
}

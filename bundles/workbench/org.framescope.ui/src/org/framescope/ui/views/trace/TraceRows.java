// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.evidence.xentrace.TraceEvent;
import org.framescope.evidence.xentrace.TraceStatistics;
import org.framescope.ui.theme.Role;

/** What a trace adds up to, as rows of a table. */
final class TraceRows {
    private static final int IDLE = 0x7fff;

    /** A row, with the colour that its lanes have, or null; one without figures is the heading of those below. */
    record Row(String what, String count, String total, String average, String share, Role colour) {
        Row(String what, String count, String total, String average, String share) {
            this(what, count, total, average, share, null);
        }

        boolean isHeading() {
            return count.isEmpty();
        }
    }

    private final Trace trace;
    private final TraceTime time;
    private final List<Row> rows = new ArrayList<>();

    private TraceRows(Trace trace, TraceTime time) {
        this.trace = trace;
        this.time = time;
    }

    static List<Row> of(Trace trace, TraceTime time) {
        TraceRows rows = new TraceRows(trace, time);
        rows.runstates();
        rows.scheduling(TraceStatistics.of(trace.lanes()));
        rows.events();
        return List.copyOf(rows.rows);
    }

    private void heading(String text) {
        rows.add(new Row(text, "", "", "", ""));
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Count, seconds and average cycles as xenalyze prints them. */
    private void runstates() {
        if (trace.runstates().isEmpty()) {
            heading("No runstates: the trace has no scheduling events (class 0002f000)");
        }
        long all = trace.lastTsc() - trace.firstTsc();
        String last = "";
        for (Trace.Time each : trace.runstates()) {
            String vcpu = each.domain() == IDLE ? "idle" + each.vcpu() : "d" + each.domain() + "v" + each.vcpu();
            if (!vcpu.equals(last)) {
                heading(vcpu);
                last = vcpu;
            }
            rows.add(new Row(
                    "    " + each.state().label(),
                    number(each.count()),
                    String.format(Locale.ROOT, "%.2f s", time.seconds(each.cycles())),
                    time.text((double) each.cycles() / each.count()),
                    String.format(Locale.ROOT, "%.1f %%", 100.0 * each.cycles() / Math.max(1, all)),
                    TraceLanes.colour(each.state())));
        }
    }

    private void scheduling(TraceStatistics statistics) {
        long switches = statistics.switches();
        if (switches > 0) {
            double seconds = Math.max(1e-9, time.seconds(trace.lastTsc() - trace.firstTsc()));
            heading("Scheduling" + (statistics.complete() ? "" : ", of the first intervals"));
            rows.add(new Row(
                    "    switches of a CPU",
                    number(switches),
                    "",
                    String.format(Locale.ROOT, "%.1f / s", switches / seconds),
                    ""));
        }
        waits(statistics);
    }

    private void waits(TraceStatistics statistics) {
        long all = statistics.allWaits();
        if (all == 0) {
            return;
        }
        heading("Waits for a CPU" + (statistics.complete() ? "" : ", of the first intervals"));
        long[] waits = statistics.waits();
        long sum = 0;
        for (int n = 0; n < waits.length; n++) {
            if (waits[n] > 0) {
                sum += waits[n];
                String range = time.text(Math.pow(2, n)) + " to " + time.text(Math.pow(2, n + 1.0));
                String below = String.format(Locale.ROOT, "%.1f %%", 100.0 * sum / all);
                rows.add(new Row("    " + range, number(waits[n]), "", "", below + " up to here"));
            }
        }
    }

    private void events() {
        heading("Events");
        for (Trace.Count each : trace.events()) {
            rows.add(new Row("    " + TraceEvent.name(each.event()), number(each.count()), "", "", ""));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;

/** Finds the runs of records in a trace. Where the chain is broken, it looks for the next beginning of a run. */
final class Windows {
    /** More CPUs than Xen can have on x86. */
    private static final int CPU_LIMIT = 4096;

    private static final int HEADER = 12;
    private static final int MOST = 2_000_000;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final Work work;
    private final Map<Integer, List<Window>> byCpu = new TreeMap<>();
    private int found;

    Windows(Bytes bytes, ReportBuilder report, Work work) {
        this.bytes = bytes;
        this.report = report;
        this.work = work;
    }

    /** The runs of each CPU in order of the file; what is not one is reported. */
    Map<Integer, List<Window>> find() {
        long at = 0;
        while (at < bytes.size() && !work.isCancelled()) {
            if (found == MOST) {
                report.unknown("records", at, bytes.size() - at, "more than " + MOST + " runs of records");
                break;
            }
            work.progress(bytes.name(), at, bytes.size());
            if (isHeader(at)) {
                at = window(at);
            } else {
                long next = next(at + 1);
                String what = bytes.size() - at < HEADER
                        ? "the file ends in the middle of a record"
                        : "no run of records begins here; expected the word 0x2001f003 and a CPU below " + CPU_LIMIT;
                report.unknown("records", at, next - at, what);
                at = next;
            }
        }
        if (work.isCancelled()) {
            report.partial("reading was cancelled at " + at + " of " + bytes.size() + " bytes");
        }
        return byCpu;
    }

    private boolean isHeader(long at) {
        return bytes.has(at, HEADER) && bytes.i32(at) == TraceEvent.CPU_CHANGE_HEADER && bytes.u32(at + 4) < CPU_LIMIT;
    }

    private long window(long at) {
        int cpu = bytes.i32(at + 4);
        long start = at + HEADER;
        long end = start + bytes.u32(at + 8);
        if (end > bytes.size()) {
            report.partial("the file ends after " + (bytes.size() - start) + " of the " + (end - start)
                    + " bytes of records of CPU " + cpu + " at " + start);
            end = bytes.size();
        }
        byCpu.computeIfAbsent(cpu, _ -> new ArrayList<>()).add(new Window(cpu, start, end));
        found++;
        return end;
    }

    /** Where the next run begins that ends where another begins or the file ends; else the end of the file. */
    private long next(long from) {
        for (long at = from; bytes.has(at, HEADER); at++) {
            if (bytes.u8(at) == (TraceEvent.CPU_CHANGE_HEADER & 0xff) && isHeader(at)) {
                long end = at + HEADER + bytes.u32(at + 8);
                if (end >= bytes.size() || isHeader(end)) {
                    return at;
                }
            }
        }
        return bytes.size();
    }
}

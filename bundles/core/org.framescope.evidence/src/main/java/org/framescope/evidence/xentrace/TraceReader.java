// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;

/** Reads a binary trace: finds each CPU's runs of records, goes through all records in order of time, adds up. */
public final class TraceReader {
    private static final int PROGRESS_EVERY = 1 << 16;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final Work work;
    private final Map<Integer, RunningCpu> cpus = new TreeMap<>();
    private final RunstateTimes times = new RunstateTimes(cpus);
    private final EventCounts events = new EventCounts();
    private final TraceMarks marks = new TraceMarks();
    private long records;
    private long lost;
    private long first = Long.MAX_VALUE;
    private long last;

    /** Reads {@code bytes} and writes into {@code report}. */
    public TraceReader(Bytes bytes, ReportBuilder report, Work work) {
        this.bytes = bytes;
        this.report = report;
        this.work = work;
    }

    /** Whether {@code bytes} begin as a trace does. */
    public static boolean recognises(Bytes bytes) {
        return bytes.size() >= Integer.BYTES && bytes.i32(0) == TraceEvent.CPU_CHANGE_HEADER;
    }

    /** Reads it. Empty when there is no record in it. */
    public Optional<Trace> read() {
        Map<Integer, List<Window>> windows = new Windows(bytes, report, work).find();
        Map<Integer, CpuRecords> cursors = new HashMap<>();
        windows.forEach((cpu, list) -> {
            cpus.put(cpu, new RunningCpu(cpu));
            cursors.put(cpu, new CpuRecords(cpu, bytes, list, report));
        });
        merge(cursors);
        windows.forEach((cpu, list) -> section(list, cursors.get(cpu)));
        if (events.others() > 0) {
            report.partial(events.others()
                    + " records have event numbers beyond the first 65536, which are not counted apart");
        }
        if (records == 0) {
            report.rejected("holds no record");
            return Optional.empty();
        }
        boolean timed = first != Long.MAX_VALUE;
        return Optional.of(new Trace(
                cpus.size(),
                records,
                lost,
                timed ? first : 0,
                timed ? last : 0,
                events.list(),
                times.times(),
                times.lanes(),
                marks));
    }

    private void section(List<Window> windows, CpuRecords cursor) {
        long length = windows.stream().mapToLong(w -> w.end() - w.start()).sum();
        report.read(
                "CPU " + cursor.cpu,
                windows.getFirst().start(),
                length,
                cursor.records + " records in " + windows.size() + " runs, of which this is the first");
    }

    private void merge(Map<Integer, CpuRecords> cursors) {
        PriorityQueue<CpuRecords> queue = new PriorityQueue<>(
                (a, b) -> a.order != b.order ? Long.compare(a.order, b.order) : Integer.compare(a.cpu, b.cpu));
        cursors.values().forEach(c -> step(queue, c));
        while (!queue.isEmpty()) {
            CpuRecords cursor = queue.poll();
            RunningCpu cpu = cpus.get(cursor.cpu);
            if (cursor.isLost() && cursor.order != cursor.tsc) {
                // It counts twice: where the first record was lost, and where it stands.
                times.lose(cpu, cursor.u16(1, 0), cursor.u16(1, 1), cursor.order);
                cursor.order = cursor.tsc;
                queue.add(cursor);
                continue;
            }
            take(cpu, cursor);
            if (records % PROGRESS_EVERY == 0) {
                work.progress(bytes.name(), cursor.data, bytes.size());
                if (work.isCancelled()) {
                    report.partial("reading was cancelled after " + records + " records");
                    return;
                }
            }
            step(queue, cursor);
        }
    }

    private void step(PriorityQueue<CpuRecords> queue, CpuRecords cursor) {
        RunningCpu cpu = cpus.get(cursor.cpu);
        if (cursor.next(cpu.offset)) {
            queue.add(cursor);
        } else {
            times.end(cpu);
        }
    }

    private void take(RunningCpu cpu, CpuRecords cursor) {
        records++;
        events.add(cursor.event);
        if (cursor.timed) {
            first = Math.min(first, cursor.tsc);
            last = Math.max(last, cursor.tsc);
        }
        if (cursor.isLost()) {
            lost += cursor.lostCount();
            times.found(cpu, cursor.tsc);
        } else {
            times.record(cpu, cursor);
            if (first != Long.MAX_VALUE && !TraceEvent.isScheduling(cursor.event)) {
                marks.add(cursor.event, cursor.cpu, cursor.tsc);
            }
        }
    }
}

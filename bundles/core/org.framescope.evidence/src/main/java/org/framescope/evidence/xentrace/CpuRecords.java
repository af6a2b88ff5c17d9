// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.List;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;

/** The records of one CPU, one after another. A record without a time has that of the one before it. */
final class CpuRecords {
    private static final int EVENT_MASK = 0x0fff_ffff;
    private static final int WORDS_SHIFT = 28;
    private static final int LOST_WORDS = 4;

    final int cpu;

    private final Bytes bytes;
    private final List<Window> windows;
    private final ReportBuilder report;
    private int nextWindow;
    private long at;
    private long end;

    int event;
    int words;
    long data;
    boolean timed;
    long tsc;
    long firstTsc;
    /** By what the record is sorted; of a lost record the time of the first that was lost. */
    long order;

    long records;

    CpuRecords(int cpu, Bytes bytes, List<Window> windows, ReportBuilder report) {
        this.cpu = cpu;
        this.bytes = bytes;
        this.windows = windows;
        this.report = report;
    }

    /**
     * Turns to the next record; false when there is none.
     *
     * @param offset what to add to times, where clocks of CPUs are found to differ
     */
    boolean next(long offset) {
        while (true) {
            if (at >= end) {
                if (nextWindow == windows.size()) {
                    return false;
                }
                at = windows.get(nextWindow).start();
                end = windows.get(nextWindow).end();
                nextWindow++;
            } else if (read(offset)) {
                return true;
            }
        }
    }

    /** Reads the record at {@link #at}; false when it is padding or cut off. */
    private boolean read(long offset) {
        if (end - at < Integer.BYTES) {
            damaged("is shorter than a word");
            return false;
        }
        int header = bytes.i32(at);
        timed = header < 0;
        words = header >>> WORDS_SHIFT & 7;
        event = header & EVENT_MASK;
        long size = Integer.BYTES + (timed ? Long.BYTES : 0) + (long) words * Integer.BYTES;
        if (size > end - at) {
            damaged("has " + size + " bytes, of which " + (end - at) + " are in this run");
            return false;
        }
        data = at + Integer.BYTES + (timed ? Long.BYTES : 0);
        if (timed) {
            tsc = bytes.i64(at + Integer.BYTES) + offset;
            firstTsc = firstTsc == 0 ? tsc : firstTsc;
            order = isLost() ? lostTsc() + offset : tsc;
        }
        at += size;
        if (event == TraceEvent.WRAP_BUFFER) {
            return false;
        }
        if (event == TraceEvent.CPU_CHANGE) {
            at -= size;
            damaged("changes the CPU in the middle of a run");
            return false;
        }
        records++;
        return true;
    }

    private void damaged(String what) {
        report.unknown("records of CPU " + cpu, at, end - at, "the record at " + at + " " + what);
        at = end;
    }

    boolean isLost() {
        return event == TraceEvent.LOST_RECORDS && words >= LOST_WORDS;
    }

    /** Of a lost record: how many were lost. */
    long lostCount() {
        return bytes.u32(data);
    }

    /** Of a lost record: the time of the first that was lost. */
    long lostTsc() {
        return bytes.i64(data + 8);
    }

    /** Half {@code half}, 0 the low one, of extra word {@code word}; 0 when the record has no such word. */
    int u16(int word, int half) {
        return word < words ? bytes.u16(data + (long) word * Integer.BYTES + half * 2L) : 0;
    }
}

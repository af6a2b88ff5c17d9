// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.io.ByteArrayOutputStream;

/** Writes traces as xentrace does. */
final class TraceBuilder {
    static final int RUNNABLE_TO_RUNNING = 0x0002_1101;
    static final int RUNNING_TO_BLOCKED = 0x0002_1021;
    static final int RUNNING_TO_RUNNABLE = 0x0002_1011;
    static final int BLOCKED_TO_RUNNABLE = 0x0002_1211;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private int cpu = -1;

    TraceBuilder cpu(int number) {
        flush();
        cpu = number;
        return this;
    }

    /** A record with a time. */
    TraceBuilder at(long tsc, int event, int... words) {
        word(run, 1 << 31 | words.length << 28 | event);
        word(run, (int) tsc);
        word(run, (int) (tsc >>> 32));
        for (int each : words) {
            word(run, each);
        }
        return this;
    }

    /** A change of the runstate of {@code vcpu} of {@code domain}. */
    TraceBuilder state(long tsc, int event, int domain, int vcpu) {
        return at(tsc, event, domain << 16 | vcpu);
    }

    /** A record without a time. */
    TraceBuilder plain(int event, int... words) {
        word(run, words.length << 28 | event);
        for (int each : words) {
            word(run, each);
        }
        return this;
    }

    TraceBuilder lost(long tsc, int count, int domain, int vcpu, long first) {
        return at(tsc, TraceEvent.LOST_RECORDS, count, vcpu << 16 | domain, (int) first, (int) (first >>> 32));
    }

    private void flush() {
        if (cpu >= 0) {
            word(file, TraceEvent.CPU_CHANGE_HEADER);
            word(file, cpu);
            word(file, run.size());
            file.writeBytes(run.toByteArray());
            run.reset();
        }
    }

    byte[] bytes() {
        flush();
        cpu = -1;
        return file.toByteArray();
    }

    private static void word(ByteArrayOutputStream out, int value) {
        for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
            out.write(value >>> i);
        }
    }
}

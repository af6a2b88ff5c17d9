// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A trace of scheduling as xentrace writes it: CPUs that switch among vCPUs of their own, and between switches the records that
 * credit2 leaves behind. Each CPU's runs of records are 64 KiB, one CPU after the other.
 */
final class TraceFile {
    private static final int CPUS = 4;
    private static final int VCPUS = 3;
    private static final int RUN = 1 << 16;
    private static final int CPU_CHANGE = 0x2001_f003;
    private static final int TIMED = 1 << 31;
    private static final int WORDS_SHIFT = 28;
    private static final int UPDATE_LOAD = 0x2_2207;
    private static final int WAKE = 0x2_8004;
    private static final int SWITCH = 0x2_800a;
    private static final int SWITCH_INFPREV = 0x2_800e;
    private static final int SWITCH_INFNEXT = 0x2_800f;
    private static final int RUNNING_TO_RUNNABLE = 0x2_1011;
    private static final int RUNNING_TO_BLOCKED = 0x2_1021;
    private static final int RUNNABLE_TO_RUNNING = 0x2_1101;
    private static final int BLOCKED_TO_RUNNABLE = 0x2_1211;

    private final SplittableRandom random = new SplittableRandom(Places.SEED);
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private final boolean[][] blocked = new boolean[CPUS][VCPUS];
    private final int[] running = new int[CPUS];
    private long tsc = 1 << 20;
    private long records;

    /** How many records there are, those that begin runs left out. */
    long records() {
        return records;
    }

    /** Writes at least {@code bytes} to {@code file}. */
    void write(Path file, long bytes) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            long done = 0;
            while (done < bytes) {
                long begin = tsc;
                for (int cpu = 0; cpu < CPUS; cpu++) {
                    tsc = begin + cpu;
                    while (run.size() < RUN) {
                        step(cpu);
                    }
                    done += flush(cpu, out);
                }
            }
        }
    }

    private long flush(int cpu, OutputStream out) throws IOException {
        byte[] bytes = run.toByteArray();
        run.reset();
        word(CPU_CHANGE);
        word(cpu);
        word(bytes.length);
        run.writeTo(out);
        out.write(bytes);
        run.reset();
        return bytes.length;
    }

    /** Some work of the scheduler, then another vCPU runs; those that slept wake up before. */
    private void step(int cpu) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            record(UPDATE_LOAD, random.nextInt(), random.nextInt(), 0);
        }
        int other = (running[cpu] + 1 + random.nextInt(VCPUS - 1)) % VCPUS;
        if (blocked[cpu][other]) {
            record(WAKE, domain(cpu), other);
            record(BLOCKED_TO_RUNNABLE, vcpu(cpu, other));
        }
        boolean sleeps = random.nextBoolean();
        record(SWITCH_INFPREV, domain(cpu), running[cpu], random.nextInt(1 << 20));
        record(SWITCH_INFNEXT, domain(cpu), other, random.nextInt(1 << 20), random.nextInt(1 << 20));
        record(SWITCH, domain(cpu), running[cpu], domain(cpu), other);
        record(sleeps ? RUNNING_TO_BLOCKED : RUNNING_TO_RUNNABLE, vcpu(cpu, running[cpu]));
        record(RUNNABLE_TO_RUNNING, vcpu(cpu, other));
        blocked[cpu][running[cpu]] = sleeps;
        blocked[cpu][other] = false;
        running[cpu] = other;
    }

    private static int domain(int cpu) {
        return cpu + 1;
    }

    private static int vcpu(int cpu, int vcpu) {
        return domain(cpu) << 16 | vcpu;
    }

    private void record(int event, int... words) {
        tsc += 4L * (1 + random.nextInt(500));
        word(TIMED | words.length << WORDS_SHIFT | event);
        word((int) tsc);
        word((int) (tsc >>> 32));
        for (int each : words) {
            word(each);
        }
        records++;
    }

    private void word(int value) {
        for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
            run.write(value >>> i);
        }
    }
}

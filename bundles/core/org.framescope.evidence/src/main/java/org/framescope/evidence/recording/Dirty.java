// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.List;

/**
 * Dirty tracking at one moment.
 *
 * @param p {@code dirty_cpu} of the saved vCPU, -1 when clean
 * @param n {@code dirty_cpu} of the next vCPU, -1 when clean
 * @param pd CPUs in {@code dirty_cpumask} of the saved vCPU's domain, bit n for CPU n
 * @param nd CPUs in {@code dirty_cpumask} of the next vCPU's domain
 */
public record Dirty(int p, int n, long pd, long nd) {
    static Dirty of(Fields fields) throws RecordingException {
        return new Dirty(cpu(fields, "p"), cpu(fields, "n"), mask(fields, "pd"), mask(fields, "nd"));
    }

    private static int cpu(Fields fields, String name) throws RecordingException {
        return fields.has(name) ? fields.number(name, 0, Long.SIZE - 1) : -1;
    }

    private static long mask(Fields fields, String name) throws RecordingException {
        List<Json> cpus = fields.array(name);
        long mask = 0;
        for (long cpu : fields.words(name)) {
            if (cpu < 0 || cpu >= Long.SIZE || cpus.size() > Long.SIZE) {
                throw fields.unexpected(name, "numbers of CPUs from 0 to " + (Long.SIZE - 1));
            }
            mask |= 1L << cpu;
        }
        return mask;
    }

    /** The CPUs in {@code mask}, {@code 0,1}, or {@code -} for none. */
    public static String cpus(long mask) {
        StringBuilder out = new StringBuilder();
        for (int cpu = 0; cpu < Long.SIZE; cpu++) {
            if ((mask & 1L << cpu) != 0) {
                out.append(out.isEmpty() ? "" : ",").append(cpu);
            }
        }
        return out.isEmpty() ? "-" : out.toString();
    }
}

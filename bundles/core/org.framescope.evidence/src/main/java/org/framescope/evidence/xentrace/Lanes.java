// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.Arrays;

/**
 * When which vCPU was in which state: the intervals that {@link Trace.Time} adds up, in order of their ends. At most {@value #MOST}
 * are kept, the first ones; 27 bytes each.
 */
public final class Lanes {
    /** How many intervals are kept. */
    public static final int MOST = 1 << 20;

    private static final Runstate[] STATES = Runstate.values();

    private int[] vcpus = new int[64];
    private byte[] states = new byte[64];
    private short[] cpus = new short[64];
    private long[] from = new long[64];
    private long[] to = new long[64];
    private int size;
    private long left;

    Lanes() {}

    /** {@code vcpu} of {@code domain} was in {@code state} between these times, running on {@code cpu}, -1 if on none. */
    void add(int domain, int vcpu, Runstate state, int cpu, long begin, long end) {
        if (size == MOST) {
            left++;
            return;
        }
        if (size == vcpus.length) {
            vcpus = Arrays.copyOf(vcpus, size * 2);
            states = Arrays.copyOf(states, size * 2);
            cpus = Arrays.copyOf(cpus, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        vcpus[size] = domain << 16 | vcpu;
        states[size] = (byte) state.ordinal();
        cpus[size] = (short) cpu;
        from[size] = begin;
        to[size] = end;
        size++;
    }

    /** How many intervals there are. */
    public int size() {
        return size;
    }

    /** How many more there would be. */
    public long left() {
        return left;
    }

    /** The domain of interval {@code i}. */
    public int domain(int i) {
        return vcpus[i] >>> 16;
    }

    /** The number of its vCPU. */
    public int vcpu(int i) {
        return vcpus[i] & 0xffff;
    }

    /** Domain and vCPU of interval {@code i} as one number, the same for the same vCPU. */
    int who(int i) {
        return vcpus[i];
    }

    /** Its state. */
    public Runstate state(int i) {
        return STATES[states[i]];
    }

    /** The CPU that it ran on, -1 when it did not run. */
    public int cpu(int i) {
        return cpus[i];
    }

    /** When it begins, in cycles of the time stamp counter. */
    public long from(int i) {
        return from[i];
    }

    /** When it ends. */
    public long to(int i) {
        return to[i];
    }
}

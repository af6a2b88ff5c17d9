// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.Arrays;

/** Who did each operation of a run; 8 bytes an operation. */
final class Callers {
    private int[] cpus = new int[16];
    private int[] vcpus = new int[16];
    private int size;

    void add(int cpu, long vcpu) {
        if (size == cpus.length) {
            cpus = Arrays.copyOf(cpus, 2 * size);
            vcpus = Arrays.copyOf(vcpus, 2 * size);
        }
        cpus[size] = cpu;
        vcpus[size] = (int) vcpu;
        size++;
    }

    /** Those of the first {@code count} operations, to which others can be added. */
    Callers upTo(int count) {
        Callers first = new Callers();
        first.cpus = Arrays.copyOf(cpus, Math.max(16, count));
        first.vcpus = Arrays.copyOf(vcpus, Math.max(16, count));
        first.size = count;
        return first;
    }

    int size() {
        return size;
    }

    int cpu(int i) {
        return cpus[i];
    }

    long vcpu(int i) {
        return vcpus[i];
    }
}

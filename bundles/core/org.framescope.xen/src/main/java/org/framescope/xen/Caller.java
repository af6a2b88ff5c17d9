// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import org.framescope.machine.Links;
import org.framescope.machine.Words;
import org.framescope.xen.program.Actor;

/**
 * On whose behalf the hypervisor acts: the physical CPU it runs on and the vCPU that is {@code current} there. Set
 * before each operation; not part of the machine's state. Confined to the engine's thread.
 */
public final class Caller {
    private final Actor actor;
    private final Preemption preemption = new Preemption();
    private int cpu;
    private long vcpu = Links.NO_VCPU;

    /** A caller on CPU 0 without a vCPU. */
    public Caller(Words words) {
        actor = new Actor(words);
    }

    /** From now on it is {@code vcpu} (an ordinal, or {@link Links#NO_VCPU}) on {@code cpu}. */
    public void become(int cpu, long vcpu) {
        this.cpu = cpu;
        this.vcpu = vcpu;
    }

    /** Who runs programs for it. */
    public Actor actor() {
        return actor;
    }

    /** At which preemption checks work is pending. */
    public Preemption preemption() {
        return preemption;
    }

    /** The physical CPU. */
    public int cpu() {
        return cpu;
    }

    /** {@code current}: the vCPU's ordinal, or {@link Links#NO_VCPU}. */
    public long vcpu() {
        return vcpu;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;

/** A value of an operand, as far as it is known before there is a machine. */
public sealed interface Ref {
    /** The word that stands for it in {@code machine}. */
    long in(MachineView machine);

    /** A word. */
    record Plain(long value) implements Ref {
        @Override
        public long in(MachineView machine) {
            return value;
        }
    }

    /** A vCPU of a domain. */
    record Vcpu(int domid, int id) implements Ref {
        @Override
        public long in(MachineView machine) {
            return machine.vcpu(domid, id);
        }
    }

    /** The idle vCPU of a CPU. */
    record Idle(int cpu) implements Ref {
        @Override
        public long in(MachineView machine) {
            return machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
        }
    }
}

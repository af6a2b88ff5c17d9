// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.List;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.DomainKind;
import org.framescope.machine.MachineView;
import org.framescope.machine.Release;
import org.framescope.run.Journal;
import org.framescope.run.Run;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.sched.SchedOperations;

/** Two CPUs on which d1 (64-bit PV, two vCPUs), d4 (HVM) and the idle vCPUs take turns. */
final class SwitchRun {
    final Release release = TestMachine.release();
    private final Xen xen;
    private final Journal journal;

    SwitchRun() {
        try {
            xen = new MachineBuilder(release).cpus(2).build();
        } catch (BootException e) {
            throw new AssertionError(e);
        }
        xen.domains().create(1, DomainKind.PV64, 16, 2);
        xen.domains().create(4, DomainKind.HVM, 16, 1);
        xen.domains().createVcpusUpTo(1, 1);
        xen.domains().createVcpusUpTo(4, 0);
        MachineView view = xen.machine().view();
        xen.domains().setRunning(0, view.vcpu(1, 0));
        for (long vcpu : new long[] {view.vcpu(1, 1), view.vcpu(4, 0)}) {
            xen.machine().vcpus().set(vcpu, org.framescope.machine.VcpuWord.PAUSE_FLAGS, 0);
            xen.machine().vcpus().set(vcpu, org.framescope.machine.VcpuWord.IS_INITIALISED, 1);
        }
        journal = new Journal(xen.machine().words());
    }

    /** d1v0, d1v1, d4v0, or the CPU's idle vCPU. */
    long vcpu(int cpu, int number) {
        MachineView view = xen.machine().view();
        return switch (number) {
            case 0 -> view.vcpu(1, 0);
            case 1 -> view.vcpu(1, 1);
            case 2 -> view.vcpu(4, 0);
            default -> view.vcpu(MachineView.DOMID_IDLE, cpu);
        };
    }

    /** Switches CPU 0 through {@code numbers}; larger numbers switch CPU 1. */
    Run play(List<Integer> numbers) {
        for (int number : numbers) {
            int cpu = number / 4;
            SchedOperations.SWITCH.execute(xen, new Arguments().with("cpu", cpu).with("next", vcpu(cpu, number % 4)));
        }
        return journal.run();
    }
}

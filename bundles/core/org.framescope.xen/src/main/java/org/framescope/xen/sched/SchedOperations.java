// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.framescope.xen.Errno.EINVAL;

import java.util.List;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/** Context switches by name. */
public final class SchedOperations {
    private static final Operand CPU = Operand.required("cpu", Type.PCPU, "The physical CPU");

    /** {@code switch}. */
    public static final Operation SWITCH = Operation.of(
            "switch",
            "The CPU runs another vCPU",
            "context_switch, xen/arch/x86/domain.c, RELEASE-4.17.0",
            SchedOperations::switchTo,
            CPU,
            Operand.required("next", Type.VCPU, "The vCPU that runs next"));

    /** {@code sync}. */
    public static final Operation SYNC = Operation.of(
            "sync",
            "The CPU saves a context that it keeps while its idle vCPU runs",
            "sync_local_execstate, xen/arch/x86/domain.c, RELEASE-4.17.0",
            SchedOperations::sync,
            CPU);

    /** {@code cpu_down}. */
    public static final Operation CPU_DOWN = Operation.of(
            "cpu_down",
            "The CPU goes off line",
            "cpu_down, xen/common/cpu.c, RELEASE-4.17.0",
            (xen, a) -> xen.sched().power().down(cpu(a)),
            CPU);

    /** {@code cpu_up}. */
    public static final Operation CPU_UP = Operation.of(
            "cpu_up",
            "The CPU comes on line with its default GDT",
            "start_secondary, xen/arch/x86/smpboot.c, RELEASE-4.17.0",
            (xen, a) -> xen.sched().power().up(cpu(a)),
            CPU);

    /** {@code s3_resume}. */
    public static final Operation S3_RESUME = Operation.of(
            "s3_resume",
            "CPU 0 wakes from S3 and loads its tables again",
            "enter_state, xen/arch/x86/acpi/power.c, RELEASE-4.17.0",
            (xen, a) -> xen.sched().power().resume());

    private SchedOperations() {}

    /** All operations of this package. */
    public static List<Operation> all() {
        return List.of(SWITCH, SYNC, CPU_DOWN, CPU_UP, S3_RESUME);
    }

    /** The number of the CPU, or -1 for one that no machine has. */
    private static int cpu(Arguments a) {
        long cpu = a.get("cpu");
        return cpu >= 0 && cpu < MachineBuilder.MAX_CPUS ? (int) cpu : -1;
    }

    private static long switchTo(Xen xen, Arguments a) {
        int cpu = cpu(a);
        long rc = xen.sched().contextSwitch(cpu, a.get("next"));
        if (rc == Recorder.NO_RC) {
            xen.caller().become(cpu, xen.machine().pcpus().get(cpu, PcpuWord.CURRENT));
        }
        return rc;
    }

    private static long sync(Xen xen, Arguments a) {
        int cpu = cpu(a);
        if (cpu < 0 || cpu >= xen.machine().view().cpuCount()) {
            return -EINVAL;
        }
        xen.sched().syncLocalExecstate(cpu);
        return Recorder.NO_RC;
    }
}

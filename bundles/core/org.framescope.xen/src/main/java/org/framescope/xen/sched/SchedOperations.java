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
    private static final Operand NEXT = Operand.required("next", Type.VCPU, "The vCPU that runs next");
    private static final Operand CPU = Operand.required("cpu", Type.PCPU, "The physical CPU");

    /** {@code switch}. */
    public static final Operation SWITCH = Operation.of(
            "switch",
            "The CPU runs another vCPU",
            "context_switch, xen/arch/x86/domain.c, RELEASE-4.17.0",
            SchedOperations::switchTo,
            CPU,
            NEXT);

    /** {@code interrupted_switch}. */
    public static final Operation INTERRUPTED_SWITCH = Operation.of(
            "interrupted_switch",
            "As switch, with an interrupt on the way: 0, 1 with another CPU's GDT page, -EFAULT for a double fault",
            "__context_switch, xen/arch/x86/domain.c, RELEASE-4.17.0; thread of July 2019 on the GDT at context switch",
            SchedOperations::interruptedSwitch,
            CPU,
            NEXT,
            Operand.required("after", Type.NUMBER, "Behind step 5 (slot 14), 6 (default GDT), 7 (CR3) or 8 (full GDT)"),
            Operand.optional("without_default", Type.FLAG, "What if the default GDT were never loaded"),
            Operand.optional("slot14_last", Type.FLAG, "What if slot 14 were written last"));

    /** {@code virt_to_mfn}. */
    public static final Operation VIRT_TO_MFN = Operation.of(
            "virt_to_mfn",
            "The frame number of a page behind another one where frame numbers have a hole: result is the number",
            "pdx_to_pfn, xen/include/xen/pdx.h, RELEASE-4.17.0; thread of July 2019 on write_full_gdt_ptes",
            SchedOperations::virtToMfn,
            Operand.required("pdx", Type.NUMBER, "Where the first page stands in the frame table"),
            Operand.required("index", Type.NUMBER, "How many pages behind it"),
            Operand.required("bottom_shift", Type.NUMBER, "Bits below the hole, 0 to 40"),
            Operand.required("hole_shift", Type.NUMBER, "Bits of the hole, 0 to 20"),
            Operand.optional("add", Type.FLAG, "Add the index to the number of the first page, as version A does"));

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
        return List.of(SWITCH, INTERRUPTED_SWITCH, VIRT_TO_MFN, SYNC, CPU_DOWN, CPU_UP, S3_RESUME);
    }

    /** The number of the CPU, or -1 for one that no machine has. */
    private static int cpu(Arguments a) {
        long cpu = a.get("cpu");
        return cpu >= 0 && cpu < MachineBuilder.MAX_CPUS ? (int) cpu : -1;
    }

    private static long switchTo(Xen xen, Arguments a) {
        return switchTo(xen, a, SwitchPlan.NORMAL);
    }

    private static long interruptedSwitch(Xen xen, Arguments a) {
        long after = a.get("after");
        boolean good = after >= SwitchPlan.SLOT14 && after <= SwitchPlan.FULL;
        return good
                ? switchTo(
                        xen, a, new SwitchPlan((int) after, a.get("without_default") != 0, a.get("slot14_last") != 0))
                : -EINVAL;
    }

    private static long switchTo(Xen xen, Arguments a, SwitchPlan plan) {
        int cpu = cpu(a);
        long rc = xen.sched().contextSwitch(cpu, a.get("next"), plan);
        if (rc != -EINVAL) {
            xen.caller().become(cpu, xen.machine().pcpus().get(cpu, PcpuWord.CURRENT));
        }
        return rc;
    }

    private static long virtToMfn(Xen xen, Arguments a) {
        long pdx = a.get("pdx");
        long index = a.get("index");
        long bottom = a.get("bottom_shift");
        long hole = a.get("hole_shift");
        boolean good = pdx >= 0 && pdx < 1L << 40 && index >= 0 && index < 1L << 40;
        if (!good || bottom < 0 || bottom > 40 || hole < 0 || hole > 20) {
            return -EINVAL;
        }
        PdxCompression pages = new PdxCompression((int) bottom, (int) hole);
        long mfn = a.get("add") != 0 ? pages.mfn(pdx) + index : pages.mfn(pdx + index);
        if (!pages.isValid(mfn)) {
            xen.machine().recorder().event(SchedEvents.IN_THE_HOLE, mfn);
        }
        return mfn;
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

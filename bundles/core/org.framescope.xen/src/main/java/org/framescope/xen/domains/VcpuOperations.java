// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/**
 * What a running guest does with its vCPUs, by name. Each is done by the vCPU named first, which must be the current one
 * of its CPU: otherwise the result is -ESRCH with a message.
 */
public final class VcpuOperations {
    private static final Operand VCPU = Operand.required("vcpu", Type.VCPU, "The vCPU that does it");
    private static final Operand TARGET = Operand.required("id", Type.NUMBER, "Number of the vCPU it is done to");
    private static final String SOURCE = "do_vcpu_op, xen/common/domain.c, RELEASE-4.17.0";

    /** {@code vcpu_initialise}. */
    public static final Operation INITIALISE = Operation.of(
            "vcpu_initialise",
            "VCPUOP_initialise: give another vCPU of the same domain its context",
            SOURCE,
            (xen, a) -> running(xen, a)
                    ? xen.domctl().vcpus().initialise(a.get("id"), ControlOperations.context(a))
                    : -ESRCH,
            VCPU,
            TARGET,
            Operand.required("root", Type.FRAME, "Kernel root table (ctrlreg[3])"),
            Operand.optional("user_root", Type.FRAME, "User root table (ctrlreg[1])"),
            Operand.optional("gdt", Type.FRAMES, "Frames of the GDT, 512 descriptors each"),
            Operand.optional("gdt_ents", Type.NUMBER, "Number of descriptors; left out, all of the frames"),
            Operand.optional("flags", Type.WORD, "VGCF_ bits; left out, in the kernel (4) and online (0x20)"));

    /** {@code vcpu_up}. */
    public static final Operation UP = Operation.of(
            "vcpu_up",
            "VCPUOP_up: a vCPU with a context may run",
            SOURCE,
            (xen, a) -> running(xen, a) ? xen.domctl().vcpus().up(a.get("id")) : -ESRCH,
            VCPU,
            TARGET);

    /** {@code vcpu_down}. */
    public static final Operation DOWN = Operation.of(
            "vcpu_down",
            "VCPUOP_down: a vCPU may not run; what it holds stays",
            SOURCE,
            (xen, a) -> running(xen, a) ? xen.domctl().vcpus().down(a.get("id")) : -ESRCH,
            VCPU,
            TARGET);

    /** {@code vcpu_is_up}. */
    public static final Operation IS_UP = Operation.of(
            "vcpu_is_up",
            "VCPUOP_is_up: 1 when a vCPU may run, else 0",
            SOURCE,
            (xen, a) -> running(xen, a) ? xen.domctl().vcpus().isUp(a.get("id")) : -ESRCH,
            VCPU,
            TARGET);

    /** {@code register_vcpu_info}. */
    public static final Operation REGISTER_VCPU_INFO = Operation.of(
            "register_vcpu_info",
            "VCPUOP_register_vcpu_info: move a vCPU's event state into a frame of the guest, which Xen then holds writable",
            "map_vcpu_info, xen/common/domain.c, RELEASE-4.17.0",
            (xen, a) -> running(xen, a)
                    ? xen.domctl().vcpus().registerVcpuInfo(a.get("id"), a.get("frame"), a.get("offset"))
                    : -ESRCH,
            VCPU,
            TARGET,
            Operand.required("frame", Type.FRAME, "The frame"),
            Operand.required("offset", Type.NUMBER, "Byte offset inside it, a multiple of 8 up to 4032"));

    /** {@code vm_assist}. */
    public static final Operation VM_ASSIST = Operation.of(
            "vm_assist",
            "Switch a mode of the domain on or off: 2 writable page tables, 32 strict M2P",
            "do_vm_assist, xen/common/kernel.c, RELEASE-4.17.0",
            VcpuOperations::vmAssist,
            VCPU,
            Operand.required("command", Type.NUMBER, "0 enable, 1 disable"),
            Operand.required("type", Type.NUMBER, "VMASST_TYPE_"));

    private VcpuOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(INITIALISE, UP, DOWN, IS_UP, REGISTER_VCPU_INFO, VM_ASSIST);
    }

    private static boolean running(Xen xen, Arguments a) {
        return xen.becomeRunning(a.get("vcpu"));
    }

    private static long vmAssist(Xen xen, Arguments a) {
        if (!running(xen, a)) {
            return -ESRCH;
        }
        long domid = xen.machine().vcpus().get(a.get("vcpu"), VcpuWord.DOMAIN);
        return xen.domctl().vmAssist().assist(domid, a.get("command"), a.get("type"));
    }
}

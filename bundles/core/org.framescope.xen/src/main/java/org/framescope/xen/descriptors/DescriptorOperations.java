// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/**
 * What guests can do with descriptor tables, by name. Each is done by the vCPU named, which must be the current one of its
 * CPU: otherwise the result is -ESRCH with a message.
 */
public final class DescriptorOperations {
    private static final Operand VCPU = Operand.required("vcpu", Type.VCPU, "The vCPU that does it");

    /** {@code set_gdt}. */
    public static final Operation SET_GDT = Operation.of(
            "set_gdt",
            "Install a GDT: types each frame as a descriptor page, then replaces the old GDT",
            "do_set_gdt, xen/arch/x86/pv/descriptor-tables.c, RELEASE-4.17.0",
            (xen, a) ->
                    running(xen, a) ? xen.descriptors().setGdt(vcpu(a), a.list("frames"), a.get("entries")) : -ESRCH,
            VCPU,
            Operand.required("frames", Type.FRAMES, "Frames of the table, 512 descriptors each"),
            Operand.required("entries", Type.NUMBER, "Number of descriptors, at most 7168"));

    /** {@code update_descriptor}. */
    public static final Operation UPDATE_DESCRIPTOR = Operation.of(
            "update_descriptor",
            "Store one checked descriptor into a descriptor page or an ordinary frame",
            "do_update_descriptor, xen/arch/x86/pv/descriptor-tables.c, RELEASE-4.17.0",
            DescriptorOperations::updateDescriptor,
            VCPU,
            Operand.required("frame", Type.FRAME, "Frame that holds the descriptor"),
            Operand.required("offset", Type.NUMBER, "Byte offset inside the frame, 0 to 4095"),
            Operand.required("descriptor", Type.WORD, "The eight bytes"));

    /** {@code set_ldt}. */
    public static final Operation SET_LDT = Operation.of(
            "set_ldt",
            "Record where the LDT lies; its pages are mapped when they are first used",
            "do_mmuext_op MMUEXT_SET_LDT, xen/arch/x86/mm.c, RELEASE-4.17.0",
            (xen, a) -> running(xen, a) ? xen.descriptors().setLdt(vcpu(a), a.get("base"), a.get("entries")) : -ESRCH,
            VCPU,
            Operand.required("base", Type.WORD, "Linear address, page aligned; of no meaning with 0 entries"),
            Operand.required("entries", Type.NUMBER, "Number of descriptors, at most 8192"));

    /** {@code ldt_fault}. */
    public static final Operation LDT_FAULT = Operation.of(
            "ldt_fault",
            "Page fault in the LDT area: map the page of the guest's LDT, or pass the fault on",
            "handle_ldt_mapping_fault, xen/arch/x86/traps.c, RELEASE-4.17.0",
            DescriptorOperations::ldtFault,
            VCPU,
            Operand.required("offset", Type.NUMBER, "Byte offset inside the LDT, below 65536"));

    /** {@code load_selector}. */
    public static final Operation LOAD_SELECTOR = Operation.of(
            "load_selector",
            "The guest loads a selector into a data segment register, faulting LDT pages in",
            "Intel SDM volume 2, MOV; handle_gdt_ldt_mapping_fault, xen/arch/x86/traps.c, RELEASE-4.17.0",
            DescriptorOperations::loadSelector,
            VCPU,
            Operand.required("selector", Type.WORD, "16 bits: index, bit 2 for the LDT, requested privilege level"));

    /** {@code stray_load}. */
    public static final Operation STRAY_LOAD = Operation.of(
            "stray_load",
            "What if Xen loaded a data segment with a guest's selector by mistake: 0 when it loads, else a fault",
            "thread of July 2019 on the GDT at context switch; load_default_gdt, xen/arch/x86/desc.c, RELEASE-4.17.0",
            DescriptorOperations::strayLoad,
            Operand.required("cpu", Type.PCPU, "The physical CPU"),
            Operand.required("selector", Type.WORD, "A selector below 0xe000, not of the LDT"));

    /** The bit of a selector that says LDT. */
    private static final int LOCAL = 4;

    private DescriptorOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(SET_GDT, UPDATE_DESCRIPTOR, SET_LDT, LDT_FAULT, LOAD_SELECTOR, STRAY_LOAD);
    }

    private static long vcpu(Arguments a) {
        return a.get("vcpu");
    }

    private static boolean running(Xen xen, Arguments a) {
        return xen.becomeRunning(vcpu(a));
    }

    private static long strayLoad(Xen xen, Arguments a) {
        long cpu = a.get("cpu");
        long selector = a.get("selector");
        boolean good = cpu >= 0
                && cpu < xen.machine().view().cpuCount()
                && selector >= 0
                && selector < GdtLdtArea.RESERVED_BYTE
                && (selector & LOCAL) == 0;
        return good ? new StrayLoad(xen.machine()).load((int) cpu, (int) selector) : -EINVAL;
    }

    private static long updateDescriptor(Xen xen, Arguments a) {
        long offset = a.get("offset");
        if (!running(xen, a)) {
            return -ESRCH;
        }
        boolean inside = offset >= 0 && offset <= 0xfff;
        return inside
                ? xen.descriptors().updateDescriptor(vcpu(a), a.get("frame") << 12 | offset, a.get("descriptor"))
                : -EINVAL;
    }

    private static long ldtFault(Xen xen, Arguments a) {
        long offset = a.get("offset");
        if (!running(xen, a)) {
            return -ESRCH;
        }
        return offset >= 0 && offset <= 0xffff ? xen.descriptors().ldtFault(vcpu(a), (int) offset) : -EINVAL;
    }

    private static long loadSelector(Xen xen, Arguments a) {
        long selector = a.get("selector");
        if (!running(xen, a)) {
            return -ESRCH;
        }
        return selector >= 0 && selector <= 0xffff ? xen.descriptors().loadSelector(vcpu(a), (int) selector) : -EINVAL;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.program.Task;

/** What Xen does with LDT slots on its own account, by name, for actors that race with each other. */
public final class LdtOperations {
    private static final Operand UNLOCKED =
            Operand.optional("unlocked", Type.FLAG, "As if shadow_ldt_lock had been removed and paging-out kept");

    /** {@code map_ldt_page}. */
    public static final Operation MAP_LDT_PAGE = Operation.program(
                    "map_ldt_page",
                    "Map a page of a vCPU's LDT into its slot: result is 1 when it is mapped",
                    "pv_map_ldt_shadow_page, xen/arch/x86/pv/mm.c, RELEASE-4.12.0",
                    LdtOperations::mapPage,
                    Operand.required("vcpu", Type.VCPU, "The vCPU"),
                    Operand.required("offset", Type.NUMBER, "Byte offset inside the LDT; its low 16 bits count"),
                    UNLOCKED)
            .unless((xen, a) -> exists(xen, a.get("vcpu")) ? 0 : -ESRCH);

    /** {@code page_out_ldts}. */
    public static final Operation PAGE_OUT_LDTS = Operation.program(
                    "page_out_ldts",
                    "Drop the LDT slots of every vCPU of a domain and flush, as unmapping a descriptor page does up to 4.11",
                    "put_page_from_l1e, xen/arch/x86/mm.c, RELEASE-4.10.0",
                    LdtOperations::pageOut,
                    Operand.required("domain", Type.DOMAIN, "The domain"),
                    UNLOCKED)
            .unless((xen, a) -> xen.domains().exists(a.get("domain")) ? 0 : -ESRCH);

    private LdtOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(MAP_LDT_PAGE, PAGE_OUT_LDTS);
    }

    private static boolean exists(Xen xen, long vcpu) {
        return vcpu >= 0 && xen.machine().vcpus().is(vcpu, VcpuWord.EXISTS);
    }

    private static Task mapPage(Xen xen, Arguments a) {
        LdtFault program = a.get("unlocked") != 0
                ? xen.descriptors().unlockedLdtFault()
                : xen.descriptors().ldtFaultProgram();
        long cpu = xen.machine().vcpus().get(a.get("vcpu"), VcpuWord.PROCESSOR);
        return new Task(program, a.get("vcpu"), a.get("offset") & 0xffff, cpu);
    }

    private static Task pageOut(Xen xen, Arguments a) {
        LdtPageOut program = a.get("unlocked") != 0
                ? xen.descriptors().unlockedLdtPageOut()
                : xen.descriptors().ldtPageOut();
        return new Task(program, a.get("domain"), xen.caller().cpu());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import java.util.List;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/** What guests' kernels do by themselves, by name. */
public final class GuestOperations {
    private static final Operand VCPU = Operand.required("vcpu", Type.VCPU, "The vCPU that does it");
    private static final Operand ENTRY =
            Operand.required("entry", Type.WORD, "The upper entry that leads to the table, such as L2[0]");
    private static final Operand DATA = Operand.required(
            "data", Type.FRAME, "The kernel's data: references to the table, acknowledgements, grace period");

    /** {@code gup_fast}. */
    public static final Operation GUP_FAST = Operation.program(
            "gup_fast",
            "Walk to a page table without a lock, with interrupts disabled",
            "get_user_pages_fast, Linux 4.13",
            (xen, a) -> xen.guestPrograms().gupFast(a.get("vcpu"), a.get("entry"), a.get("table"), a.get("data")),
            VCPU,
            ENTRY,
            Operand.required("table", Type.FRAME, "The table"),
            DATA);

    /** {@code unmap_table}. */
    public static final Operation UNMAP_TABLE = Operation.program(
            "unmap_table",
            "Unhook a page table, flush the other vCPUs' TLBs as choice flush says, free it",
            "tlb_remove_table and flush_tlb_others, Linux 4.13",
            (xen, a) -> xen.guestPrograms().unmapTable(a.get("vcpu"), a.get("entry"), a.get("data")),
            VCPU,
            ENTRY,
            DATA);

    /** {@code flush_interrupt}. */
    public static final Operation FLUSH_INTERRUPT = Operation.program(
            "flush_interrupt",
            "Take flush interrupts whenever they are pending and enabled; never ends",
            "native_flush_tlb_others, Linux 4.13",
            (xen, a) -> xen.guestPrograms().flushInterrupt(a.get("vcpu"), a.get("data")),
            VCPU,
            DATA);

    private GuestOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(GUP_FAST, UNMAP_TABLE, FLUSH_INTERRUPT);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import java.util.List;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.program.Task;

/** Hypercalls about one page table that others can cut into. */
public final class TableProgramOperations {
    private static final String SOURCE = "xen/arch/x86/mm.c, RELEASE-4.17.0";
    private static final Operand TABLE = Operand.required("table", Type.FRAME, "The table");
    private static final Operand DOMAIN = Operand.required("domain", Type.DOMAIN, "Whose it is");

    /** {@link UpdateEntry}. */
    public static final Operation UPDATE_ENTRY = Operation.program(
            "update_entry",
            "Change one entry of an L1 table as mmu_update does, cut into its steps",
            "do_mmu_update, " + SOURCE,
            (xen, a) -> new Task(
                    xen.pageTables().updateEntryProgram(),
                    a.get("table"),
                    a.get("domain"),
                    a.get("slot"),
                    a.get("entry")),
            TABLE,
            DOMAIN,
            Operand.required("slot", Type.NUMBER, "The entry, 0 to 511"),
            Operand.required("entry", Type.WORD, "The new entry as a word"));

    /** {@link UnpinTable}. */
    public static final Operation UNPIN = Operation.program(
            "unpin",
            "Take the pin of one table away as MMUEXT_UNPIN_TABLE does, cut into its steps",
            "do_mmuext_op, " + SOURCE,
            (xen, a) -> new Task(xen.pageTables().unpinProgram(), a.get("table"), a.get("domain")),
            TABLE,
            DOMAIN);

    private TableProgramOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(UPDATE_ENTRY, UNPIN);
    }
}

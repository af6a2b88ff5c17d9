// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/** Who goes through all frames of a domain, by name: what a shared frame is taken for. */
public final class InventoryOperations {
    private static final Operand DOMAIN = Operand.required("domain", Type.DOMAIN, "The domain");
    private static final Operand ONE_LIST =
            Operand.optional("one_list", Type.FLAG, "As in February 2020: PGC_extra frames stand on page_list");

    /** {@code p2m_alloc_table}. */
    public static final Operation P2M_ALLOC_TABLE = Operation.of(
                    "p2m_alloc_table",
                    "The check with which a domain's p2m is begun: a domain that has memory is refused",
                    "p2m_alloc_table, xen/arch/x86/mm/p2m.c, RELEASE-4.17.0; commit 15b6242230",
                    (xen, a) -> inventory(xen)
                            .p2mAllocTable(a.get("domain"), a.get("by_list") != 0, a.get("one_list") != 0),
                    DOMAIN,
                    Operand.optional("by_list", Type.FLAG, "Ask whether page_list is empty, as before Xen 4.14"),
                    ONE_LIST)
            .unless(InventoryOperations::noDomain);

    /** {@code migrate}. */
    public static final Operation MIGRATE = Operation.of(
                    "migrate",
                    "Send a domain's memory to another one: result is how many frames the stream carries",
                    "XEN_DOMCTL_getpageframeinfo3, xen/arch/x86/domctl.c; send_dirty_pages, libxenguest,"
                            + " RELEASE-4.17.0",
                    (xen, a) -> inventory(xen).migrate(a.get("domain"), a.get("to"), a.get("unaware") == 0),
                    DOMAIN,
                    Operand.required("to", Type.DOMAIN, "Who gets the memory"),
                    Operand.optional("unaware", Type.FLAG, "As before is_special_page: PGC_extra is nothing special"))
            .unless((xen, a) -> noDomain(xen, a) != 0 || !xen.domains().exists(a.get("to")) ? -ESRCH : 0);

    /** {@code dump_pageframe_info}. */
    public static final Operation DUMP = Operation.of(
                    "dump_pageframe_info",
                    "Key q: what Xen's console says of a domain's frames; result is how many it names",
                    "dump_pageframe_info, xen/arch/x86/domain.c, RELEASE-4.17.0",
                    (xen, a) -> inventory(xen).dump(a.get("domain"), a.get("one_list") != 0),
                    DOMAIN,
                    ONE_LIST)
            .unless(InventoryOperations::noDomain);

    /** {@code live_update}. */
    public static final Operation LIVE_UPDATE = Operation.of(
            "live_update",
            "What a new Xen may overwrite in its boot memory: result is how many frames there must survive",
            "thread of February and March 2020 on shared_info in a PGC_extra page: reserved boot memory",
            InventoryOperations::liveUpdate,
            Operand.required("first", Type.FRAME, "The first frame of the region"),
            Operand.required("count", Type.NUMBER, "How many frames it has"));

    private InventoryOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(P2M_ALLOC_TABLE, MIGRATE, DUMP, LIVE_UPDATE);
    }

    private static PageInventory inventory(Xen xen) {
        return new PageInventory(xen.machine(), xen.lists(), xen.domctl().pageFrameInfo(), xen.reservation());
    }

    private static long noDomain(Xen xen, Arguments a) {
        return xen.domains().exists(a.get("domain")) ? 0 : -ESRCH;
    }

    private static long liveUpdate(Xen xen, Arguments a) {
        long first = a.get("first");
        long count = a.get("count");
        boolean inside =
                first >= 0 && count > 0 && count <= xen.machine().view().maxPage() - first;
        return inside ? inventory(xen).liveUpdate(first, count) : -EINVAL;
    }
}

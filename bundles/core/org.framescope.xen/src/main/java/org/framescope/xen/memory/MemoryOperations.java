// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.machine.Choice;
import org.framescope.machine.ExchangeCheck;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.pagetables.PageTables;

/** Memory of domains, by name. What hands out or takes back memory results in the number of extents done. */
public final class MemoryOperations {
    private static final Operand DOMAIN = Operand.required("domain", Type.DOMAIN, "The domain");
    private static final Operand ORDER = Operand.optional("order", Type.NUMBER, "An extent is 2^order frames");
    private static final String SOURCE = "xen/common/memory.c, RELEASE-4.17.0";

    /** {@code populate_physmap}. */
    public static final Operation POPULATE = Operation.of(
            "populate_physmap",
            "Give a domain memory at guest frame numbers that follow each other",
            "populate_physmap, " + SOURCE,
            MemoryOperations::populate,
            DOMAIN,
            Operand.required("count", Type.NUMBER, "Number of extents"),
            ORDER,
            Operand.optional("gpfn", Type.NUMBER, "First guest frame number"),
            Operand.optional("frames", Type.FRAMES, "Free frames to take; left out, the heap chooses"));

    /** {@code increase_reservation}. */
    public static final Operation INCREASE = Operation.of(
            "increase_reservation",
            "Give a domain memory without guest frame numbers",
            "increase_reservation, " + SOURCE,
            (xen, a) -> xen.reservation().increase(a.get("domain"), a.get("count"), order(a), source(a)),
            DOMAIN,
            Operand.required("count", Type.NUMBER, "Number of extents"),
            ORDER,
            Operand.optional("frames", Type.FRAMES, "Free frames to take; left out, the heap chooses"));

    /** {@code decrease_reservation}. */
    public static final Operation DECREASE = Operation.of(
            "decrease_reservation",
            "Take frames back: the reference of their allocation goes, others keep them",
            "guest_remove_page, " + SOURCE,
            (xen, a) -> xen.reservation().decrease(a.get("domain"), a.list("frames"), order(a)),
            DOMAIN,
            Operand.required("frames", Type.FRAMES, "First frame of each extent"),
            ORDER);

    /** {@code exchange}. */
    public static final Operation EXCHANGE = Operation.of(
            "exchange",
            "Give frames back and get as many others, with the same guest frame numbers",
            "memory_exchange, " + SOURCE,
            MemoryOperations::exchange,
            DOMAIN,
            Operand.required("frames", Type.FRAMES, "First frame of each extent given"),
            Operand.optional("order_in", Type.NUMBER, "An extent given is 2^order frames"),
            Operand.optional("order_out", Type.NUMBER, "An extent got is 2^order frames"),
            Operand.optional("gpfn", Type.NUMBER, "Guest frame number of the first frame got"),
            Operand.optional("new_frames", Type.FRAMES, "Free frames to take; left out, the heap chooses"));

    /** {@code exchange_rest}. */
    public static final Operation EXCHANGE_REST = Operation.of(
            "exchange_rest",
            "Exchange frames one by one as a guest that says it goes on with an exchange; results go to its memory",
            "memory_exchange, " + SOURCE + "; XSA-212",
            MemoryOperations::exchangeRest,
            Operand.required("vcpu", Type.VCPU, "The vCPU that does it"),
            Operand.required("frames", Type.FRAMES, "The frames given that are left"),
            Operand.required("results", Type.WORD, "Linear address of the array for the numbers of all frames got"),
            Operand.required("exchanged", Type.WORD, "How many the guest says were exchanged before"),
            Operand.optional("new_frames", Type.FRAMES, "Free frames to take; left out, the heap chooses"));

    /** {@code claim_pages}. */
    public static final Operation CLAIM = Operation.of(
            "claim_pages",
            "Reserve memory for a domain that is to have so many frames in all; 0 gives the claim up",
            "domain_set_outstanding_pages, xen/common/page_alloc.c, RELEASE-4.17.0",
            (xen, a) ->
                    xen.domains().exists(a.get("domain")) ? xen.claims().set(a.get("domain"), a.get("pages")) : -ESRCH,
            DOMAIN,
            Operand.required("pages", Type.NUMBER, "Frames that the domain is to have"));

    /** {@code page_offline}. */
    public static final Operation OFFLINE = Operation.of(
            "page_offline",
            "Take a frame out of use, at once or when it is freed: result is PG_OFFLINE_ bits",
            "offline_page, xen/common/page_alloc.c, RELEASE-4.17.0",
            (xen, a) -> xen.offlining().offline(a.get("frame"), a.get("broken") != 0),
            Operand.required("frame", Type.FRAME, "The frame"),
            Operand.optional("broken", Type.FLAG, "It is faulty and must never be used again"));

    /** {@code page_online}. */
    public static final Operation ONLINE = Operation.of(
            "page_online",
            "Take back that a frame goes, or went, out of use",
            "online_page, xen/common/page_alloc.c, RELEASE-4.17.0",
            (xen, a) -> xen.offlining().online(a.get("frame")),
            Operand.required("frame", Type.FRAME, "The frame"));

    /** {@code foreign_map}. */
    public static final Operation FOREIGN_MAP = Operation.of(
            "foreign_map",
            "The domain that runs maps a frame of another one outside the tables shown here: a handle",
            "get_page_from_l1e, xen/arch/x86/mm.c, RELEASE-4.17.0",
            MemoryOperations::foreignMap,
            Operand.required("by", Type.DOMAIN, "Who maps"),
            DOMAIN,
            Operand.required("frame", Type.FRAME, "The frame"),
            Operand.optional("readonly", Type.FLAG, "For reading only"));

    /** {@code foreign_unmap}. */
    public static final Operation FOREIGN_UNMAP = Operation.of(
            "foreign_unmap",
            "End a mapping of another domain's frame",
            "put_page_from_l1e, xen/arch/x86/mm.c, RELEASE-4.17.0",
            (xen, a) ->
                    xen.domains().exists(a.get("by")) ? xen.foreignMaps().unmap(a.get("by"), a.get("handle")) : -ESRCH,
            Operand.required("by", Type.DOMAIN, "Who maps"),
            Operand.required("handle", Type.NUMBER, "What foreign_map returned"));

    /** {@code alloc_ioreq_page}. */
    public static final Operation ALLOC_IOREQ_PAGE = Operation.of(
            "alloc_ioreq_page",
            "Give the I/O request server of an HVM domain a page: the first for requests, the second for buffered ones",
            "ioreq_server_alloc_mfn, xen/common/ioreq.c, RELEASE-4.17.0",
            MemoryOperations::allocIoreqPage,
            DOMAIN,
            Operand.optional("frame", Type.FRAME, "A free frame; left out, the heap chooses"));

    private MemoryOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(
                POPULATE,
                INCREASE,
                DECREASE,
                EXCHANGE,
                EXCHANGE_REST,
                CLAIM,
                OFFLINE,
                ONLINE,
                FOREIGN_MAP,
                FOREIGN_UNMAP,
                ALLOC_IOREQ_PAGE);
    }

    private static int order(Arguments a) {
        return Math.clamp(a.get("order"), -1, Integer.MAX_VALUE);
    }

    private static FrameSource source(Arguments a) {
        return FrameSource.of(a.list("frames"));
    }

    private static long populate(Xen xen, Arguments a) {
        return xen.reservation().populate(a.get("domain"), a.get("count"), order(a), a.get("gpfn"), source(a));
    }

    private static long exchange(Xen xen, Arguments a) {
        int in = Math.clamp(a.get("order_in"), -1, Integer.MAX_VALUE);
        int out = Math.clamp(a.get("order_out"), -1, Integer.MAX_VALUE);
        FrameSource source = FrameSource.of(a.list("new_frames"));
        return xen.exchange().exchange(a.get("domain"), a.list("frames"), in, out, a.get("gpfn"), source);
    }

    /** Which address is asked about decides choice exchange-check; what is stored later is not asked about again. */
    private static long exchangeRest(Xen xen, Arguments a) {
        long vcpu = a.get("vcpu");
        if (!xen.becomeRunning(vcpu)) {
            return -ESRCH;
        }
        long array = a.get("results");
        long rest = array + a.get("exchanged") * Long.BYTES;
        if (array % Long.BYTES != 0) {
            return -EINVAL;
        }
        boolean whole = xen.machine().choice(Choice.EXCHANGE_CHECK) == ExchangeCheck.ARRAY;
        if (!PageTables.isGuestAddress(whole ? array : rest)) {
            return -EFAULT;
        }
        return xen.exchange()
                .exchange(
                        xen.machine().vcpus().get(vcpu, VcpuWord.DOMAIN),
                        a.list("frames"),
                        0,
                        0,
                        0,
                        FrameSource.of(a.list("new_frames")),
                        (i, mfn) -> xen.pageTables().copyToGuest(vcpu, rest + i * Long.BYTES, mfn));
    }

    private static long foreignMap(Xen xen, Arguments a) {
        boolean known = xen.domains().exists(a.get("by")) && xen.domains().exists(a.get("domain"));
        boolean writable = a.get("readonly") == 0;
        return known ? xen.foreignMaps().map(a.get("by"), a.get("domain"), a.get("frame"), writable) : -ESRCH;
    }

    private static long allocIoreqPage(Xen xen, Arguments a) {
        if (!xen.domains().exists(a.get("domain"))) {
            return -ESRCH;
        }
        boolean hvm = !xen.machine().view().kind(a.get("domain")).isPv();
        return hvm ? xen.ioreqPages().alloc(a.get("domain"), a.get("frame", Heap.EXHAUSTED)) : -EINVAL;
    }
}

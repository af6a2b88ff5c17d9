// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.ESRCH;
import static org.framescope.xen.pagetables.PageTableOperations.DOMAIN;
import static org.framescope.xen.pagetables.PageTableOperations.PREEMPT;
import static org.framescope.xen.pagetables.PageTableOperations.VCPU;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/**
 * The commands of mmuext_op by name, save {@code set_ldt}, which is an operation of descriptors. Each is done by the vCPU
 * named, which must be the current one of its CPU: otherwise the result is -ESRCH with a message.
 */
public final class MmuextOperations {
    private static final String SOURCE = "do_mmuext_op %s, xen/arch/x86/mm.c, RELEASE-4.17.0";
    private static final Operand FRAMES = Operand.required("frames", Type.FRAMES, "The tables, one request each");
    private static final Operand FRAME = Operand.required("frame", Type.FRAME, "The frame");
    private static final Operand LINEAR = Operand.required("linear", Type.WORD, "Linear address");
    private static final Operand BITMAP =
            Operand.required("bitmap", Type.WORD, "Linear address of a bitmap of vCPUs in the guest's memory");

    private MmuextOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(
                pin(1, "Pin L1 tables: audit them and keep them typed"),
                pin(2, "Pin L2 tables, auditing what they refer to"),
                pin(3, "Pin L3 tables, auditing what they refer to"),
                pin(4, "Pin L4 tables, auditing what they refer to"),
                tables("unpin_table", "MMUEXT_UNPIN_TABLE", MmuextRequest.UNPIN_TABLE, "Take the pin of tables away"),
                root("new_baseptr", "MMUEXT_NEW_BASEPTR", MmuextRequest.NEW_BASEPTR, "Load a new kernel root table"),
                root(
                        "new_user_baseptr",
                        "MMUEXT_NEW_USER_BASEPTR",
                        MmuextRequest.NEW_USER_BASEPTR,
                        "Set the root table of user mode; frame 0 for none"),
                plain("tlb_flush_local", "Flush the TLB of this CPU", MmuextRequest.TLB_FLUSH_LOCAL),
                linear("invlpg_local", "Drop one translation on this CPU", MmuextRequest.INVLPG_LOCAL),
                tlbFlushMulti(),
                invlpgMulti(),
                plain("tlb_flush_all", "Flush the TLBs of all CPUs of the domain", MmuextRequest.TLB_FLUSH_ALL),
                linear("invlpg_all", "Drop one translation on all CPUs of the domain", MmuextRequest.INVLPG_ALL),
                plain("flush_cache", "Write back and empty the caches of this CPU", MmuextRequest.FLUSH_CACHE),
                plain(
                        "flush_cache_global",
                        "Write back and empty the caches of all CPUs",
                        MmuextRequest.FLUSH_CACHE_GLOBAL),
                frame("clear_page", "Zero a frame", MmuextRequest.CLEAR_PAGE),
                copyPage(),
                frame("mark_super", "Refused since large pages were removed", MmuextRequest.MARK_SUPER),
                frame("unmark_super", "Refused since large pages were removed", MmuextRequest.UNMARK_SUPER),
                anything());
    }

    private static Operation pin(int level, String description) {
        int command = MmuextRequest.PIN_L1_TABLE + level - 1;
        return tables("pin_l" + level + "_table", "MMUEXT_PIN_L" + level + "_TABLE", command, description);
    }

    private static Operation tables(String name, String command, int number, String description) {
        return Operation.of(
                name,
                description,
                SOURCE.formatted(command),
                (xen, a) -> batch(
                        xen,
                        a,
                        x -> Arrays.stream(x.list("frames"))
                                .mapToObj(mfn -> new MmuextRequest(number, mfn, 0))
                                .toList()),
                VCPU,
                FRAMES,
                DOMAIN,
                PREEMPT);
    }

    private static Operation root(String name, String command, int number, String description) {
        return Operation.of(
                name,
                description,
                SOURCE.formatted(command),
                (xen, a) -> batch(xen, a, x -> List.of(new MmuextRequest(number, x.get("frame"), 0))),
                VCPU,
                FRAME,
                DOMAIN,
                PREEMPT);
    }

    private static Operation plain(String name, String description, int number) {
        return Operation.of(
                name,
                description,
                source(name),
                (xen, a) -> batch(xen, a, x -> List.of(new MmuextRequest(number, 0, 0))),
                VCPU,
                DOMAIN);
    }

    private static Operation linear(String name, String description, int number) {
        return Operation.of(
                name,
                description,
                source(name),
                (xen, a) -> batch(xen, a, x -> List.of(new MmuextRequest(number, x.get("linear"), 0))),
                VCPU,
                LINEAR,
                DOMAIN);
    }

    private static Operation frame(String name, String description, int number) {
        return Operation.of(
                name,
                description,
                source(name),
                (xen, a) -> batch(xen, a, x -> List.of(new MmuextRequest(number, x.get("frame"), 0))),
                VCPU,
                FRAME,
                DOMAIN);
    }

    private static Operation tlbFlushMulti() {
        return Operation.of(
                "tlb_flush_multi",
                "Flush the TLBs of the CPUs that hold contexts of some vCPUs",
                source("tlb_flush_multi"),
                (xen, a) -> batch(
                        xen, a, x -> List.of(new MmuextRequest(MmuextRequest.TLB_FLUSH_MULTI, 0, x.get("bitmap")))),
                VCPU,
                BITMAP,
                DOMAIN);
    }

    private static Operation invlpgMulti() {
        return Operation.of(
                "invlpg_multi",
                "Drop one translation on the CPUs that hold contexts of some vCPUs",
                source("invlpg_multi"),
                (xen, a) -> batch(
                        xen,
                        a,
                        x -> List.of(new MmuextRequest(MmuextRequest.INVLPG_MULTI, x.get("linear"), x.get("bitmap")))),
                VCPU,
                LINEAR,
                BITMAP,
                DOMAIN);
    }

    private static Operation copyPage() {
        return Operation.of(
                "copy_page",
                "Copy a frame over another",
                source("copy_page"),
                (xen, a) -> batch(
                        xen,
                        a,
                        x -> List.of(new MmuextRequest(MmuextRequest.COPY_PAGE, x.get("frame"), x.get("source")))),
                VCPU,
                FRAME,
                Operand.required("source", Type.FRAME, "The frame to copy from"),
                DOMAIN);
    }

    private static Operation anything() {
        return Operation.of(
                "mmuext_op",
                "Any command of mmuext_op by its number",
                "do_mmuext_op, xen/arch/x86/mm.c, RELEASE-4.17.0",
                (xen, a) -> batch(
                        xen, a, x -> List.of(new MmuextRequest((int) x.get("cmd"), x.get("arg1"), x.get("arg2")))),
                VCPU,
                Operand.required("cmd", Type.NUMBER, "Number of the command"),
                Operand.optional("arg1", Type.WORD, "A frame number, or a linear address"),
                Operand.optional("arg2", Type.WORD, "A number of entries, a frame number, or a linear address"),
                DOMAIN,
                PREEMPT);
    }

    private static String source(String name) {
        return SOURCE.formatted("MMUEXT_" + name.toUpperCase(Locale.ROOT));
    }

    private static long batch(Xen xen, Arguments a, Function<Arguments, List<MmuextRequest>> requests) {
        if (!xen.becomeRunning(a.get("vcpu"))) {
            return -ESRCH;
        }
        return PageTableOperations.preemptible(
                xen, a, () -> xen.pageTables().mmuextOp(requests.apply(a), PageTableOperations.pageOwner(a)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/**
 * Updates of page tables, and a guest's own loads and stores, by name. Each is done by the vCPU named, which must be the
 * current one of its CPU: otherwise the result is -ESRCH with a message.
 */
public final class PageTableOperations {
    static final Operand VCPU = Operand.required("vcpu", Type.VCPU, "The vCPU that does it");
    static final Operand DOMAIN =
            Operand.optional("domain", Type.DOMAIN, "Whose frames they are, if not the vCPU's own domain's");
    static final Operand PREEMPT =
            Operand.optional("preempt", Type.NUMBER, "Stop with -ERESTART at this preemption check, 1 being the first");
    private static final Operand LINEAR = Operand.required("linear", Type.WORD, "Linear address");
    private static final Operand ENTRY = Operand.optional("entry", Type.WORD, "The new entry as a word");
    private static final Operand FLAGS =
            Operand.optional("flags", Type.WORD, "Flags of an entry that is given by its target, such as 0x7");
    private static final Operand TARGET = Operand.optional("target", Type.FRAME, "The frame to map");
    private static final Operand FLUSH =
            Operand.optional("flush", Type.WORD, "0 nothing, 1 the TLB, 2 the address; +4 on all CPUs of the domain");

    /** {@code mmu_update} with the commands that change entries. */
    public static final Operation MMU_UPDATE = Operation.of(
            "mmu_update",
            "Change entries of a page table, or words of an ordinary frame",
            "do_mmu_update, xen/arch/x86/mm.c, RELEASE-4.17.0",
            PageTableOperations::mmuUpdate,
            VCPU,
            Operand.required("table", Type.FRAME, "The table"),
            Operand.required("slot", Type.NUMBER, "The first entry to change, 0 to 511"),
            ENTRY,
            Operand.optional("targets", Type.FRAMES, "Frames that this entry and those after it are to map"),
            FLAGS,
            Operand.optional("preserve_ad", Type.FLAG, "Keep accessed and dirty bits that stand in the entry"),
            Operand.optional("no_translate", Type.FLAG, "Take frame numbers as they are, whatever the domain"),
            Operand.optional("owner", Type.DOMAIN, "Whose table it is, if not the vCPU's own domain's"),
            DOMAIN,
            PREEMPT);

    /** {@code mmu_update} MMU_MACHPHYS_UPDATE. */
    public static final Operation MACHPHYS_UPDATE = Operation.of(
            "machphys_update",
            "Change the machine-to-physical entry of a frame",
            "do_mmu_update MMU_MACHPHYS_UPDATE, xen/arch/x86/mm.c, RELEASE-4.17.0",
            (xen, a) -> xen.becomeRunning(a.get("vcpu"))
                    ? xen.pageTables()
                            .mmuUpdate(
                                    List.of(MmuRequest.of(MmuRequest.MACHPHYS, a.get("frame"), 0, a.get("pfn"))),
                                    pageOwner(a))
                            .rc()
                    : -ESRCH,
            VCPU,
            Operand.required("frame", Type.FRAME, "The frame"),
            Operand.required("pfn", Type.WORD, "What the guest takes its number to be"),
            DOMAIN);

    /** {@code update_va_mapping} and {@code update_va_mapping_otherdomain}. */
    public static final Operation UPDATE_VA_MAPPING = Operation.of(
            "update_va_mapping",
            "Change the L1 entry that maps a linear address, then flush",
            "__do_update_va_mapping, xen/arch/x86/mm.c, RELEASE-4.17.0",
            PageTableOperations::updateVaMapping,
            VCPU,
            LINEAR,
            ENTRY,
            TARGET,
            FLAGS,
            FLUSH,
            DOMAIN);

    /** {@code multicall} of an iret and an update_va_mapping. */
    public static final Operation MULTICALL_IRET = Operation.of(
            "multicall_iret",
            "A multicall in which an update_va_mapping follows an iret to user mode",
            "do_multicall, xen/common/multicall.c; do_iret, xen/arch/x86/pv/iret.c, RELEASE-4.17.0; XSA-213",
            (xen, a) -> xen.becomeRunning(a.get("vcpu"))
                    ? xen.pageTables().multicallIret(a.get("vcpu"), a.get("linear"), entry(a), a.get("flush"))
                    : -ESRCH,
            VCPU,
            LINEAR,
            ENTRY,
            TARGET,
            FLAGS,
            FLUSH);

    /** A store by the guest's kernel. */
    public static final Operation GUEST_STORE = Operation.of(
            "guest_store",
            "The guest's kernel stores eight bytes; a store to one of its L1 tables may be emulated",
            "ptwr_do_page_fault, xen/arch/x86/pv/ro-page-fault.c, RELEASE-4.17.0",
            (xen, a) -> access(xen, a, xen.becomeRunning(a.get("vcpu")), true),
            VCPU,
            LINEAR,
            Operand.required("value", Type.WORD, "The eight bytes"));

    /** A load by the guest's kernel. */
    public static final Operation GUEST_LOAD = Operation.of(
            "guest_load",
            "The guest's kernel loads eight bytes",
            "Intel SDM volume 3, chapter 4; do_page_fault, xen/arch/x86/traps.c, RELEASE-4.17.0",
            (xen, a) -> access(xen, a, xen.becomeRunning(a.get("vcpu")), false),
            VCPU,
            LINEAR);

    private PageTableOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(MMU_UPDATE, MACHPHYS_UPDATE, UPDATE_VA_MAPPING, MULTICALL_IRET, GUEST_STORE, GUEST_LOAD);
    }

    /** What foreigndom names: the operand {@code domain}, or the caller's own. */
    static long pageOwner(Arguments a) {
        return a.get("domain", ForeignDomains.SELF);
    }

    private static long mmuUpdate(Xen xen, Arguments a) {
        if (!xen.becomeRunning(a.get("vcpu"))) {
            return -ESRCH;
        }
        long first = a.get("slot");
        long[] targets = a.list("targets");
        boolean inside = first >= 0 && first + Math.max(targets.length, 1) <= PteRules.ENTRIES;
        if (!inside) {
            return -EINVAL;
        }
        int command = a.get("preserve_ad") != 0
                ? MmuRequest.PRESERVE_AD
                : a.get("no_translate") != 0 ? MmuRequest.NO_TRANSLATE : MmuRequest.NORMAL;
        List<MmuRequest> requests = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            long entry = Pte.of(targets[i], a.get("flags"));
            requests.add(MmuRequest.of(command, a.get("table"), (int) first + i, entry));
        }
        if (targets.length == 0) {
            requests.add(MmuRequest.of(command, a.get("table"), (int) first, a.get("entry")));
        }
        long owner = a.has("owner") ? a.get("owner") + 1 << 16 : 0;
        return preemptible(xen, a, () -> xen.pageTables().mmuUpdate(requests, owner | pageOwner(a)));
    }

    /** A hypercall that stops where the operand {@code preempt} says. */
    static long preemptible(Xen xen, Arguments a, Supplier<Batch> hypercall) {
        xen.caller().preemption().stopAt(a.get("preempt"));
        int rc = hypercall.get().rc();
        xen.caller().preemption().never();
        return rc;
    }

    private static long updateVaMapping(Xen xen, Arguments a) {
        if (!xen.becomeRunning(a.get("vcpu"))) {
            return -ESRCH;
        }
        long linear = a.get("linear");
        return a.has("domain")
                ? xen.pageTables().updateVaMappingOtherdomain(linear, entry(a), a.get("flush"), a.get("domain"))
                : xen.pageTables().updateVaMapping(linear, entry(a), a.get("flush"));
    }

    private static long entry(Arguments a) {
        return a.has("target") ? Pte.of(a.get("target"), a.get("flags")) : a.get("entry");
    }

    private static long access(Xen xen, Arguments a, boolean running, boolean store) {
        if (!running) {
            return -ESRCH;
        }
        GuestAccess access = store
                ? xen.pageTables().store(a.get("vcpu"), a.get("linear"), a.get("value"))
                : xen.pageTables().load(a.get("vcpu"), a.get("linear"));
        return access.faulted() ? -EFAULT : 0;
    }
}

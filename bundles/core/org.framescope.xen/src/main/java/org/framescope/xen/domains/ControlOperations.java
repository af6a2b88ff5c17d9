// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.program.Task;

/** What the toolstack does to existing domains, by name: contexts, limits, pausing, the end. */
public final class ControlOperations {
    private static final Operand DOMAIN = Operand.required("domain", Type.DOMAIN, "The domain");
    private static final Operand VCPU = Operand.required("vcpu", Type.VCPU, "The vCPU");

    /** {@code setvcpucontext}. */
    public static final Operation SET_CONTEXT = Operation.of(
            "setvcpucontext",
            "Give a vCPU root tables, a GDT, an LDT; the first time they take their references",
            "arch_set_info_guest, xen/arch/x86/domain.c, RELEASE-4.17.0",
            (xen, a) -> onVcpu(xen, a) ? xen.domctl().vcpus().setContext(a.get("vcpu"), context(a)) : -ESRCH,
            VCPU,
            Operand.required("root", Type.FRAME, "Kernel root table (ctrlreg[3])"),
            Operand.optional("user_root", Type.FRAME, "User root table (ctrlreg[1])"),
            Operand.optional("gdt", Type.FRAMES, "Frames of the GDT, 512 descriptors each"),
            Operand.optional("gdt_ents", Type.NUMBER, "Number of descriptors; left out, all of the frames"),
            Operand.optional("ldt_base", Type.WORD, "Linear address of the LDT, page aligned"),
            Operand.optional("ldt_ents", Type.NUMBER, "Its descriptors, at most 8192"),
            Operand.optional("flags", Type.WORD, "VGCF_ bits; left out, in the kernel (4) and online (0x20)"),
            Operand.optional("rip", Type.WORD, "Where it starts; must be canonical"),
            Operand.optional("rsp", Type.WORD, "Its stack; must be canonical"),
            Operand.optional("vm_assist", Type.WORD, "vm_assist bits, of meaning for vCPU 0"));

    /** {@code vcpu_reset}. */
    public static final Operation VCPU_RESET = Operation.of(
            "vcpu_reset",
            "Take a vCPU's GDT and root tables away, as setvcpucontext with no context does",
            "vcpu_reset, xen/common/domain.c, RELEASE-4.17.0",
            (xen, a) -> onVcpu(xen, a) ? xen.domctl().vcpus().reset(a.get("vcpu")) : -ESRCH,
            VCPU);

    /** {@code max_mem}. */
    public static final Operation MAX_MEM = Operation.of(
            "max_mem",
            "Change the limit on a domain's ordinary frames; may be below what it has",
            "XEN_DOMCTL_max_mem, xen/common/domctl.c, RELEASE-4.17.0",
            ControlOperations::maxMem,
            DOMAIN,
            Operand.required("max_pages", Type.NUMBER, "The limit, in frames"));

    /** {@code pausedomain}. */
    public static final Operation PAUSE = Operation.of(
            "pausedomain",
            "Take a domain's vCPUs off their CPUs, contexts included",
            "domain_pause_by_systemcontroller, xen/common/domain.c, RELEASE-4.17.0",
            ControlOperations::pause,
            DOMAIN);

    /** {@code destroydomain}. */
    public static final Operation DESTROY = Operation.of(
            "destroydomain",
            "Kill a domain: everything it holds is put; who refers to its frames keeps it as a zombie",
            "domain_kill, xen/common/domain.c, RELEASE-4.17.0",
            ControlOperations::destroy,
            DOMAIN,
            Operand.optional("forget_ldt", Type.FLAG, "Without pv_destroy_ldt, the mistake a patch had to avoid"));

    /** {@code mark_dying}. */
    public static final Operation MARK_DYING = Operation.program(
                    "mark_dying",
                    "How a kill begins: is_dying becomes 1, then holders of domain_lock are waited for",
                    "domain_kill, xen/common/domain.c, RELEASE-4.17.0",
                    (xen, a) -> new Task(xen.domainLife().markDyingProgram(), a.get("domain")),
                    DOMAIN)
            .unless(ControlOperations::noDomain);

    /** {@code update_wallclock}. */
    public static final Operation UPDATE_WALLCLOCK = Operation.program(
                    "update_wallclock",
                    "Write the time into shared_info, unless the domain is dying: result is 1 when it was written",
                    "update_domain_wallclock_time, xen/common/time.c, RELEASE-4.17.0",
                    (xen, a) -> new Task(wallclock(xen, a), a.get("domain"), a.get("sec"), a.get("nsec")),
                    DOMAIN,
                    Operand.required("sec", Type.NUMBER, "Seconds"),
                    Operand.required("nsec", Type.NUMBER, "Nanoseconds"),
                    Operand.optional("locked", Type.FLAG, "Under domain_lock, as the review proposed"))
            .unless(ControlOperations::noDomain);

    /** {@code rcu_barrier}. */
    public static final Operation RCU_BARRIER = Operation.of(
            "rcu_barrier",
            "Let an RCU grace period end: structs, shared_info and grant frames of destroyed domains are freed",
            "complete_domain_destroy, xen/common/domain.c, RELEASE-4.17.0",
            (xen, a) -> xen.destroyedDomains().completeAll());

    /** {@code getpageframeinfo3}. */
    public static final Operation PAGE_FRAME_INFO = Operation.of(
            "getpageframeinfo3",
            "Ask what a frame of a domain is: result is its XEN_DOMCTL_PFINFO_ word",
            "XEN_DOMCTL_getpageframeinfo3, xen/arch/x86/domctl.c, RELEASE-4.17.0",
            ControlOperations::pageFrameInfo,
            DOMAIN,
            Operand.required("frame", Type.FRAME, "The frame"),
            Operand.optional("unaware", Type.FLAG, "As before is_special_page: PGC_extra is nothing special"));

    private ControlOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(
                SET_CONTEXT,
                VCPU_RESET,
                MAX_MEM,
                PAUSE,
                DESTROY,
                MARK_DYING,
                UPDATE_WALLCLOCK,
                RCU_BARRIER,
                PAGE_FRAME_INFO);
    }

    private static long noDomain(Xen xen, Arguments a) {
        return xen.domains().exists(a.get("domain")) ? 0 : -ESRCH;
    }

    private static UpdateWallclock wallclock(Xen xen, Arguments a) {
        return a.get("locked") != 0
                ? xen.domainLife().lockedUpdateWallclockProgram()
                : xen.domainLife().updateWallclockProgram();
    }

    private static boolean onVcpu(Xen xen, Arguments a) {
        long vcpu = a.get("vcpu");
        return vcpu >= 0
                && xen.machine().vcpus().is(vcpu, VcpuWord.EXISTS)
                && xen.domains().exists(xen.machine().vcpus().get(vcpu, VcpuWord.DOMAIN));
    }

    static VcpuContext context(Arguments a) {
        long[] gdt = a.list("gdt");
        long flags = a.get("flags", VcpuContext.IN_KERNEL | VcpuContext.ONLINE);
        return VcpuContext.ofRoot(a.get("root"))
                .withUserRoot(a.get("user_root"))
                .withGdt(a.get("gdt_ents", 512L * gdt.length), gdt)
                .withLdt(a.get("ldt_base"), a.get("ldt_ents"))
                .withFlags(flags)
                .withAddresses(a.get("rip"), a.get("rsp"))
                .withVmAssist(a.get("vm_assist"));
    }

    private static long maxMem(Xen xen, Arguments a) {
        long domid = a.get("domain");
        if (!xen.domains().exists(domid)) {
            return -ESRCH;
        }
        if (a.get("max_pages") < 0) {
            return -EINVAL;
        }
        xen.machine().domains().set(domid, DomainWord.MAX_PAGES, Math.min(a.get("max_pages"), 0xffff_ffffL));
        return 0;
    }

    private static long destroy(Xen xen, Arguments a) {
        DomainKill kill = xen.domctl().kill();
        return a.get("forget_ldt") != 0 ? kill.destroyWithoutLdt(a.get("domain")) : kill.destroy(a.get("domain"));
    }

    private static long pause(Xen xen, Arguments a) {
        if (!xen.domains().exists(a.get("domain"))) {
            return -ESRCH;
        }
        xen.domctl().pause().pauseDomain(a.get("domain"));
        return 0;
    }

    private static long pageFrameInfo(Xen xen, Arguments a) {
        boolean known = xen.domains().exists(a.get("domain"));
        boolean aware = a.get("unaware") == 0;
        return known ? xen.domctl().pageFrameInfo().of(a.get("domain"), a.get("frame"), aware) : -ESRCH;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.Xen;
import org.framescope.xen.memory.Heap;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/** Creating domains by name. */
public final class DomainOperations {
    private static final Operand DOMAIN = Operand.required("domain", Type.DOMAIN, "The domain");

    /** {@code createdomain}. */
    public static final Operation CREATE = Operation.of(
            "createdomain",
            "Create a domain without vCPUs, memory and shared_info: 64-bit PV unless said otherwise",
            "domain_create, xen/common/domain.c, RELEASE-4.17.0",
            DomainOperations::create,
            Operand.required("domain", Type.NEW_DOMAIN, "Its number, 0 to 32751"),
            Operand.required("max_pages", Type.NUMBER, "Limit on its ordinary frames"),
            Operand.required("max_vcpus", Type.NUMBER, "How many vCPUs it may have"),
            Operand.optional("pv32", Type.FLAG, "32-bit paravirtualised"),
            Operand.optional("hvm", Type.FLAG, "Hardware-virtualised"));

    /** {@code max_vcpus}. */
    public static final Operation MAX_VCPUS = Operation.of(
            "max_vcpus",
            "Create the vCPUs of a domain in ascending order",
            "XEN_DOMCTL_max_vcpus, xen/common/domctl.c, RELEASE-4.17.0",
            DomainOperations::maxVcpus,
            DOMAIN,
            Operand.required("count", Type.NUMBER, "How many; what the domain was created with"));

    /** {@code alloc_shared_info}. */
    public static final Operation ALLOC_SHARED_INFO = Operation.of(
            "alloc_shared_info",
            "Give a domain its shared_info frame, as choice shared-info says",
            "arch_domain_create, xen/arch/x86/domain.c, RELEASE-4.17.0",
            DomainOperations::allocSharedInfo,
            DOMAIN,
            Operand.optional("frame", Type.FRAME, "A free frame; left out, the heap chooses"),
            Operand.optional("fails", Type.FLAG, "Under shared-info=extra: get_page_and_type fails, the frame is left"),
            Operand.optional("dropped", Type.FLAG, "As fails, and the allocation's reference is dropped"));

    private DomainOperations() {}

    /** All operations of this package. */
    public static List<Operation> all() {
        return List.of(CREATE, MAX_VCPUS, ALLOC_SHARED_INFO);
    }

    private static long create(Xen xen, Arguments a) {
        if (a.get("pv32") != 0 && a.get("hvm") != 0) {
            return -EINVAL;
        }
        DomainKind paravirtual = a.get("pv32") != 0 ? DomainKind.PV32 : DomainKind.PV64;
        DomainKind kind = a.get("hvm") != 0 ? DomainKind.HVM : paravirtual;
        int vcpus = Math.clamp(a.get("max_vcpus"), -1, Integer.MAX_VALUE);
        return xen.domains().create(a.get("domain"), kind, a.get("max_pages"), vcpus);
    }

    private static long maxVcpus(Xen xen, Arguments a) {
        long domid = a.get("domain");
        if (!xen.domains().exists(domid)) {
            return -ESRCH;
        }
        long count = a.get("count");
        if (count != xen.machine().domains().get(domid, DomainWord.MAX_VCPUS)) {
            return -EINVAL;
        }
        return xen.domains().createVcpusUpTo(domid, (int) count - 1);
    }

    private static long allocSharedInfo(Xen xen, Arguments a) {
        long frame = a.get("frame", Heap.EXHAUSTED);
        SharedInfoFault failing = a.get("fails") != 0 ? SharedInfoFault.LEFT : SharedInfoFault.NONE;
        SharedInfoFault fault = a.get("dropped") != 0 ? SharedInfoFault.DROPPED : failing;
        long rc = xen.domains().allocSharedInfo(a.get("domain"), frame, fault);
        return Math.min(rc, 0);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EINVAL;

import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.program.Program;
import org.framescope.xen.tlb.FlushMask;
import org.framescope.xen.tlb.TlbClock;

/** The 16 LDT slots of a vCPU: MMUEXT_SET_LDT, the LDT fault, dropping and paging out, for straight-line code. */
final class Ldt {
    /** What {@code ldt_base} holds while there is no LDT: {@code ZERO_BLOCK_PTR}, which no guest address equals. */
    static final long POISON = 0xbad0_bad0_bad0_bad0L;

    private static final int MAX_ENTRIES = 8192;
    private static final long LOW_END = 1L << 47;
    private static final long HYPERVISOR_END = 0xffff_8800_0000_0000L;

    private final Machine machine;
    private final Caller caller;
    private final TlbClock clock;
    private final LoadLdt loadLdt;
    private final Slots slots;
    private final LdtFault fault;
    private final LdtDrop drop;
    private final LdtPageOut pageOut;
    private final LdtFault unlockedFault;
    private final LdtDrop unlockedDrop;
    private final LdtPageOut unlockedPageOut;

    Ldt(Machine machine, Frames frames, Caller caller, TlbClock clock, FlushMask flush, LoadLdt loadLdt) {
        this.machine = machine;
        this.caller = caller;
        this.clock = clock;
        this.loadLdt = loadLdt;
        slots = new Slots(machine);
        fault = new LdtFault(machine, frames, true);
        drop = new LdtDrop(machine, frames, true);
        pageOut = new LdtPageOut(machine, drop, flush);
        unlockedFault = new LdtFault(machine, frames, false);
        unlockedDrop = new LdtDrop(machine, frames, false);
        unlockedPageOut = new LdtPageOut(machine, unlockedDrop, flush);
    }

    List<Program> programs() {
        return List.of(fault, drop, pageOut, unlockedFault, unlockedDrop, unlockedPageOut);
    }

    LdtFault fault() {
        return fault;
    }

    LdtDrop drop() {
        return drop;
    }

    LdtPageOut pageOut() {
        return pageOut;
    }

    LdtFault unlockedFault() {
        return unlockedFault;
    }

    LdtPageOut unlockedPageOut() {
        return unlockedPageOut;
    }

    /** The rules of MMUEXT_SET_LDT; only the base and the number of entries are recorded, no frame is typed. */
    int set(long vcpu, long base, long entries) {
        long domain = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        if (machine.domains().is(domain, DomainWord.EXTERNAL_PAGING)) {
            return -EINVAL;
        }
        boolean bad =
                entries < 0 || entries > MAX_ENTRIES || entries > 0 && ((base & 0xfff) != 0 || !guestAddress(base));
        if (bad) {
            machine.recorder().event(DescriptorEvents.BAD_SET_LDT, base, entries);
            return -EINVAL;
        }
        long newBase = entries == 0 ? POISON : base;
        boolean same = machine.vcpus().get(vcpu, VcpuWord.LDT_ENTS) == entries
                && machine.vcpus().get(vcpu, VcpuWord.LDT_BASE) == newBase;
        if (same) {
            return 0;
        }
        if (destroy(vcpu) != 0) {
            clock.flushed(caller.cpu());
        }
        machine.vcpus().set(vcpu, VcpuWord.LDT_BASE, newBase);
        machine.vcpus().set(vcpu, VcpuWord.LDT_ENTS, entries);
        loadLdt.load(vcpu, caller.cpu());
        return 0;
    }

    /** {@code __addr_ok}: below the hole, or above Xen's area. */
    static boolean guestAddress(long address) {
        return Long.compareUnsigned(address, LOW_END) < 0 || Long.compareUnsigned(address, HYPERVISOR_END) >= 0;
    }

    boolean mapShadowPage(long vcpu, int offset) {
        return caller.actor().run(fault, vcpu, offset, caller.cpu()) == 1;
    }

    int destroy(long vcpu) {
        return (int) caller.actor().run(drop, vcpu, caller.cpu());
    }

    /** Whether putting a read-only reference to {@code mfn} from a table of {@code l1Owner} pages LDTs out. */
    boolean mustPageOut(long mfn, long l1Owner) {
        return slots.pagingOut()
                && machine.frames().type(mfn) == PageType.SEG_DESC
                && machine.frames().typeCount(mfn) != 0
                && machine.frames().owner(mfn) == l1Owner;
    }
}

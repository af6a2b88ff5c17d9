// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;

import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.program.Program;
import org.framescope.xen.tlb.FlushMask;
import org.framescope.xen.tlb.TlbClock;

/**
 * Descriptor tables of PV vCPUs, for straight-line code. vCPUs are ordinals, results 0 or a negative errno. Calls that act
 * on the hardware act on the {@linkplain Caller#cpu() caller's CPU}. Confined to the engine's thread.
 */
public final class Descriptors {
    private final Machine machine;
    private final Caller caller;
    private final TlbClock clock;
    private final LoadLdt loadLdt;
    private final Gdt gdt;
    private final Ldt ldt;
    private final UpdateDescriptor updateDescriptor;
    private final SegmentLoad segmentLoad;

    /** The descriptor tables of {@code machine}; makes {@code frames} audit descriptor pages. */
    public Descriptors(Machine machine, Frames frames, Caller caller, TlbClock clock, FlushMask flush) {
        this.machine = machine;
        this.caller = caller;
        this.clock = clock;
        frames.register(new SegDescAudit(machine));
        loadLdt = new LoadLdt(machine);
        gdt = new Gdt(machine, frames, caller);
        ldt = new Ldt(machine, frames, caller, clock, flush, loadLdt);
        updateDescriptor = new UpdateDescriptor(machine, frames);
        segmentLoad = new SegmentLoad(machine, ldt);
    }

    /** All programs of this package. */
    public List<Program> programs() {
        return ldt.programs();
    }

    /**
     * {@code HYPERVISOR_set_gdt}: installs a GDT of {@code entries} descriptors in {@code mfns} and flushes the local
     * TLB; -EINVAL beyond 7168 entries or when a frame cannot be a descriptor page, and then the old GDT stays; -EFAULT
     * when {@code mfns} is too short.
     */
    public int setGdt(long vcpu, long[] mfns, long entries) {
        if (entries < 0 || entries > CheckDescriptor.FIRST_RESERVED_ENTRY) {
            return -EINVAL;
        }
        if (mfns.length < Gdt.framesFor(entries)) {
            return -EFAULT;
        }
        int rc = gdt.set(vcpu, mfns, entries);
        if (rc == 0) {
            clock.flushed(caller.cpu());
        }
        return rc;
    }

    /** {@code pv_set_gdt}: {@link #setGdt} without the flush and the checks, for setting a context: at most 7168 entries, {@code mfns} long enough. */
    public int pvSetGdt(long vcpu, long[] mfns, long entries) {
        return gdt.set(vcpu, mfns, entries);
    }

    /** {@code pv_destroy_gdt}: puts what the 14 guest slots hold and maps the zero page there. */
    public void destroyGdt(long vcpu) {
        gdt.destroy(vcpu);
    }

    /** MMUEXT_SET_LDT: records an LDT of {@code entries} at {@code base} and drops the slots of the old one. */
    public int setLdt(long vcpu, long base, long entries) {
        return ldt.set(vcpu, base, entries);
    }

    /** {@code __addr_ok}: whether {@code address} is the guest's: below the hole or above Xen's area. */
    public static boolean isGuestAddress(long address) {
        return Ldt.guestAddress(address);
    }

    /** {@code pv_destroy_ldt}: drops all LDT slots; how many there were. Flushing is the caller's. */
    public int destroyLdt(long vcpu) {
        return ldt.destroy(vcpu);
    }

    /** {@code pv_map_ldt_shadow_page}: whether the page of the LDT at byte {@code offset} (below 65536) is mapped now. */
    public boolean mapLdtShadowPage(long vcpu, int offset) {
        return ldt.mapShadowPage(vcpu, offset);
    }

    /** {@code handle_ldt_mapping_fault} from guest mode: 0, or -EFAULT when the guest got a fault, which is an event. */
    public int ldtFault(long vcpu, int offset) {
        return segmentLoad.ldtFault(vcpu, offset);
    }

    /** A running guest loads {@code selector} into a data segment register: 0, or -EFAULT as {@link #ldtFault}. */
    public int loadSelector(long vcpu, int selector) {
        return segmentLoad.load(vcpu, caller.cpu(), selector);
    }

    /** A running guest executes LSL with {@code selector}: the limit in bytes, or -1 when the instruction finds none. */
    public long segmentLimit(long vcpu, int selector) {
        return segmentLoad.limit(vcpu, caller.cpu(), selector);
    }

    /** {@code HYPERVISOR_update_descriptor} by {@code vcpu}: stores {@code value} at machine address {@code maddr}. */
    public int updateDescriptor(long vcpu, long maddr, long value) {
        return updateDescriptor.update(machine.vcpus().get(vcpu, VcpuWord.DOMAIN), maddr, value);
    }

    /**
     * The hook of {@code put_page_from_l1e}: to be called before the general reference of a read-only L1 entry is put.
     * Where LDTs are paged out, and the frame is a descriptor page in use of the table's owner, drops the LDT slots of
     * every vCPU of that domain and flushes; otherwise does nothing. Result: how many slots were dropped.
     */
    public int beforePutOfReadOnly(long mfn, long l1Owner) {
        return ldt.mustPageOut(mfn, l1Owner) ? (int) caller.actor().run(ldt.pageOut(), l1Owner, caller.cpu()) : 0;
    }

    /** Whether {@link #beforePutOfReadOnly} would run {@link #ldtPageOut()}; for programs that call it themselves. */
    public boolean mustPageOutLdts(long mfn, long l1Owner) {
        return ldt.mustPageOut(mfn, l1Owner);
    }

    /** {@code load_LDT}, as a context switch to a PV vCPU needs it. */
    public LoadLdt loadLdt() {
        return loadLdt;
    }

    /** The LDT fault as a program. */
    public LdtFault ldtFaultProgram() {
        return ldt.fault();
    }

    /** The drop of a vCPU's LDT slots as a program. */
    public LdtDrop ldtDropProgram() {
        return ldt.drop();
    }

    /** The paging-out of a domain's LDTs as a program. */
    public LdtPageOut ldtPageOut() {
        return ldt.pageOut();
    }

    /** The LDT fault as it would be if {@code shadow_ldt_lock} had been removed and paging-out kept. */
    public LdtFault unlockedLdtFault() {
        return ldt.unlockedFault();
    }

    /** The paging-out as it would be if {@code shadow_ldt_lock} had been removed. */
    public LdtPageOut unlockedLdtPageOut() {
        return ldt.unlockedPageOut();
    }
}

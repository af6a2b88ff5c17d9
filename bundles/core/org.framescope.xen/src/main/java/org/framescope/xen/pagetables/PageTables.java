// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.xen.Caller;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.program.Program;
import org.framescope.xen.sched.WritePtbase;
import org.framescope.xen.tlb.FlushMask;
import org.framescope.xen.tlb.TlbClock;

/**
 * Page tables of PV guests, for straight-line code. Hypercalls act for {@code current}, the caller's vCPU; they include
 * their continuations, up to the interruption that {@link Caller#preemption} chose. Confined to the engine's thread.
 */
public final class PageTables {
    private final PteRules rules;
    private final L1Entries l1Entries;
    private final MmuUpdate mmuUpdate;
    private final MmuextOp mmuextOp;
    private final UpdateEntry updateEntry;
    private final UnpinTable unpinTable;
    private final UpdateVaMapping updateVaMapping;
    private final WritablePageTables writable;
    private final GuestMemory memory;
    private final Multicall multicall;
    private final CopyToGuest copyToGuest;

    /** The page tables of {@code machine}; makes {@code frames} audit them. */
    public PageTables(
            Machine machine, Frames frames, Descriptors descriptors, Caller caller, TlbClock clock, FlushMask flush) {
        rules = new PteRules(machine);
        XenSlots xenSlots = new XenSlots(machine);
        l1Entries = new L1Entries(machine, frames, descriptors, rules);
        TableEntries entries = new TableEntries(machine, frames, rules);
        frames.register(new L1Audit(machine, l1Entries, rules));
        frames.register(new TableAudit(machine, entries, rules, xenSlots, frames.oldGuestTable(), caller.preemption()));
        EntryUpdates updates = new EntryUpdates(machine, frames, rules, l1Entries, entries);
        Hypercall hypercall = new Hypercall(machine, frames, caller);
        TlbFlushes flushes = new TlbFlushes(machine, caller, clock, flush);
        memory = new GuestMemory(machine, flushes);
        BasePointers roots = new BasePointers(
                machine, frames, entries, rules, xenSlots, descriptors, caller, new WritePtbase(machine, clock));
        updateEntry = new UpdateEntry(machine, frames, updates);
        unpinTable = new UnpinTable(machine, frames);
        mmuUpdate = new MmuUpdate(machine, frames, updates, hypercall, flushes);
        mmuextOp = new MmuextOp(machine, frames, hypercall, roots, flushes, memory, descriptors, rules, unpinTable);
        updateVaMapping = new UpdateVaMapping(machine, frames, updates, flushes, memory);
        multicall = new Multicall(machine, roots, updateVaMapping);
        copyToGuest = new CopyToGuest(machine, memory);
        writable = new WritablePageTables(machine, frames, memory, l1Entries, rules);
    }

    /**
     * {@code HYPERVISOR_mmu_update}.
     *
     * @param foreigndom low 16 bits: whose pages are mapped, 0x7ff0 the caller's own; high 16 bits: 1 + whose tables
     *     they are, 0 the caller's own
     */
    public Batch mmuUpdate(List<MmuRequest> requests, long foreigndom) {
        return mmuUpdate.update(requests, foreigndom);
    }

    /**
     * {@code HYPERVISOR_mmuext_op}.
     *
     * @param foreigndom whose pages it is about, 0x7ff0 the caller's own
     */
    public Batch mmuextOp(List<MmuextRequest> requests, long foreigndom) {
        return mmuextOp.execute(requests, foreigndom);
    }

    /** {@code HYPERVISOR_update_va_mapping}: 0, -EINVAL, -EBUSY, -EPERM, -EACCES; -EFAULT for a bad bitmap of vCPUs. */
    public int updateVaMapping(long linear, long entry, long flags) {
        return updateVaMapping.update(linear, entry, flags);
    }

    /** {@code HYPERVISOR_update_va_mapping_otherdomain}: maps pages of {@code domid}; also -ESRCH. */
    public int updateVaMappingOtherdomain(long linear, long entry, long flags, long domid) {
        return updateVaMapping.updateOther(linear, entry, flags, domid);
    }

    /**
     * {@code HYPERVISOR_multicall} by {@code vcpu}, which runs: iret to user mode, then what {@link #updateVaMapping} does. The result
     * of the last that was done; -EINVAL when the vCPU cannot return to user mode.
     */
    public int multicallIret(long vcpu, long linear, long entry, long flags) {
        return multicall.iretThenUpdate(vcpu, linear, entry, flags);
    }

    /**
     * {@code __copy_to_guest}: Xen stores {@code value} at {@code linear}, a multiple of 8, for {@code vcpu}, which runs, and asks no
     * more whether that is the guest's; false when it faults.
     */
    public boolean copyToGuest(long vcpu, long linear, long value) {
        return copyToGuest.store(vcpu, linear, value);
    }

    /**
     * The frame that the processor finds for {@code linear} in the tables of {@code vcpu}, in the mode that it is in; -1
     * when such an access faults. Nothing is changed.
     */
    public long walk(long vcpu, long linear, GuestAccess.Kind kind) {
        return memory.frame(vcpu, linear, kind);
    }

    /** {@code __addr_ok}: whether a hypercall of a guest may name {@code linear} at all. */
    public static boolean isGuestAddress(long linear) {
        return GuestMemory.isGuestAddress(linear);
    }

    /** {@code vcpu}, which runs, loads eight bytes. */
    public GuestAccess load(long vcpu, long linear) {
        return writable.load(vcpu, linear);
    }

    /** {@code vcpu}, which runs, stores eight bytes; a store to one of its L1 tables may be emulated. */
    public GuestAccess store(long vcpu, long linear, long value) {
        return writable.store(vcpu, linear, value);
    }

    /** One entry of an L1 table changed by mmu_update, as a program: locals table, domain, slot, entry. */
    public UpdateEntry updateEntryProgram() {
        return updateEntry;
    }

    /** MMUEXT_UNPIN_TABLE of one table, as a program: locals table, domain. */
    public UnpinTable unpinProgram() {
        return unpinTable;
    }

    /** All programs of this package. */
    public List<Program> programs() {
        return List.of(updateEntry, unpinTable);
    }

    /** Which flags entries may have. */
    public PteRules rules() {
        return rules;
    }

    /** What L1 entries hold. */
    public L1Entries l1Entries() {
        return l1Entries;
    }
}

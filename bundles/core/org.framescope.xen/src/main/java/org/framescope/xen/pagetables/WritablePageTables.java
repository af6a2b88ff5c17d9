// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GuestFaults;
import org.framescope.xen.frames.Frames;

/**
 * Loads and stores of a running guest's kernel, and the emulation of stores to its own L1 tables: {@code ptwr}. Source:
 * {@code pv_ro_page_fault}, {@code xen/arch/x86/pv/ro-page-fault.c}; {@code fixup_page_fault},
 * {@code xen/arch/x86/traps.c}, RELEASE-4.17.0.
 */
final class WritablePageTables {
    /** vm_assist bit: {@code VMASST_TYPE_writable_pagetables} is 2. */
    static final long ASSIST = 1L << 2;

    private static final Call EMULATE = Call.function(
            "ptwr_emulated_update",
            Param.of("linear", Param.Kind.HEX),
            Param.of("entry", Param.Kind.HEX),
            Param.of("table", Param.Kind.MFN));
    private static final int PRESENT = 1;
    private static final int WRITE = 2;
    private static final int USER = 4;

    private final Machine machine;
    private final Frames frames;
    private final GuestMemory memory;
    private final L1Entries l1Entries;
    private final PteRules rules;
    private final GuestFaults faults;

    WritablePageTables(Machine machine, Frames frames, GuestMemory memory, L1Entries l1Entries, PteRules rules) {
        this.machine = machine;
        this.frames = frames;
        this.memory = memory;
        this.l1Entries = l1Entries;
        this.rules = rules;
        faults = new GuestFaults(machine);
    }

    /** {@code vcpu} loads the eight bytes at {@code linear}. */
    GuestAccess load(long vcpu, long linear) {
        long mfn = memory.frame(vcpu, linear, GuestAccess.Kind.LOAD);
        return mfn < 0
                ? fault(vcpu, linear, 0)
                : GuestAccess.done(machine.pages().get(mfn, slot(linear)));
    }

    /** {@code vcpu} stores {@code value} into the eight bytes at {@code linear}. */
    GuestAccess store(long vcpu, long linear, long value) {
        long mfn = memory.frame(vcpu, linear, GuestAccess.Kind.STORE);
        if (mfn >= 0) {
            machine.pages().set(mfn, slot(linear), value);
            return GuestAccess.done(value);
        }
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        boolean assisted = (machine.domains().get(domid, DomainWord.VM_ASSIST) & ASSIST) != 0
                && machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL)
                && memory.isMapped(vcpu, linear);
        return assisted && emulate(vcpu, domid, linear, value) ? GuestAccess.done(value) : fault(vcpu, linear, WRITE);
    }

    private static int slot(long linear) {
        return (int) (linear >>> 3) & 511;
    }

    /**
     * What the guest's kernel is told of itself does not say that the processor took it for a user; an address that is none
     * is a general protection fault.
     */
    private GuestAccess fault(long vcpu, long linear, int access) {
        if (!GuestMemory.isCanonical(linear)) {
            faults.generalProtection(vcpu, 0);
            return GuestAccess.NOT_CANONICAL;
        }
        int user = machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL) ? 0 : USER;
        int error = access | user | (memory.isMapped(vcpu, linear) ? PRESENT : 0);
        faults.pageFault(vcpu, error, linear);
        return GuestAccess.fault(error);
    }

    /** {@code ptwr_do_page_fault}: whether the store was done on the guest's behalf. */
    private boolean emulate(long vcpu, long domid, long linear, long value) {
        long mapping = memory.l1Entry(vcpu, linear);
        long table = Pte.mfn(mapping);
        boolean aligned = (linear & 7) == 0;
        if (Pte.isWritable(mapping) || !aligned || !frames.getPageFromMfn(table, domid)) {
            return false;
        }
        boolean done = false;
        if (frames.pageLock(table)) {
            done = machine.frames().type(table) == PageType.L1 && update(table, domid, linear, value);
            frames.pageUnlock(table);
        }
        frames.putPage(table);
        return done;
    }

    private boolean update(long table, long domid, long linear, long value) {
        machine.recorder().enter(EMULATE, linear, value, table);
        boolean done = updateEntry(table, domid, linear, value);
        machine.recorder().leave(done ? 0 : -1);
        return done;
    }

    private boolean updateEntry(long table, long domid, long linear, long value) {
        long entry = value;
        if (Pte.isPresent(value)) {
            int rc = l1Entries.get(value, domid, domid);
            if (rc < 0) {
                machine.recorder().event(PageTableEvents.PTWR_REFUSED);
                return false;
            }
            entry = rules.adjusted(1, value ^ rc, domid);
        }
        long old = machine.pages().get(table, slot(linear));
        machine.pages().set(table, slot(linear), entry);
        machine.recorder().event(PageTableEvents.PTWR, linear, entry);
        l1Entries.put(old, domid);
        return true;
    }
}

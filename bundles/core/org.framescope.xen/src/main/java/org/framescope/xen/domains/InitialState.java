// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import org.framescope.machine.Choice;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordTable;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;
import org.framescope.xen.descriptors.LoadLdt;
import org.framescope.xen.memory.AssignPages;
import org.framescope.xen.memory.Heap;

/**
 * Puts a machine into a state without the operations that lead there: frames given by number, a root table, which vCPU
 * runs where. Counts nothing, ticks no clock, shows no event. Results are 0 or a negative errno; a refused request
 * changes nothing, save that {@link #assignPages} keeps the frames that came before the refused one.
 */
public final class InitialState {
    private static final long VPF_DOWN = 0x2;

    private final Machine machine;
    private final Heap heap;
    private final AssignPages assignPages;
    private final GdtLdtArea gdt;

    /** The state of {@code machine}. */
    public InitialState(Machine machine, Heap heap, AssignPages assignPages) {
        this.machine = machine;
        this.heap = heap;
        this.assignPages = assignPages;
        gdt = new GdtLdtArea(machine);
    }

    /**
     * Gives the free frames {@code first} to {@code first + count - 1} to {@code domid}, in this order.
     *
     * @return 0; -ESRCH for an unknown domain; -EINVAL when one is not a free frame or the domain is dying; -E2BIG
     *     beyond max_pages
     */
    public int assignPages(long domid, long first, long count) {
        boolean known = domid >= 0
                && domid <= MachineView.DOMID_IDLE
                && machine.domains().is(domid, DomainWord.EXISTS);
        if (!known) {
            return -ESRCH;
        }
        for (long mfn = first; mfn < first + count; mfn++) {
            int rc = assignPages.check(domid, false);
            if (rc == 0 && !heap.take(mfn)) {
                rc = -EINVAL;
            }
            if (rc != 0) {
                return rc;
            }
            assignPages.assignPage(mfn, domid);
        }
        return 0;
    }

    /**
     * Makes the frame {@code mfn} of the vCPU's own domain its kernel root table, with the general and the type
     * reference that this takes, and its CR3. The table is taken as audited.
     *
     * @return 0; -EINVAL when the frame is not the domain's, has references of another type, or a root is set already
     */
    public int setRoot(long vcpu, long mfn) {
        PageInfoLayout layout = machine.layout();
        FrameTable frames = machine.frames();
        DomainKind kind = machine.view().kindOfVcpu(vcpu);
        PageType type = kind == DomainKind.PV32 ? PageType.L3 : PageType.L4;
        long taf = frames.taf(mfn);
        boolean typed = layout.typeCount(taf) > 0;
        boolean refused = !kind.isPv()
                || machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE) != 0
                || frames.owner(mfn) != machine.vcpus().get(vcpu, VcpuWord.DOMAIN)
                || frames.state(mfn) != PageInfoLayout.INUSE
                || typed && (layout.type(taf) != type || (taf & layout.validated()) == 0);
        if (refused) {
            return -EINVAL;
        }
        if (typed) {
            frames.setTaf(mfn, taf + 1);
        } else {
            frames.setTaf(mfn, layout.typeBits(type) | layout.validated() | 1);
            long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
            machine.domains().add(domid, DomainWord.NR_L4_PAGES, type == PageType.L4 ? 1 : 0);
        }
        frames.setCaf(mfn, frames.caf(mfn) + 1);
        machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE, mfn);
        setCr3(vcpu, mfn << 12);
        return 0;
    }

    /** What a switch to {@code vcpu} writes to CR3. */
    public void setCr3(long vcpu, long cr3) {
        machine.vcpus().set(vcpu, VcpuWord.CR3, cr3);
    }

    /** Slot 14 of {@code vcpu} shows the page of {@code cpu}, on which it ran last. */
    public void setLastCpu(long vcpu, int cpu) {
        long page = gdt.pageMfn(cpu, gdt.isCompat(vcpu));
        machine.vcpus().set(vcpu, VcpuWord.SLOTS, GdtLdtArea.RESERVED_PAGE, GdtLdtArea.hypervisorRw(page));
        machine.vcpus().set(vcpu, VcpuWord.PROCESSOR, cpu);
    }

    /**
     * {@code current} runs on {@code cpu} while the CPU holds the context of {@code saved}, with all that a switch to
     * {@code saved} leaves behind. The two differ only when {@code current} is the CPU's idle vCPU.
     *
     * @return 0; -EINVAL for a vCPU or CPU that does not exist or a pair that cannot be; -EBUSY when another CPU runs
     *     {@code current} or holds the context of {@code saved}
     */
    public int setRunning(int cpu, long current, long saved) {
        boolean known = cpu >= 0 && cpu < machine.view().cpuCount() && exists(current) && exists(saved);
        if (!known || current != saved && current != machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU)) {
            return -EINVAL;
        }
        if (!availableTo(cpu, current) || !availableTo(cpu, saved)) {
            return -EBUSY;
        }
        become(cpu, current);
        hold(cpu, saved);
        return 0;
    }

    private boolean exists(long vcpu) {
        return vcpu >= 0 && vcpu < machine.view().vcpuCount() && machine.vcpus().is(vcpu, VcpuWord.EXISTS);
    }

    private boolean availableTo(int cpu, long vcpu) {
        RecordTable<VcpuWord> vcpus = machine.vcpus();
        long dirty = vcpus.get(vcpu, VcpuWord.DIRTY_CPU);
        boolean runsElsewhere = vcpus.is(vcpu, VcpuWord.IS_RUNNING) && vcpus.get(vcpu, VcpuWord.PROCESSOR) != cpu;
        boolean othersIdle = machine.view().kindOfVcpu(vcpu) == DomainKind.IDLE
                && vcpu != machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
        return (dirty == Links.CLEAN || dirty == cpu) && !runsElsewhere && !othersIdle;
    }

    private void become(int cpu, long current) {
        RecordTable<VcpuWord> vcpus = machine.vcpus();
        vcpus.set(machine.pcpus().get(cpu, PcpuWord.CURRENT), VcpuWord.IS_RUNNING, 0);
        machine.pcpus().set(cpu, PcpuWord.CURRENT, current);
        vcpus.set(current, VcpuWord.IS_RUNNING, 1);
        vcpus.set(current, VcpuWord.PROCESSOR, cpu);
    }

    private void hold(int cpu, long saved) {
        RecordTable<VcpuWord> vcpus = machine.vcpus();
        RecordTable<PcpuWord> pcpus = machine.pcpus();
        long before = pcpus.get(cpu, PcpuWord.CURR_VCPU);
        vcpus.set(before, VcpuWord.DIRTY_CPU, Links.CLEAN);
        setDirty(cpu, vcpus.get(before, VcpuWord.DOMAIN), false);
        pcpus.set(cpu, PcpuWord.CURR_VCPU, saved);
        vcpus.set(saved, VcpuWord.DIRTY_CPU, cpu);
        setDirty(cpu, vcpus.get(saved, VcpuWord.DOMAIN), true);
        pcpus.set(cpu, PcpuWord.CR3, vcpus.get(saved, VcpuWord.CR3));
        DomainKind kind = machine.view().kindOfVcpu(saved);
        boolean full = GdtLdtArea.needsFullGdt(kind);
        if (kind != DomainKind.IDLE) {
            vcpus.set(saved, VcpuWord.IS_INITIALISED, 1);
            vcpus.set(saved, VcpuWord.PAUSE_FLAGS, vcpus.get(saved, VcpuWord.PAUSE_FLAGS) & ~VPF_DOWN);
            pcpus.set(cpu, PcpuWord.LAST_GUEST, saved);
            setProcessor(saved, cpu, full);
        }
        if (full) {
            new LoadLdt(machine).set(saved, cpu);
        }
        pcpus.set(cpu, PcpuWord.GDTR_BASE, full ? gdt.gdtVa(saved) : gdt.defaultBase(cpu, false));
        boolean flag = full && machine.choice(Choice.GDT) == GdtSwitch.C;
        pcpus.set(cpu, PcpuWord.FULL_GDT_LOADED, flag ? 1 : 0);
    }

    private void setProcessor(long saved, int cpu, boolean full) {
        if (full) {
            setLastCpu(saved, cpu);
        } else {
            machine.vcpus().set(saved, VcpuWord.PROCESSOR, cpu);
        }
    }

    private void setDirty(int cpu, long domid, boolean dirty) {
        long mask = machine.domains().get(domid, DomainWord.DIRTY_CPUMASK);
        long bit = 1L << cpu;
        machine.domains().set(domid, DomainWord.DIRTY_CPUMASK, dirty ? mask | bit : mask & ~bit);
    }
}

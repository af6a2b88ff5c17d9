// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.machine.Words;
import org.framescope.xen.Xen;

/**
 * A small machine to ask questions about: 64 frames, 2 CPUs; d1 (64-bit PV, two vCPUs), d2 (HVM, one), the idle domain.
 * d1 owns frames 0x10 to 0x1f, d2 0x20 to 0x27; the zero page is 0x3f.
 */
public final class TestMachine {
    /** Number of frames. */
    public static final int FRAMES = 64;
    /** Ordinals of the vCPUs. */
    public static final int D1V0 = 0;
    /** See above. */
    public static final int D1V1 = 1;
    /** See above. */
    public static final int D2V0 = 2;
    /** The first of the idle vCPUs. */
    public static final int IDLE0 = 3;

    private static final int STRUCT_PAGES = 0x38;

    private final Machine machine;
    private final Xen xen;
    private int domains;

    /** The machine described above. */
    public TestMachine() {
        machine = new Machine(new Words(), release());
        xen = new Xen(machine);
        machine.globals().set(0, GlobalWord.MAX_PAGE, FRAMES);
        machine.globals().set(0, GlobalWord.NR_CPUS, 2);
        machine.globals().set(0, GlobalWord.NR_VCPUS, 5);
        machine.globals().set(0, GlobalWord.ZERO_PAGE, 0x3f);
        machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, 1);
        machine.globals().set(0, GlobalWord.FREE_PAGES, STRUCT_PAGES);
        for (int mfn = 0; mfn < STRUCT_PAGES; mfn++) {
            machine.frames().setCaf(mfn, machine.layout().stateBits(PageInfoLayout.FREE));
        }
        domain(MachineView.DOMID_IDLE, DomainKind.IDLE, IDLE0, 2);
        domain(2, DomainKind.HVM, D2V0, 1);
        domain(1, DomainKind.PV64, D1V0, 2);
        give(1, 0x10, 0x1f);
        give(2, 0x20, 0x27);
        for (int cpu = 0; cpu < 2; cpu++) {
            machine.pcpus().set(cpu, PcpuWord.ONLINE, 1);
            machine.pcpus().set(cpu, PcpuWord.CURRENT, IDLE0 + cpu);
            machine.pcpus().set(cpu, PcpuWord.CURR_VCPU, IDLE0 + cpu);
            machine.pcpus().set(cpu, PcpuWord.IDLE_VCPU, IDLE0 + cpu);
            machine.pcpus().set(cpu, PcpuWord.GDT_MFN, 0x3b + 2L * cpu);
            machine.pcpus().set(cpu, PcpuWord.COMPAT_GDT_MFN, 0x3c + 2L * cpu);
            machine.pcpus().set(cpu, PcpuWord.GDT_VA, 0xffff_8300_0003_b000L + 0x2000L * cpu);
            machine.pcpus().set(cpu, PcpuWord.COMPAT_GDT_VA, 0xffff_8300_0003_c000L + 0x2000L * cpu);
            machine.pcpus().set(cpu, PcpuWord.GDTR_BASE, 0xffff_8300_0003_b000L + 0x2000L * cpu - 0xe000);
            machine.pcpus().set(cpu, PcpuWord.GDTR_LIMIT, 0xefff);
        }
    }

    /** Release 4.17. */
    public static Release release() {
        return Release.usual();
    }

    private void domain(int domid, DomainKind kind, int firstVcpu, int vcpus) {
        long pdx = STRUCT_PAGES + domains++;
        var table = machine.domains();
        table.set(domid, DomainWord.EXISTS, 1);
        table.set(domid, DomainWord.KIND, kind.ordinal());
        table.set(domid, DomainWord.REFCNT, 1);
        table.set(domid, DomainWord.MAX_PAGES, 100);
        table.set(domid, DomainWord.STRUCT_PDX, pdx);
        table.set(domid, DomainWord.VCPU_BASE, firstVcpu);
        table.set(domid, DomainWord.NR_VCPUS, vcpus);
        table.set(domid, DomainWord.NEXT, machine.globals().get(0, GlobalWord.DOMAIN_LIST));
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, domid + 1L);
        machine.words().write(Space.OWNER.at(pdx), domid + 1L);
        xen.lists().init(domid, DomainWord.PAGE_LIST);
        xen.lists().init(domid, DomainWord.EXTRA_PAGE_LIST);
        xen.lists().init(domid, DomainWord.XENPAGE_LIST);
        xen.lists().init(domid, DomainWord.RELMEM_LIST);
        for (int id = 0; id < vcpus; id++) {
            var vcpu = machine.vcpus();
            vcpu.set(firstVcpu + id, VcpuWord.EXISTS, 1);
            vcpu.set(firstVcpu + id, VcpuWord.DOMAIN, domid);
            vcpu.set(firstVcpu + id, VcpuWord.ID, id);
            vcpu.set(firstVcpu + id, VcpuWord.DIRTY_CPU, kind == DomainKind.IDLE ? id : Links.CLEAN);
        }
    }

    private void give(int domid, int first, int last) {
        for (int mfn = first; mfn <= last; mfn++) {
            xen.heap().take(mfn);
            xen.assignPages().assignPage(mfn, domid);
        }
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** The hypervisor. */
    public Xen xen() {
        return xen;
    }

    /** The state as it is now. */
    public State state() {
        return new State(machine.words().reading(), machine.release());
    }

    /** A present page-table entry. */
    public static long entry(long mfn, boolean writable) {
        return mfn << 12 | (writable ? 0x67 : 0x65);
    }
}

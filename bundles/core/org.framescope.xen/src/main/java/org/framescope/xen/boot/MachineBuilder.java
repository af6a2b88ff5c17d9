// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.boot;

import java.util.HashMap;
import java.util.Map;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.machine.Words;
import org.framescope.xen.Xen;
import org.framescope.xen.descriptors.GdtLdtArea;
import org.framescope.xen.memory.FreePages;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.pagetables.XenSlots;

/**
 * Boots a hypervisor: all frames are free but Xen's own, which lie at the top, and frame 0, whose number says "none" in
 * records; every CPU is online, runs its idle vCPU and has its default GDT loaded; the TLB clock stands at 1; there are
 * the idle domain, dom_io and dom_xen. Nothing is recorded and nothing counted. Addresses that a recording names can be
 * laid down.
 */
public final class MachineBuilder {
    /** Frames a machine may have. */
    public static final long MAX_FRAMES = 1L << 24;
    /** CPUs a machine may have: the bits of a mask word. */
    public static final int MAX_CPUS = 64;

    private static final long MIN_FRAMES = 64;
    private static final long XEN_IMAGE = 0xffff_82d0_4000_0000L;
    private static final long IMAGE_FRAMES = (1L << 18) - 1;
    private static final long ANY = -1;

    private record GdtPage(long va, long mfn) {}

    private final Release release;
    private final Map<Integer, GdtPage> regular = new HashMap<>();
    private final Map<Integer, GdtPage> compat = new HashMap<>();
    private long frames = 4096;
    private int cpus = 1;
    private boolean pv32 = true;
    private long zeroPage = ANY;
    private long idleTable = ANY;
    private long perDomainVa = GdtLdtArea.START;
    private boolean linearTables = true;
    private boolean selfSnoop = true;

    private Machine machine;
    private Xen xen;

    /** Will boot {@code release} on one CPU with 4096 frames, with CONFIG_PV32. */
    public MachineBuilder(Release release) {
        this.release = release;
    }

    /** Sets max_page, 64 to 2^24. */
    public MachineBuilder frames(long n) {
        frames = n;
        return this;
    }

    /** Sets the number of CPUs, 1 to 64. */
    public MachineBuilder cpus(int n) {
        cpus = n;
        return this;
    }

    /** Whether Xen was built with CONFIG_PV32 and its CPUs have compat GDT pages. */
    public MachineBuilder pv32(boolean enabled) {
        pv32 = enabled;
        return this;
    }

    /** Lays down where the regular GDT page of {@code cpu} is. */
    public MachineBuilder gdtPage(int cpu, long va, long mfn) {
        regular.put(cpu, new GdtPage(va, mfn));
        return this;
    }

    /** Lays down where the compat GDT page of {@code cpu} is. */
    public MachineBuilder compatGdtPage(int cpu, long va, long mfn) {
        compat.put(cpu, new GdtPage(va, mfn));
        return this;
    }

    /** Lays down the frame that unused GDT slots map. */
    public MachineBuilder zeroPage(long mfn) {
        zeroPage = mfn;
        return this;
    }

    /** Lays down the root table of the idle vCPUs. */
    public MachineBuilder idleTable(long mfn) {
        idleTable = mfn;
        return this;
    }

    /** Whether the option pv-linear-pt is on, as it is by default. */
    public MachineBuilder linearTables(boolean enabled) {
        linearTables = enabled;
        return this;
    }

    /** Whether the CPUs snoop their own caches for write-combining mappings, as most do. */
    public MachineBuilder selfSnoop(boolean enabled) {
        selfSnoop = enabled;
        return this;
    }

    /** Lays down where the vCPUs' descriptor areas begin. */
    public MachineBuilder perDomainVa(long va) {
        perDomainVa = va;
        return this;
    }

    /**
     * Boots. Costs a few thousand word writes, however many frames there are.
     *
     * @throws BootException when a number is out of range, or two things are to lie in one frame
     */
    public Xen build() throws BootException {
        expect("frames", frames, MIN_FRAMES + 4L * Math.clamp(cpus, 1, MAX_CPUS), MAX_FRAMES);
        expect("CPUs", cpus, 1, MAX_CPUS);
        Words words = new Words();
        PageInfoLayout layout = release.layout();
        long[] freeRow = {0, layout.stateBits(PageInfoLayout.FREE), FreePages.INVALID_DIRTY_IDX, 0};
        words.base(Space.FRAME, freeRow, frames * FrameView.ROW_WORDS);
        machine = new Machine(words, release);
        xen = new Xen(machine);
        globals();
        xen.heap().take(0);
        layDown();
        long idleRoot = imageFrame(idleTable);
        machine.globals().set(0, GlobalWord.IDLE_TABLE, idleRoot);
        machine.globals().set(0, GlobalWord.ZERO_PAGE, imageFrame(zeroPage));
        domain(MachineView.DOMID_IDLE, DomainKind.IDLE, cpus);
        for (int cpu = 0; cpu < cpus; cpu++) {
            gdtPages(cpu);
            idle(cpu, idleRoot << 12);
        }
        domain(MachineView.DOMID_IO, DomainKind.SYSTEM, 0);
        domain(MachineView.DOMID_XEN, DomainKind.SYSTEM, 0);
        idleSlots(idleRoot);
        return xen;
    }

    /** Xen's own slots of the root table: the read-only M2P, the image with its tables, the direct map. */
    private void idleSlots(long idleRoot) {
        machine.pages().set(idleRoot, XenSlots.RO_MPT, Pte.of(imageFrame(ANY), XenSlots.RO_MPT_FLAGS));
        machine.pages().set(idleRoot, XenSlots.IMAGE, Pte.of(imageFrame(ANY), XenSlots.IMAGE_FLAGS));
        machine.pages().set(idleRoot, XenSlots.DIRECTMAP, Pte.of(imageFrame(ANY), Pte.HYPERVISOR_RW));
    }

    private static void expect(String what, long value, long min, long max) throws BootException {
        if (value < min || value > max) {
            throw new BootException(what + ": " + value + " is out of range, expected " + min + " to " + max);
        }
    }

    private void globals() {
        RecordTable<GlobalWord> globals = machine.globals();
        globals.set(0, GlobalWord.MAX_PAGE, frames);
        globals.set(0, GlobalWord.NR_CPUS, cpus);
        globals.set(0, GlobalWord.FREE_PAGES, frames);
        globals.set(0, GlobalWord.TLBFLUSH_CLOCK, 1);
        globals.set(0, GlobalWord.PV32, pv32 ? 1 : 0);
        globals.set(0, GlobalWord.PER_DOMAIN_VA, perDomainVa);
        globals.set(0, GlobalWord.PV_LINEAR_PT, linearTables ? 1 : 0);
        globals.set(0, GlobalWord.SELF_SNOOP, selfSnoop ? 1 : 0);
        globals.set(0, GlobalWord.XENHEAP_CURSOR, frames - 1);
    }

    /** Takes every frame that was named before any frame is chosen. */
    private void layDown() throws BootException {
        take("zero page", zeroPage);
        take("idle root table", idleTable);
        for (Map.Entry<Integer, GdtPage> page : regular.entrySet()) {
            expect("CPU with a GDT page", page.getKey(), 0, cpus - 1);
            takePage("GDT page of CPU " + page.getKey(), page.getValue());
        }
        for (Map.Entry<Integer, GdtPage> page : compat.entrySet()) {
            expect("CPU with a compat GDT page", page.getKey(), 0, cpus - 1);
            takePage("compat GDT page of CPU " + page.getKey(), page.getValue());
        }
    }

    /** A page that was laid down has a frame of its own. */
    private void takePage(String what, GdtPage page) throws BootException {
        if (page.mfn() < 0) {
            throw new BootException(what + ": no frame has the number 0x" + Long.toHexString(page.mfn()));
        }
        take(what, page.mfn());
    }

    private void take(String what, long mfn) throws BootException {
        if (mfn != ANY && !xen.heap().take(mfn)) {
            throw new BootException(what + ": frame 0x" + Long.toHexString(mfn)
                    + " is used twice or beyond the machine's " + frames + " frames");
        }
    }

    /** A frame of Xen's image: never in the heap, no owner, count 0. */
    private long imageFrame(long laidDown) {
        if (laidDown != ANY) {
            return laidDown;
        }
        long mfn = xen.heap().allocXenheapPage();
        machine.frames().setCaf(mfn, 0);
        return mfn;
    }

    private void domain(int domid, DomainKind kind, int vcpus) throws BootException {
        if (xen.domains().createRecord(domid, kind, 0, vcpus) != 0) {
            throw new BootException("frames: " + frames + " are too few for Xen's own");
        }
    }

    /** CPU 0 uses tables of the image, the others copies from the Xen heap. */
    private void gdtPages(int cpu) {
        long tss = XenSlots.DIRECTMAP_START + (xen.heap().allocXenheapPage() << 12);
        GdtPages pages = new GdtPages(machine.pages());
        GdtPage page = gdtPage(cpu, regular.get(cpu));
        pages.fill(page.mfn(), cpu, false, tss);
        boolean cached = release.choices().get(Choice.GDT) != GdtSwitch.A;
        RecordTable<PcpuWord> pcpus = machine.pcpus();
        pcpus.set(cpu, PcpuWord.GDT_VA, page.va());
        pcpus.set(cpu, PcpuWord.GDT_MFN, page.mfn());
        pcpus.set(cpu, PcpuWord.GDT_L1E, cached ? GdtLdtArea.hypervisorRw(page.mfn()) : 0);
        if (pv32) {
            GdtPage second = gdtPage(cpu, compat.get(cpu));
            pages.fill(second.mfn(), cpu, true, tss);
            pcpus.set(cpu, PcpuWord.COMPAT_GDT_VA, second.va());
            pcpus.set(cpu, PcpuWord.COMPAT_GDT_MFN, second.mfn());
            pcpus.set(cpu, PcpuWord.COMPAT_GDT_L1E, cached ? GdtLdtArea.hypervisorRw(second.mfn()) : 0);
        }
    }

    private GdtPage gdtPage(int cpu, GdtPage laidDown) {
        if (laidDown != null) {
            return laidDown;
        }
        if (cpu > 0) {
            long mfn = xen.heap().allocXenheapPage();
            return new GdtPage(XenSlots.DIRECTMAP_START + (mfn << 12), mfn);
        }
        long mfn = imageFrame(ANY);
        return new GdtPage(XEN_IMAGE + ((mfn & IMAGE_FRAMES) << 12), mfn);
    }

    private void idle(int cpu, long cr3) {
        xen.domains().createVcpu(MachineView.DOMID_IDLE, cpu);
        long idle = machine.view().vcpu(MachineView.DOMID_IDLE, cpu);
        RecordTable<VcpuWord> vcpus = machine.vcpus();
        vcpus.set(idle, VcpuWord.CR3, cr3);
        vcpus.set(idle, VcpuWord.DIRTY_CPU, cpu);
        vcpus.set(idle, VcpuWord.PROCESSOR, cpu);
        vcpus.set(idle, VcpuWord.IS_RUNNING, 1);
        vcpus.set(idle, VcpuWord.IS_INITIALISED, 1);
        vcpus.set(idle, VcpuWord.PAUSE_FLAGS, 0);
        long mask = machine.domains().get(MachineView.DOMID_IDLE, DomainWord.DIRTY_CPUMASK);
        machine.domains().set(MachineView.DOMID_IDLE, DomainWord.DIRTY_CPUMASK, mask | 1L << cpu);
        RecordTable<PcpuWord> pcpus = machine.pcpus();
        pcpus.set(cpu, PcpuWord.ONLINE, 1);
        pcpus.set(cpu, PcpuWord.IRQS_ENABLED, 1);
        pcpus.set(cpu, PcpuWord.CURRENT, idle);
        pcpus.set(cpu, PcpuWord.CURR_VCPU, idle);
        pcpus.set(cpu, PcpuWord.IDLE_VCPU, idle);
        pcpus.set(cpu, PcpuWord.IDLE_CR3, cr3);
        pcpus.set(cpu, PcpuWord.CR3, cr3);
        pcpus.set(cpu, PcpuWord.LAST_GUEST, Links.NO_VCPU);
        pcpus.set(cpu, PcpuWord.GDTR_BASE, new GdtLdtArea(machine).defaultBase(cpu, false));
        pcpus.set(cpu, PcpuWord.GDTR_LIMIT, GdtLdtArea.GDT_LIMIT);
    }
}

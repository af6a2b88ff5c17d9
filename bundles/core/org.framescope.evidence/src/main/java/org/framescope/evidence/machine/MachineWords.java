// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.frametable.DomainFrames;
import org.framescope.evidence.frametable.IdleDomain;
import org.framescope.evidence.memory.CpuState;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;

/** Writes what was found of domains, vCPUs and CPUs into the records of a machine. */
final class MachineWords {
    private static final int GDT_PAGES = 16;
    private static final int PER_CPU_SLOT = 14;
    private static final int PAGE = 4096;
    private static final int MOST_LDT = 8192;

    private final Machine machine;
    private final PhysicalMemory memory;
    private final XenTables xen;
    private final VcpuSearch search;
    private final RootSearch roots;
    private final MappedPages mapped;
    private final Map<FoundVcpu, Long> ordinals = new HashMap<>();
    private final Map<Long, PageTables> tables = new HashMap<>();
    private final CpuHands hands;
    private final List<InsideXen> inside = new ArrayList<>();
    private long vcpus;
    private int slots;

    MachineWords(Machine machine, PhysicalMemory memory, XenTables xen, VcpuSearch search, RootSearch roots) {
        this.machine = machine;
        this.memory = memory;
        this.xen = xen;
        this.search = search;
        this.roots = roots;
        hands = new CpuHands(memory, xen, machine.view());
        mapped = new MappedPages(memory, xen, machine.frames(), machine.view().maxPage());
    }

    /** The CPUs that were inside Xen, not idle. */
    List<InsideXen> inside() {
        return List.copyOf(inside);
    }

    /** How many slots of GDTs and LDTs map a page. */
    int slots() {
        return slots;
    }

    /** What the frames of {@code domain} tell of it. */
    void domain(FoundDomain domain) {
        DomainFrames frames = domain.frames();
        DomainKind kind = frames.kind();
        machine.domains().set(domain.id(), DomainWord.KIND, kind.ordinal());
        machine.domains().set(domain.id(), DomainWord.DYING, frames.isDead() ? 2 : 0);
        machine.domains().set(domain.id(), DomainWord.TOT_PAGES, frames.total());
        machine.domains().set(domain.id(), DomainWord.EXTRA_PAGES, frames.extra());
        machine.domains().set(domain.id(), DomainWord.XENHEAP_PAGES, frames.heap());
        machine.domains().set(domain.id(), DomainWord.EXTERNAL_PAGING, kind == DomainKind.HVM ? 1 : 0);
        List<FoundVcpu> own =
                search.vcpus().stream().filter(v -> v.domain() == domain).toList();
        machine.domains().set(domain.id(), DomainWord.VCPU_BASE, vcpus);
        machine.domains().set(domain.id(), DomainWord.NR_VCPUS, own.size());
        machine.domains().set(domain.id(), DomainWord.MAX_VCPUS, own.size());
        if (domain.root() >= 0) {
            long l3 = memory.entry(domain.root(), (int) (XenArea.PER_DOMAIN >>> 39) & 511);
            machine.domains().set(domain.id(), DomainWord.PERDOMAIN_L3, Pte.isPresent(l3) ? Pte.mfn(l3) : 0);
        }
        new DomainStruct(machine, xen, domain).read();
        List<Long> array = mapped.array(domain, DomainWord.EVENT_ARRAY.length());
        for (int i = 0; i < array.size() && kind.isPv(); i++) {
            machine.domains().set(domain.id(), DomainWord.EVENT_ARRAY, i, array.get(i));
        }
        machine.domains().set(domain.id(), DomainWord.PIRQ_EOI_MAP, kind.isPv() ? mapped.eoiMap(domain) : 0);
        own.forEach(this::vcpu);
    }

    private void vcpu(FoundVcpu vcpu) {
        long row = vcpus++;
        ordinals.put(vcpu, row);
        machine.vcpus().set(row, VcpuWord.EXISTS, 1);
        machine.vcpus().set(row, VcpuWord.DOMAIN, vcpu.domain().id());
        machine.vcpus().set(row, VcpuWord.ID, vcpu.id());
        machine.vcpus().set(row, VcpuWord.PROCESSOR, vcpu.processor());
        machine.vcpus().set(row, VcpuWord.DIRTY_CPU, Links.CLEAN);
        if (vcpu.domain().frames().kind().isPv()) {
            long kernel = roots.kernel(vcpu);
            machine.vcpus().set(row, VcpuWord.IS_INITIALISED, kernel == 0 ? 0 : 1);
            machine.vcpus().set(row, VcpuWord.GUEST_TABLE, kernel);
            machine.vcpus().set(row, VcpuWord.GUEST_TABLE_USER, roots.user(vcpu));
            machine.vcpus().set(row, VcpuWord.CR3, kernel << 12);
            deferred(row, vcpu);
            machine.vcpus().set(row, VcpuWord.EVENT_CONTROL, mapped.control(vcpu));
            slots(row, vcpu, kernel == 0 ? vcpu.domain().root() : kernel);
        }
        search.vcpuInfo(vcpu).ifPresent(physical -> vcpuInfo(row, vcpu, physical));
    }

    private void deferred(long row, FoundVcpu vcpu) {
        long offset = roots.deferred(vcpu) - xen.area().frameTable();
        int bytes = xen.area().shape().bytes();
        if (offset > 0 && offset % bytes == 0 && offset / bytes < machine.view().maxPage()) {
            machine.vcpus().set(row, VcpuWord.OLD_GUEST_TABLE, xen.directMap().frame(offset / bytes));
            machine.vcpus().set(row, VcpuWord.OLD_GUEST_PARTIAL, roots.deferredPartial(vcpu) ? 1 : 0);
        }
    }

    /** The L1 entries of the area of {@code vcpu}, by way of {@code root}: 16 for its GDT, 16 for its LDT. */
    private void slots(long row, FoundVcpu vcpu, long root) {
        if (root < 0) {
            return;
        }
        PageTables through = tables(root);
        for (int slot = 0; slot < VcpuWord.SLOTS.length(); slot++) {
            long entry = through.entry(areaOf(vcpu.id()) + (long) slot * PAGE);
            if (Pte.isPresent(entry)) {
                machine.vcpus().set(row, VcpuWord.SLOTS, slot, entry);
                slots++;
            }
        }
        descriptors(row, vcpu);
    }

    /**
     * The frames of the GDT as the slots have them; its entries, and where the LDT is, follow on the list of these frames in
     * the struct: {@code ldt_base}, {@code gdt_ents}, {@code ldt_ents}. A slot without a frame maps a page of zeros.
     */
    private void descriptors(long row, FoundVcpu vcpu) {
        long[] gdt = new long[PER_CPU_SLOT];
        int used = 0;
        for (int i = 0; i < gdt.length; i++) {
            long mfn = Pte.mfn(machine.vcpus().get(row, VcpuWord.SLOTS, i));
            if (mfn != 0 && mfn < machine.view().maxPage() && machine.frames().caf(mfn) == 0) {
                machine.globals().set(0, GlobalWord.ZERO_PAGE, mfn);
            } else if (mfn != 0) {
                gdt[i] = mfn;
                used = i + 1;
                machine.vcpus().set(row, VcpuWord.GDT_FRAMES, i, mfn);
            }
        }
        long ents = used * (long) PageView.WORDS;
        int at = indexOf(gdt, vcpu.words());
        if (at >= 0 && used > 0) {
            long both = vcpu.words()[at + gdt.length + 1];
            long stated = both & 0xffff_ffffL;
            if ((stated + PageView.WORDS - 1) / PageView.WORDS == used && both >>> 32 <= MOST_LDT) {
                ents = stated;
                machine.vcpus().set(row, VcpuWord.LDT_BASE, vcpu.words()[at + gdt.length]);
                machine.vcpus().set(row, VcpuWord.LDT_ENTS, both >>> 32);
            }
        }
        machine.vcpus().set(row, VcpuWord.GDT_ENTS, ents);
    }

    private static int indexOf(long[] part, long[] words) {
        for (int i = 0; i + part.length + 1 < words.length; i++) {
            if (Arrays.equals(words, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    private static long areaOf(int vcpu) {
        return XenArea.PER_DOMAIN + (long) vcpu * 2 * GDT_PAGES * PAGE;
    }

    private PageTables tables(long root) {
        return tables.computeIfAbsent(root, r -> new PageTables(memory, r));
    }

    /** A vcpu_info that the guest registered lies in one of its own frames; before, in its shared_info. */
    private void vcpuInfo(long row, FoundVcpu vcpu, long physical) {
        long mfn = physical >>> 12;
        boolean own = mfn < machine.view().maxPage()
                && machine.frames().ownerPdx(mfn) == vcpu.domain().pdx()
                && (machine.frames().caf(mfn) & machine.layout().xenHeap()) == 0;
        if (own) {
            machine.vcpus().set(row, VcpuWord.VCPU_INFO, mfn);
            machine.vcpus().set(row, VcpuWord.VCPU_INFO_OFFSET, physical % PAGE);
        }
    }

    /** What the notes and the stacks tell of {@code cpus}; each has an idle vCPU. */
    List<String> cpus(List<CpuState> cpus) {
        List<String> texts = new ArrayList<>();
        machine.globals().set(0, GlobalWord.PER_DOMAIN_VA, XenArea.PER_DOMAIN);
        new IdleDomain(machine).create(cpus.size(), vcpus);
        for (CpuState cpu : cpus) {
            texts.add(cpu(cpu, vcpus++));
        }
        return texts;
    }

    private String cpu(CpuState cpu, long idle) {
        int row = cpu.cpu();
        long current = current(cpu, idle);
        machine.pcpus().set(row, PcpuWord.CURRENT, current);
        long held = loaded(cpu).map(ordinals::get).orElse(current);
        machine.pcpus().set(row, PcpuWord.CURR_VCPU, held);
        set(row, PcpuWord.CR3, cpu.cr3());
        set(row, PcpuWord.GDTR_BASE, cpu.gdtBase());
        set(row, PcpuWord.GDTR_LIMIT, cpu.gdtLimit());
        set(row, PcpuWord.LDTR, cpu.ldt());
        boolean full = isInPerDomainArea(cpu.gdtBase());
        machine.pcpus().set(row, PcpuWord.FULL_GDT_LOADED, full ? 1 : 0);
        if (full && cpu.rootFrame() >= 0) {
            long own = tables(cpu.rootFrame()).entry(cpu.gdtBase() + (long) PER_CPU_SLOT * PAGE);
            machine.pcpus().set(row, PcpuWord.GDT_MFN, Pte.isPresent(own) ? Pte.mfn(own) : 0);
        }
        if (current >= 0) {
            machine.vcpus().set(current, VcpuWord.IS_RUNNING, 1);
        }
        if (held >= 0) {
            long domain = machine.vcpus().get(held, VcpuWord.DOMAIN);
            long mask = machine.domains().get(domain, DomainWord.DIRTY_CPUMASK);
            machine.vcpus().set(held, VcpuWord.DIRTY_CPU, row);
            machine.domains().set(domain, DomainWord.DIRTY_CPUMASK, row < Long.SIZE ? mask | 1L << row : mask);
        }
        return "CR3 " + hex(cpu.cr3()) + ", GDTR " + hex(cpu.gdtBase()) + (full ? " (a vCPU's area)" : "") + ", runs "
                + name(current) + (held == current ? "" : ", holds the context of " + name(held))
                + inside(cpu, current, idle);
    }

    private String inside(CpuState cpu, long current, long idle) {
        if (current == idle || !hands.isInside(cpu)) {
            return "";
        }
        inside.add(new InsideXen(cpu.cpu(), name(current), hands.frames(cpu)));
        return ", " + inside.getLast().text();
    }

    private String name(long vcpu) {
        return vcpu < 0 ? "a vCPU that is not known" : machine.view().vcpuName(vcpu);
    }

    private void set(int row, PcpuWord word, long value) {
        machine.pcpus().set(row, word, value == CpuState.UNKNOWN ? 0 : value);
    }

    private static String hex(long value) {
        return value == CpuState.UNKNOWN ? "not told" : "0x" + Long.toHexString(value);
    }

    private static boolean isInPerDomainArea(long address) {
        return address != CpuState.UNKNOWN
                && Long.compareUnsigned(address, XenArea.PER_DOMAIN) >= 0
                && Long.compareUnsigned(address, XenArea.PER_DOMAIN + (1L << 39)) < 0;
    }

    /** As the stack says; or, where a guest's own stack is in use, the vCPU whose area and root are loaded. */
    private long current(CpuState cpu, long idle) {
        VcpuSearch.Current current = search.current(cpu.rsp());
        if (current.idle()) {
            return idle;
        }
        Optional<FoundVcpu> vcpu = current.vcpu().isPresent() ? current.vcpu() : loaded(cpu);
        return vcpu.map(ordinals::get).orElse(Links.NO_VCPU);
    }

    private Optional<FoundVcpu> loaded(CpuState cpu) {
        return search.vcpus().stream()
                .filter(v -> cpu.gdtBase() == areaOf(v.id()))
                .filter(v -> cpu.rootFrame() == roots.kernel(v) || cpu.rootFrame() == roots.user(v))
                .findFirst();
    }
}

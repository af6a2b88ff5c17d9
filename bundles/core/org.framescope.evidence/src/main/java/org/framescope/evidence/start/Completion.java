// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.evidence.frametable.DomainFrames;
import org.framescope.evidence.frametable.IdleDomain;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;

/** Fills in what a simulation needs and a file does not tell, and says what. */
final class Completion {
    private final Machine machine;
    private final RowTally tally;
    private final List<String> assumptions = new ArrayList<>();

    /** Of {@code machine}, whose rows {@code tally} counted. */
    Completion(Machine machine, RowTally tally) {
        this.machine = machine;
        this.tally = tally;
    }

    /** What was filled in, a sentence each. */
    List<String> assumptions() {
        return assumptions;
    }

    void assume(String sentence) {
        assumptions.add(sentence);
    }

    /** Accounts and lists of domains, by their frames. */
    void domains() {
        DomainLists lists = new DomainLists(machine, tally);
        for (int domid : machine.view().domainIds()) {
            domain(domid);
            lists.lay(domid);
        }
        if (!lists.broken().isEmpty()) {
            String whose = lists.broken().stream().map(d -> "d" + d).collect(Collectors.joining(", "));
            assume("The links of frames do not lead through all frames of " + whose
                    + (lists.relink()
                            ? ": they were put on lists anew, in order of number."
                            : "; these are too many to put on lists anew, which are empty."));
        }
        assume("References to domains are those that their frames and their being alive account for.");
    }

    /** Frames of Xen's own domains are counted nowhere. */
    private void domain(int domid) {
        DomainFrames frames = tally.of(domid).frames();
        if (frames.isSystem()) {
            set(domid, DomainWord.REFCNT, 1);
            return;
        }
        long dying = frames.isDead() ? 2 : 0;
        set(domid, DomainWord.KIND, frames.kind().ordinal());
        set(domid, DomainWord.TOT_PAGES, frames.total());
        set(domid, DomainWord.EXTRA_PAGES, frames.extra());
        set(domid, DomainWord.XENHEAP_PAGES, frames.heap());
        set(domid, DomainWord.NR_L4_PAGES, frames.roots());
        set(domid, DomainWord.DYING, dying);
        set(domid, DomainWord.CREATION_FINISHED, 1);
        long alive = dying == 0 ? 1 : 0;
        set(domid, DomainWord.REFCNT, alive + (frames.total() > 0 ? 1 : 0) + (frames.heap() > 0 ? 1 : 0));
        if (machine.domains().get(domid, DomainWord.MAX_PAGES) == 0) {
            set(domid, DomainWord.MAX_PAGES, frames.total() - frames.extra());
        }
    }

    private void set(int domid, DomainWord word, long value) {
        machine.domains().set(domid, word, value);
    }

    /** CPUs, each of which runs something. */
    void cpus() {
        if (machine.view().cpuCount() == 0) {
            new IdleDomain(machine).create(1, machine.view().vcpuCount());
            machine.pcpus().set(0, PcpuWord.CURRENT, Links.NO_VCPU);
            machine.pcpus().set(0, PcpuWord.CURR_VCPU, Links.NO_VCPU);
            assume("CPUs and vCPUs are not in the file: one CPU does everything, and runs its idle vCPU.");
        }
        machine.domains().set(MachineView.DOMID_IDLE, DomainWord.EXISTS, 1);
        List<String> idle = new ArrayList<>();
        for (int cpu = 0; cpu < machine.view().cpuCount(); cpu++) {
            if (machine.pcpus().get(cpu, PcpuWord.CURRENT) == Links.NO_VCPU) {
                runIdle(cpu);
                idle.add("cpu" + cpu);
            }
            long own = machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
            machine.vcpus().set(own, VcpuWord.IS_INITIALISED, 1);
            machine.pcpus().set(cpu, PcpuWord.IRQS_ENABLED, 1);
            machine.pcpus().set(cpu, PcpuWord.LAST_GUEST, Links.NO_VCPU);
            gdt(cpu);
        }
        if (!idle.isEmpty() && machine.view().vcpuCount() > machine.view().cpuCount()) {
            assume("What runs on " + String.join(", ", idle) + " is not told: the idle vCPU does.");
        }
        for (long vcpu = 0; vcpu < machine.view().vcpuCount(); vcpu++) {
            machine.vcpus().set(vcpu, VcpuWord.IN_KERNEL, 1);
        }
    }

    private void runIdle(int cpu) {
        long idle = machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
        machine.pcpus().set(cpu, PcpuWord.CURRENT, idle);
        machine.vcpus().set(idle, VcpuWord.IS_RUNNING, 1);
        if (machine.pcpus().get(cpu, PcpuWord.CURR_VCPU) == Links.NO_VCPU) {
            machine.pcpus().set(cpu, PcpuWord.CURR_VCPU, idle);
            machine.vcpus().set(idle, VcpuWord.DIRTY_CPU, cpu);
        }
    }

    /** A CPU whose loaded GDT is its own tells where that is; its page is known by the slot that maps it. */
    private void gdt(int cpu) {
        long base = machine.pcpus().get(cpu, PcpuWord.GDTR_BASE);
        long mfn = machine.pcpus().get(cpu, PcpuWord.GDT_MFN);
        if (base != 0 && !machine.pcpus().is(cpu, PcpuWord.FULL_GDT_LOADED)) {
            machine.pcpus().set(cpu, PcpuWord.GDT_VA, base + GdtLdtArea.RESERVED_BYTE);
        }
        if (mfn != 0) {
            machine.pcpus().set(cpu, PcpuWord.GDT_L1E, GdtLdtArea.hypervisorRw(mfn));
        }
    }

    /** The words there is one of. */
    void globals() {
        machine.globals().set(0, GlobalWord.FREE_PAGES, tally.free());
        machine.globals().set(0, GlobalWord.HEAP_CURSOR, 1);
        machine.globals().set(0, GlobalWord.XENHEAP_CURSOR, machine.view().maxPage() - 1);
        machine.globals().set(0, GlobalWord.PV32, 1);
        machine.globals().set(0, GlobalWord.PV_LINEAR_PT, 1);
        machine.globals().set(0, GlobalWord.SELF_SNOOP, 1);
        if (machine.globals().get(0, GlobalWord.PER_DOMAIN_VA) == 0) {
            machine.globals().set(0, GlobalWord.PER_DOMAIN_VA, GdtLdtArea.START);
        }
        assume(
                "The TLB clock is not told: each flush that may be needed is made. Free frames are handed out in order of"
                        + " number.");
    }
}

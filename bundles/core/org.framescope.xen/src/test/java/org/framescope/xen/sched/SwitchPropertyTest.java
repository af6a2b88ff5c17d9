// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.Links;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;

class SwitchPropertyTest {
    private static final String[] VCPUS = {"d1v0", "d1v1", "d2v0", "d3v0", "d4v0", "idle"};

    @Property(tries = 300)
    void invariantsHoldAfterEachSwitchAndBAndCDoTheSame(
            @ForAll @IntRange(min = 1, max = 4) int cpus,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 1023) Integer> decisions)
            throws Exception {
        SwitchBench a = new SwitchBench(GdtSwitch.A, cpus);
        SwitchBench b = new SwitchBench(GdtSwitch.B, cpus);
        SwitchBench c = new SwitchBench(GdtSwitch.C, cpus);
        for (int decision : decisions) {
            apply(a, decision, cpus);
            apply(b, decision, cpus);
            apply(c, decision, cpus);
            assertEquals(b.seen, c.seen);
            assertEquals(
                    b.events().replace("default-regular", "default"),
                    a.events().replaceAll("default-(regular|compat)", "default"));
            checkDirty(c, cpus);
            checkGdtr(b, cpus, false);
            checkGdtr(c, cpus, true);
        }
    }

    /** A decision is a CPU and either a vCPU or, with the last number, a forced synchronisation. */
    private static void apply(SwitchBench bench, int decision, int cpus) {
        int cpu = decision % cpus;
        int what = decision / 4 % (VCPUS.length + 1);
        bench.seen.clear();
        if (what == VCPUS.length) {
            if (bench.machine.pcpus().get(cpu, PcpuWord.CURRENT)
                    == bench.machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU)) {
                bench.xen.sched().syncLocalExecstate(cpu);
            }
            return;
        }
        bench.xen.sched().contextSwitch(cpu, bench.vcpu(VCPUS[what].equals("idle") ? "idle" + cpu : VCPUS[what]));
    }

    /** D-INV-7. */
    private static void checkDirty(SwitchBench bench, int cpus) {
        for (int domid : bench.view.domainIds()) {
            long expected = 0;
            for (int cpu = 0; cpu < cpus; cpu++) {
                long held = bench.machine.pcpus().get(cpu, PcpuWord.CURR_VCPU);
                expected |= bench.machine.vcpus().get(held, VcpuWord.DOMAIN) == domid ? 1L << cpu : 0;
            }
            assertEquals(expected, bench.machine.domains().get(domid, DomainWord.DIRTY_CPUMASK));
        }
        for (int vcpu = 0; vcpu < bench.view.vcpuCount(); vcpu++) {
            long expected = Links.CLEAN;
            for (int cpu = 0; cpu < cpus; cpu++) {
                expected = bench.machine.pcpus().get(cpu, PcpuWord.CURR_VCPU) == vcpu ? cpu : expected;
            }
            assertEquals(expected, bench.machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU));
        }
    }

    /** L-INV-3 and L-INV-4. */
    private static void checkGdtr(SwitchBench bench, int cpus, boolean flag) {
        for (int cpu = 0; cpu < cpus; cpu++) {
            long held = bench.machine.pcpus().get(cpu, PcpuWord.CURR_VCPU);
            DomainKind kind = bench.view.kindOfVcpu(held);
            boolean full = GdtLdtArea.needsFullGdt(kind);
            long id = bench.machine.vcpus().get(held, VcpuWord.ID);
            assertEquals(full ? "full@" + id : "default-regular", bench.gdtr(cpu));
            assertEquals(flag && full, bench.machine.pcpus().is(cpu, PcpuWord.FULL_GDT_LOADED));
            assertEquals(0xefff, bench.machine.pcpus().get(cpu, PcpuWord.GDTR_LIMIT));
            assertEquals(
                    bench.machine.vcpus().get(held, VcpuWord.CR3),
                    bench.machine.pcpus().get(cpu, PcpuWord.CR3));
            if (full) {
                PcpuWord page = kind == DomainKind.PV32 ? PcpuWord.COMPAT_GDT_MFN : PcpuWord.GDT_MFN;
                assertEquals(bench.machine.pcpus().get(cpu, page), (bench.slot14(held) & GdtLdtArea.FRAME_MASK) >>> 12);
            }
            assertEquals(0, bench.machine.vcpus().get(held, VcpuWord.SLOTS, 15));
            assertTrue(bench.machine.pcpus().is(cpu, PcpuWord.IRQS_ENABLED));
        }
    }
}

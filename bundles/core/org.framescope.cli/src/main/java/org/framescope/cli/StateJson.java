// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioStep;
import org.framescope.xen.descriptors.GdtLdtArea;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.shadow.Shadow;
import org.framescope.xen.shadow.ShadowView;

/** The state at a step as far as a scenario has a use for it; parts that it never touches are left out. */
final class StateJson {
    private static final String[] STATES = {"inuse", "offlining", "offlined", "free"};
    private static final CounterWord[] COUNTERS = {
        CounterWord.VIRT_TO_MFN,
        CounterWord.SLOT14,
        CounterWord.LGDT_DEFAULT,
        CounterWord.LGDT_FULL,
        CounterWord.CR3,
        CounterWord.CONTEXT_SWITCH
    };
    private static final int SLOTS = 16;

    private final ScenarioRun run;
    private final MachineView view;
    private final boolean cpusMatter;

    StateJson(ScenarioRun run, MachineView view) {
        this.run = run;
        this.view = view;
        cpusMatter = cpusMatter();
    }

    /** Those that exist now: operations create and end domains. */
    private List<Long> pvVcpus() {
        List<Long> vcpus = new ArrayList<>();
        for (int domid : run.scenario().domains()) {
            long count = view.kind(domid).isPv() ? view.domains().get(domid, DomainWord.NR_VCPUS) : 0;
            for (int id = 0; id < count; id++) {
                long vcpu = view.vcpu(domid, id);
                if (vcpu >= 0) {
                    vcpus.add(vcpu);
                }
            }
        }
        return vcpus;
    }

    /** Whether there is such a domain, or was. */
    private boolean existed(int domid) {
        return view.domains().is(domid, DomainWord.EXISTS) || view.domains().is(domid, DomainWord.DYING);
    }

    /** Whether anything but idle vCPUs runs at the beginning, or an operation names a CPU. */
    private boolean cpusMatter() {
        for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
            if (view.pcpus().get(cpu, PcpuWord.CURRENT) != view.pcpus().get(cpu, PcpuWord.IDLE_VCPU)) {
                return true;
            }
        }
        return run.stepCount() > 0 && namesCpu(run.step(1));
    }

    private static boolean namesCpu(ScenarioStep step) {
        return step.operation().operands().stream().anyMatch(o -> o.type() == Operand.Type.PCPU);
    }

    /** The parts that stand before a step's events. */
    void before(JsonOut out) throws IOException {
        if (!run.scenario().frames().isEmpty()) {
            out.array("frames");
            for (NamedFrame frame : run.scenario().frames()) {
                frame(out, frame);
            }
            out.endArray();
        }
        if (!run.scenario().domains().isEmpty()) {
            out.array("domains");
            for (int domid : run.scenario().domains()) {
                if (existed(domid)) {
                    domain(out, domid);
                }
            }
            out.endArray();
        }
        List<Long> pvVcpus = pvVcpus();
        if (!pvVcpus.isEmpty()) {
            out.array("slots");
            for (long vcpu : pvVcpus) {
                slots(out, vcpu);
            }
            out.endArray();
        }
        if (cpusMatter) {
            out.array("registers");
            for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
                registers(out, cpu);
            }
            out.endArray();
        }
    }

    /** The parts that stand after a step's events. */
    void after(JsonOut out) throws IOException {
        if (cpusMatter) {
            out.object("counters");
            for (CounterWord counter : COUNTERS) {
                out.field(counter.label(), view.counters().get(0, counter));
            }
            out.endObject();
        }
        for (int domid : run.scenario().domains()) {
            if (view.domains().is(domid, DomainWord.SHADOW_MODE)) {
                shadows(out, domid);
                return;
            }
        }
    }

    private void shadows(JsonOut out, int domid) throws IOException {
        ShadowView shadows = new ShadowView(view, run.release());
        out.object("shadow").array("pinned");
        for (long mfn : shadows.pinnedList(domid)) {
            out.hexValue(mfn);
        }
        out.endArray().array("shadows");
        for (long mfn : shadows.shadows(domid).stream().sorted().toList()) {
            Shadow shadow = shadows.shadow(domid, mfn);
            out.object().hex("mfn", mfn).field("type", shadow.type().label());
            out.field("pin", shadow.pinned() ? 1 : 0).field("count", shadow.count());
            out.hex("up", shadow.link()).hex("list", shadow.link()).endObject();
        }
        out.endArray().endObject();
    }

    private void frame(JsonOut out, NamedFrame named) throws IOException {
        FrameView frames = view.frames();
        long mfn = named.mfn();
        out.object().field("name", named.name()).hex("mfn", mfn);
        out.word("caf", frames.caf(mfn)).word("taf", frames.taf(mfn)).field("state", STATES[frames.state(mfn)]);
        int owner = frames.state(mfn) == PageInfoLayout.FREE ? -1 : frames.owner(mfn);
        if (owner < 0) {
            out.nullField("owner");
        } else {
            out.field("owner", owner);
        }
        out.endObject();
    }

    private void domain(JsonOut out, int domid) throws IOException {
        out.object().field("dom", domid).field("tot", domain(domid, DomainWord.TOT_PAGES));
        out.field("extra", domain(domid, DomainWord.EXTRA_PAGES));
        out.field("xenheap", domain(domid, DomainWord.XENHEAP_PAGES)).field("max", domain(domid, DomainWord.MAX_PAGES));
        out.field("ref", domain(domid, DomainWord.REFCNT)).field("dying", domain(domid, DomainWord.DYING));
        out.endObject();
    }

    private long domain(int domid, DomainWord word) {
        return view.domains().get(domid, word);
    }

    private void slots(JsonOut out, long vcpu) throws IOException {
        out.object().field("vcpu", view.vcpuName(vcpu));
        slots(out, "gdt", vcpu, 0);
        slots(out, "ldt", vcpu, SLOTS);
        out.endObject();
    }

    private void slots(JsonOut out, String name, long vcpu, int first) throws IOException {
        out.array(name);
        for (int i = first; i < first + SLOTS; i++) {
            long entry = view.vcpus().get(vcpu, VcpuWord.SLOTS, i);
            out.value(Pte.isPresent(entry) ? "0x" + Long.toHexString(Pte.mfn(entry)) : null);
        }
        out.endArray();
    }

    private void registers(JsonOut out, int cpu) throws IOException {
        out.object().field("pcpu", cpu).field("current", view.vcpuName(pcpu(cpu, PcpuWord.CURRENT)));
        out.field("curr", view.vcpuName(pcpu(cpu, PcpuWord.CURR_VCPU))).field("gdtr", gdtr(view, cpu));
        out.hex("ldtr", pcpu(cpu, PcpuWord.LDTR))
                .hex("cr3", pcpu(cpu, PcpuWord.CR3))
                .array("dirty");
        for (int domid : view.domainIds()) {
            boolean dirty = (view.domains().get(domid, DomainWord.DIRTY_CPUMASK) >>> cpu & 1) != 0;
            if (dirty && domid != MachineView.DOMID_IDLE) {
                out.value(domid);
            }
        }
        out.endArray().endObject();
    }

    private long pcpu(int cpu, PcpuWord word) {
        return view.pcpus().get(cpu, word);
    }

    /** Which GDT {@code cpu} has loaded: {@code full@0}, {@code default-regular} or {@code default-compat}. */
    static String gdtr(MachineView view, int cpu) {
        long base = view.pcpus().get(cpu, PcpuWord.GDTR_BASE);
        long compat = view.pcpus().get(cpu, PcpuWord.COMPAT_GDT_VA);
        if (base == view.pcpus().get(cpu, PcpuWord.GDT_VA) - GdtLdtArea.RESERVED_BYTE) {
            return "default-regular";
        }
        if (compat != 0 && base == compat - GdtLdtArea.RESERVED_BYTE) {
            return "default-compat";
        }
        return "full@" + (base - view.globals().get(0, GlobalWord.PER_DOMAIN_VA)) / GdtLdtArea.VCPU_BYTES;
    }
}

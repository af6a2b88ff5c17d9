// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Event;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.Release;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;

/** The machine of scenario S001: d1 64-bit PV with two vCPUs, d2 64-bit PV, d3 32-bit PV, d4 HVM. */
final class SwitchBench implements Recorder {
    /** What stood in the words when an event happened. */
    record Seen(String event, long gdtrBase, long cr3, long slot14) {}

    final Xen xen;
    final Machine machine;
    final MachineView view;
    final List<String> calls = new ArrayList<>();
    final List<Seen> seen = new ArrayList<>();

    SwitchBench(GdtSwitch version, int cpus) throws Exception {
        Release release = Release.named("4.17");
        xen = new MachineBuilder(
                        new Release("4.17", release.layout(), release.choices().with(Choice.GDT, version)))
                .cpus(cpus)
                .build();
        machine = xen.machine();
        view = machine.view();
        domain(1, DomainKind.PV64, 2);
        domain(2, DomainKind.PV64, 1);
        domain(3, DomainKind.PV32, 1);
        domain(4, DomainKind.HVM, 1);
        machine.words().recorder(this);
    }

    private void domain(int domid, DomainKind kind, int vcpus) {
        assertEquals(0, xen.domains().create(domid, kind, 16, vcpus));
        assertEquals(0, xen.domains().createVcpusUpTo(domid, vcpus - 1));
        for (int id = 0; id < vcpus; id++) {
            xen.domains().initialState().setCr3(view.vcpu(domid, id), cr3(domid, id));
        }
    }

    static long cr3(int domid, int id) {
        return (long) (domid << 4 | id) << 12;
    }

    long vcpu(String name) {
        if (name.startsWith("idle")) {
            int cpu = name.length() > 4 ? name.charAt(4) - '0' : 0;
            return machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
        }
        return view.vcpu(name.charAt(1) - '0', name.charAt(3) - '0');
    }

    SwitchBench running(int cpu, String name) {
        assertEquals(0, xen.domains().setRunning(cpu, vcpu(name)));
        return this;
    }

    /** Switches CPU 0 and returns the events, comma-separated. */
    String to(String name) {
        return to(0, name);
    }

    String to(int cpu, String name) {
        seen.clear();
        calls.clear();
        assertEquals(Recorder.NO_RC, xen.sched().contextSwitch(cpu, vcpu(name)));
        return events();
    }

    String events() {
        return seen.stream().map(Seen::event).collect(Collectors.joining(", "));
    }

    long counter(CounterWord word) {
        return machine.counters().get(0, word);
    }

    String gdtr(int cpu) {
        long base = machine.pcpus().get(cpu, PcpuWord.GDTR_BASE);
        for (int other = 0; other < view.cpuCount(); other++) {
            if (base + 0xe000 == machine.pcpus().get(other, PcpuWord.GDT_VA)) {
                return other == cpu ? "default-regular" : "regular of another CPU";
            }
            if (base + 0xe000 == machine.pcpus().get(other, PcpuWord.COMPAT_GDT_VA)) {
                return other == cpu ? "default-compat" : "compat of another CPU";
            }
        }
        return "full@" + (base - 0xffff_8200_0000_0000L) / 0x20000;
    }

    /** Domains, idle left out, that have {@code cpu} in their dirty mask. */
    List<Integer> dirty(int cpu) {
        return view.domainIds().stream()
                .filter(d -> d != MachineView.DOMID_IDLE)
                .filter(d -> (machine.domains().get(d, DomainWord.DIRTY_CPUMASK) >>> cpu & 1) != 0)
                .toList();
    }

    @Override
    public void enter(Call call, long... args) {
        calls.add(call.name());
    }

    @Override
    public void leave(long rc) {
        // only entries are kept
    }

    @Override
    public void step(String label) {
        calls.add(label);
    }

    @Override
    public void write(long address, long old, long value) {
        // words are read where they are needed
    }

    @Override
    public void event(Event event, long... args) {
        String text = event.template();
        long cpu = 0;
        for (int i = 0; i < args.length; i++) {
            Param param = event.params().get(i);
            cpu = param.name().equals("cpu") ? args[i] : cpu;
            text = text.replace("{" + param.name() + "}", show(param.kind(), args[i]));
        }
        boolean valid = cpu >= 0 && cpu < view.cpuCount();
        seen.add(
                valid
                        ? new Seen(
                                text,
                                machine.pcpus().get(cpu, PcpuWord.GDTR_BASE),
                                machine.pcpus().get(cpu, PcpuWord.CR3),
                                slot14(machine.pcpus().get(cpu, PcpuWord.CURRENT)))
                        : new Seen(text, 0, 0, 0));
    }

    long slot14(long vcpu) {
        return machine.vcpus().get(vcpu, VcpuWord.SLOTS, 14);
    }

    private String show(Param.Kind kind, long value) {
        return switch (kind) {
            case VCPU -> value >= 0 && value < view.vcpuCount() ? view.vcpuName(value) : "?";
            case GDT_KIND -> value == 0 ? "regular" : "compat";
            case HEX -> Long.toHexString(value);
            default -> Long.toString(value);
        };
    }
}

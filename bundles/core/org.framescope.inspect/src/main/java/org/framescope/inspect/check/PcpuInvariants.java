// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.descriptors.CpuPages;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;

/** What must hold of all CPUs and their contexts between two operations: L-INV-4 and D-INV-7. */
final class PcpuInvariants {
    private final State state;
    private final MachineView machine;

    PcpuInvariants(State state) {
        this.state = state;
        machine = state.machine();
    }

    void check(Consumer<Violation> found) {
        for (int cpu = 0; cpu < machine.cpuCount(); cpu++) {
            if (machine.pcpus().is(cpu, PcpuWord.ONLINE)) {
                checkGdtr(cpu, found);
            }
        }
        for (long vcpu = 0; vcpu < machine.vcpuCount(); vcpu++) {
            if (machine.vcpus().is(vcpu, VcpuWord.EXISTS)) {
                checkDirtyCpu(vcpu, found);
            }
        }
        for (int domid : machine.domainIds()) {
            checkMask(domid, found);
        }
    }

    private void checkGdtr(int cpu, Consumer<Violation> found) {
        long held = machine.pcpus().get(cpu, PcpuWord.CURR_VCPU);
        String gdtr = CpuPages.gdtr(machine, cpu);
        boolean full = gdtr.startsWith("full@");
        boolean matches = held >= 0
                && machine.kindOfVcpu(held).isPv()
                && gdtr.equals("full@" + machine.vcpus().get(held, VcpuWord.ID));
        if (full && !matches) {
            String context = machine.vcpuName(held);
            found.accept(violation(
                    Invariant.L_INV_4, "GDTR of cpu" + cpu, "what fits the context of " + context, gdtr, cpu));
        }
        boolean flag = machine.pcpus().is(cpu, PcpuWord.FULL_GDT_LOADED);
        if (state.release().choices().get(Choice.GDT) == GdtSwitch.C && flag != full) {
            found.accept(violation(
                    Invariant.L_INV_4, "full_gdt_loaded of cpu" + cpu, "as GDTR, " + gdtr, flag ? "1" : "0", cpu));
        }
    }

    private static Violation violation(Invariant invariant, String subject, String expected, String actual, int cpu) {
        return new Violation(invariant, subject, expected, actual, Target.pcpu(cpu));
    }

    private void checkDirtyCpu(long vcpu, Consumer<Violation> found) {
        long expected = Links.CLEAN;
        for (int cpu = 0; cpu < machine.cpuCount(); cpu++) {
            boolean online = machine.pcpus().is(cpu, PcpuWord.ONLINE);
            expected = online && machine.pcpus().get(cpu, PcpuWord.CURR_VCPU) == vcpu ? cpu : expected;
        }
        long actual = machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
        boolean offline = actual != Links.CLEAN && !machine.pcpus().is(actual, PcpuWord.ONLINE);
        if (actual != expected && !offline) {
            String subject = "dirty_cpu of " + machine.vcpuName(vcpu);
            found.accept(new Violation(Invariant.D_INV_7, subject, cpu(expected), cpu(actual), Target.vcpu(vcpu)));
        }
    }

    private static String cpu(long cpu) {
        return cpu == Links.CLEAN ? "clean" : Names.pcpu(cpu);
    }

    private void checkMask(int domid, Consumer<Violation> found) {
        long expected = 0;
        long known = 0;
        for (int cpu = 0; cpu < machine.cpuCount(); cpu++) {
            if (machine.pcpus().is(cpu, PcpuWord.ONLINE)) {
                known |= 1L << cpu;
                long held = machine.pcpus().get(cpu, PcpuWord.CURR_VCPU);
                boolean ours = held >= 0 && machine.vcpus().get(held, VcpuWord.DOMAIN) == domid;
                expected |= ours ? 1L << cpu : 0;
            }
        }
        long actual = machine.domains().get(domid, DomainWord.DIRTY_CPUMASK) & known;
        if (actual != expected) {
            found.accept(new Violation(
                    Invariant.D_INV_7,
                    "dirty_cpumask of " + Names.domain(domid),
                    "0x" + Long.toHexString(expected),
                    "0x" + Long.toHexString(actual),
                    Target.domain(domid)));
        }
    }
}

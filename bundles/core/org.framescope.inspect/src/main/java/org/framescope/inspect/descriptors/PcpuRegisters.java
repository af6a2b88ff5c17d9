// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.descriptors;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.Descriptor;

/**
 * What a physical CPU has loaded.
 *
 * @param cpu its number
 * @param online whether it is in use
 * @param current the vCPU that runs
 * @param context the vCPU whose context it holds
 * @param lazy whether that is another one
 * @param gdtr {@code full@0}, {@code default-regular} or {@code default-compat}
 * @param gdtrBase its linear address
 * @param gdtrLimit its limit
 * @param fullGdtLoaded the flag that releases from 4.13 on keep
 * @param ldtr {@code none}, or the selector with base and limit of the LDT
 * @param cr3 the loaded value
 * @param cr3Of the vCPU whose CR3 that is, or nothing
 * @param regularPage frame of its regular GDT page
 * @param compatPage frame of its compat GDT page, -1 without CONFIG_PV32
 * @param dirty domains whose dirty_cpumask has this CPU, in order of id
 */
public record PcpuRegisters(
        int cpu,
        boolean online,
        String current,
        String context,
        boolean lazy,
        String gdtr,
        long gdtrBase,
        long gdtrLimit,
        boolean fullGdtLoaded,
        String ldtr,
        long cr3,
        String cr3Of,
        long regularPage,
        long compatPage,
        List<Integer> dirty) {
    /**
     * A register as a row of a table.
     *
     * @param name what it is called
     * @param value in Xen's words
     * @param raw the raw value, or nothing
     * @param target where its value leads, or null
     * @param word address of the word, or -1 when several words tell it
     */
    public record Row(String name, String value, String raw, Target target, long word) {}

    /** The registers of {@code cpu}. */
    public static PcpuRegisters of(State state, int cpu) {
        MachineView machine = state.machine();
        long current = machine.pcpus().get(cpu, PcpuWord.CURRENT);
        long context = machine.pcpus().get(cpu, PcpuWord.CURR_VCPU);
        long cr3 = machine.pcpus().get(cpu, PcpuWord.CR3);
        return new PcpuRegisters(
                cpu,
                machine.pcpus().is(cpu, PcpuWord.ONLINE),
                machine.vcpuName(current),
                machine.vcpuName(context),
                current != context,
                CpuPages.gdtr(machine, cpu),
                machine.pcpus().get(cpu, PcpuWord.GDTR_BASE),
                machine.pcpus().get(cpu, PcpuWord.GDTR_LIMIT),
                machine.pcpus().is(cpu, PcpuWord.FULL_GDT_LOADED),
                ldtr(machine, cpu),
                cr3,
                context >= 0 && machine.vcpus().get(context, VcpuWord.CR3) == cr3 ? machine.vcpuName(context) : "",
                machine.pcpus().get(cpu, PcpuWord.GDT_MFN),
                machine.pcpus().is(cpu, PcpuWord.COMPAT_GDT_VA)
                        ? machine.pcpus().get(cpu, PcpuWord.COMPAT_GDT_MFN)
                        : -1,
                dirty(machine, cpu));
    }

    private static String ldtr(MachineView machine, int cpu) {
        long selector = machine.pcpus().get(cpu, PcpuWord.LDTR);
        if (selector == 0) {
            return "none";
        }
        Descriptor ldt = Descriptor.wide(
                machine.pcpus().get(cpu, PcpuWord.LDT_DESC, 0), machine.pcpus().get(cpu, PcpuWord.LDT_DESC, 1));
        return String.format("%04x  base %x limit %x", selector, ldt.base(), ldt.effectiveLimit());
    }

    private static List<Integer> dirty(MachineView machine, int cpu) {
        List<Integer> domains = new ArrayList<>();
        for (int domid : machine.domainIds()) {
            if ((machine.domains().get(domid, DomainWord.DIRTY_CPUMASK) >>> cpu & 1) != 0) {
                domains.add(domid);
            }
        }
        return domains;
    }

    /** The registers as rows of a table. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("current", current, "", null, PcpuWord.CURRENT));
        rows.add(row("context", lazy ? context + " (lazy)" : context, "", null, PcpuWord.CURR_VCPU));
        String base = Names.word(gdtrBase) + "/" + Long.toHexString(gdtrLimit);
        rows.add(row("GDTR", gdtr, base, null, PcpuWord.GDTR_BASE));
        rows.add(row("LDTR", ldtr, "", null, PcpuWord.LDTR));
        rows.add(row("CR3", cr3Of, Names.word(cr3), Target.frame(cr3 >>> 12 & 0xff_ffff_ffffL), PcpuWord.CR3));
        rows.add(row("regular page", Names.mfn(regularPage), "", Target.frame(regularPage), PcpuWord.GDT_MFN));
        if (compatPage >= 0) {
            Target compat = Target.frame(compatPage);
            rows.add(row("compat page", Names.mfn(compatPage), "", compat, PcpuWord.COMPAT_GDT_MFN));
        }
        rows.add(row("full_gdt_loaded", fullGdtLoaded ? "1" : "0", "", null, PcpuWord.FULL_GDT_LOADED));
        String domains = String.join(" ", dirty.stream().map(Names::domain).toList());
        rows.add(new Row("dirty domains", domains, "", null, -1));
        return rows;
    }

    private Row row(String name, String value, String raw, Target target, PcpuWord word) {
        long address = Space.PCPU.at((long) cpu * PcpuWord.RECORD_WORDS + word.offset());
        return new Row(name, value, raw, target, address);
    }
}

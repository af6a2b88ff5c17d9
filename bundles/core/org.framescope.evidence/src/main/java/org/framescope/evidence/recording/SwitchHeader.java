// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * The first line of a recording of context switches: the machine.
 *
 * @param machine the hypervisor
 * @param perDomainVa linear address of the per-domain area
 * @param zeroPage frame that unused GDT slots map
 * @param cpus physical CPUs, in order of number
 * @param workload what was set up
 */
public record SwitchHeader(RecordedMachine machine, long perDomainVa, long zeroPage, List<Cpu> cpus, String workload) {
    /**
     * A physical CPU.
     *
     * @param gdtVa address of its GDT page
     * @param gdtMfn frame of its GDT page
     */
    public record Cpu(long gdtVa, long gdtMfn) {}

    static SwitchHeader of(Fields fields) throws RecordingException {
        List<Cpu> cpus = new ArrayList<>();
        for (Fields cpu : fields.objects("cpus")) {
            if (cpu.number("cpu") != cpus.size()) {
                throw cpu.unexpected("cpu", "the number " + cpus.size() + ", as CPUs are listed in order");
            }
            cpus.add(new Cpu(cpu.word("gdt_va"), cpu.word("gdt_mfn")));
        }
        if (cpus.isEmpty() || cpus.size() > Long.SIZE) {
            throw fields.unexpected("cpus", "1 to " + Long.SIZE + " CPUs");
        }
        return new SwitchHeader(
                RecordedMachine.of(fields),
                fields.word("per_domain_va"),
                fields.word("zero_page"),
                List.copyOf(cpus),
                fields.has("workload") ? fields.text("workload") : "");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;

/** What a predicate can ask of a frame, a domain, a vCPU, a CPU, by name. */
final class PredicateFunctions {
    /** What is asked of the frame with number {@code mfn}. */
    private interface OfFrame {
        long value(MachineView machine, long mfn);
    }

    private static final Map<String, OfFrame> FRAME = new TreeMap<>(Map.ofEntries(
            Map.entry("caf", (m, f) -> m.frames().caf(f)),
            Map.entry("taf", (m, f) -> m.frames().taf(f)),
            Map.entry("cnt", (m, f) -> m.frames().layout().count(m.frames().caf(f))),
            Map.entry("tc", (m, f) -> m.frames().layout().typeCount(m.frames().taf(f))),
            Map.entry("typ", (m, f) -> m.frames().type(f).value()),
            Map.entry("owner", (m, f) -> m.frames().owner(f)),
            Map.entry("free", (m, f) -> m.frames().state(f) == PageInfoLayout.FREE ? 1 : 0),
            Map.entry(
                    "validated",
                    (m, f) -> flag(m.frames(), f, m.frames().layout().validated())),
            Map.entry(
                    "pinned", (m, f) -> flag(m.frames(), f, m.frames().layout().pinned())),
            Map.entry(
                    "locked", (m, f) -> flag(m.frames(), f, m.frames().layout().locked())),
            Map.entry("slots", PredicateFunctions::slots)));

    private PredicateFunctions() {}

    private static long flag(FrameView frames, long mfn, long bit) {
        return (frames.taf(mfn) & bit) != 0 ? 1 : 0;
    }

    /** How many GDT and LDT slots of all vCPUs map the frame. */
    private static long slots(MachineView machine, long mfn) {
        long count = 0;
        for (long vcpu = 0; vcpu < machine.vcpuCount(); vcpu++) {
            for (int slot = 0; slot < VcpuWord.SLOTS.length(); slot++) {
                long entry = machine.vcpus().get(vcpu, VcpuWord.SLOTS, slot);
                count += Pte.isPresent(entry) && Pte.mfn(entry) == mfn ? 1 : 0;
            }
        }
        return count;
    }

    /** Names of what can be asked of a frame. */
    static List<String> ofFrames() {
        return List.copyOf(FRAME.keySet());
    }

    static PredicateTerm ofFrame(String name, long mfn) {
        OfFrame function = FRAME.get(name);
        return machine -> function.value(machine, mfn);
    }

    /** The single word called {@code label} among {@code words}. */
    static <W extends RecordWord> Optional<W> word(W[] words, String label) {
        return Arrays.stream(words)
                .filter(w -> w.length() == 1 && w.label().equals(label))
                .findFirst();
    }

    static Optional<PredicateTerm> ofDomain(String name, long domid) {
        return word(DomainWord.values(), name).map(w -> m -> m.domains().get(domid, w));
    }

    static Optional<PredicateTerm> ofVcpu(String name, long vcpu) {
        return word(VcpuWord.values(), name).map(w -> m -> m.vcpus().get(vcpu, w));
    }

    static Optional<PredicateTerm> ofPcpu(String name, int cpu) {
        return word(PcpuWord.values(), name).map(w -> m -> m.pcpus().get(cpu, w));
    }
}

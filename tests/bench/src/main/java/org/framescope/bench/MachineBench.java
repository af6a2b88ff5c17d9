// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;

/**
 * Memory of a machine of 1 GiB opened: Xen found in it by CR3 and by search, domains found; against reading the same file, all of
 * its words added up.
 */
final class MachineBench {
    private final AtomicLong sums = new AtomicLong();

    /** Measures. */
    Figure measure() throws Exception {
        try (Scratch scratch = new Scratch()) {
            Path byCr3 = scratch.file("cr3.elf");
            Path bySearch = scratch.file("search.elf");
            new MachineFile(true).write(byCr3);
            new MachineFile(false).write(bySearch);
            List<Rounds.Cost> costs =
                    Rounds.of(() -> sums.addAndGet(Scratch.sum(byCr3)), () -> open(byCr3), () -> open(bySearch));
            double read = costs.get(0).wall();
            double longest = Math.max(costs.get(1).wall(), costs.get(2).wall());
            String text = String.format(
                    Locale.ROOT,
                    "%d frames: opened by CR3 in %.0f ms, by search in %.0f ms (%.0f and %.0f ms of processor time), the file read"
                            + " in %.0f ms (best of %d)",
                    MachineFile.FRAMES,
                    costs.get(1).wall() * 1000,
                    costs.get(2).wall() * 1000,
                    costs.get(1).cpu() * 1000,
                    costs.get(2).cpu() * 1000,
                    read * 1000,
                    Rounds.counted());
            return new Figure("machine", text, longest / read, 1.2, "times the reading on the wall", Figure.Clock.WALL);
        }
    }

    private static Object open(Path file) {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(file)) {
            if (!(evidence instanceof Evidence.Machine machine)) {
                throw new IllegalStateException("no machine was found: " + evidence.report());
            }
            MachineView view = new MachineView(
                    machine.machine().table().reading(),
                    machine.machine().table().release().layout());
            if (view.domains().get(0, DomainWord.TOT_PAGES) != MachineFile.OWNED) {
                throw new IllegalStateException("the machine was not understood: " + evidence.report());
            }
            return evidence.report();
        }
    }
}

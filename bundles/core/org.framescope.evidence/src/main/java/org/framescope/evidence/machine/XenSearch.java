// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.memory.CpuState;
import org.framescope.evidence.memory.Extents;
import org.framescope.evidence.memory.MemoryDump;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.xen.pagetables.Pte;

/**
 * Finds page tables that map Xen: those that a CPU had loaded, else those of the note, else any table that names itself where
 * Xen's root tables do.
 */
final class XenSearch {
    private static final int MOST_FOUND = 64;
    private static final int LOOK_EVERY = 1 << 12;

    private final MemoryDump dump;
    private final PhysicalMemory memory;
    private final ReportBuilder report;
    private final Work work;

    XenSearch(MemoryDump dump, ReportBuilder report, Work work) {
        this.dump = dump;
        memory = dump.memory();
        this.report = report;
        this.work = work;
    }

    /** The frame table of the first root that maps one; empty if none does, which the report says. */
    Optional<XenTables> find() {
        Map<Long, String> roots = new LinkedHashMap<>();
        for (CpuState cpu : dump.cpus()) {
            if (cpu.rootFrame() >= 0) {
                roots.putIfAbsent(cpu.rootFrame(), "CR3 of CPU " + cpu.cpu());
            }
        }
        Optional<XenTables> found = first(roots);
        return found.isPresent() ? found : first(search(roots));
    }

    private Optional<XenTables> first(Map<Long, String> roots) {
        for (Map.Entry<Long, String> root : roots.entrySet()) {
            PageTables tables = new PageTables(memory, root.getKey());
            for (XenArea area : XenArea.values()) {
                Optional<XenTables> found = XenTables.of(memory, tables, area);
                if (found.isPresent()) {
                    report.read(
                            "Xen's page tables",
                            memory.pages().at(root.getKey()),
                            Extents.PAGE,
                            "frame 0x" + Long.toHexString(root.getKey()) + ", " + root.getValue());
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Tables that name themselves in the slot of Xen's linear mapping. */
    private Map<Long, String> search(Map<Long, String> known) {
        Map<Long, String> found = new LinkedHashMap<>();
        Extents pages = memory.pages();
        long looked = 0;
        for (int run = 0; run < pages.runs(); run++) {
            for (long frame = pages.first(run); frame < pages.end(run) && found.size() < MOST_FOUND; frame++) {
                long entry = memory.entry(frame, XenArea.LINEAR_SLOT);
                if (Pte.isPresent(entry) && Pte.mfn(entry) == frame && !known.containsKey(frame)) {
                    found.put(frame, "found by search: it names itself in entry " + XenArea.LINEAR_SLOT);
                }
                if (++looked % LOOK_EVERY == 0) {
                    work.progress("searching for Xen", looked * Extents.PAGE, pages.pages() * Extents.PAGE);
                    if (work.isCancelled()) {
                        report.partial("the search for Xen's page tables was cancelled");
                        return found;
                    }
                }
            }
        }
        return found;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import java.util.HashMap;
import java.util.Map;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;

/**
 * Counts references anew, from the contents of valid tables, pins and roots alone, knowing nothing of how they were
 * taken; and tells which frames of d1 count otherwise.
 */
final class Recount {
    private final MachineView view;
    private final PageInfoLayout layout;
    private final Map<Long, long[]> counts = new HashMap<>();

    private Recount(Tables t) {
        view = t.m.machine.view();
        layout = t.m.machine.layout();
    }

    /** The frames whose counts are not what refers to them, as text; empty when all agree. */
    static String differences(Tables t, long frames) {
        Recount recount = new Recount(t);
        FrameView table = t.m.machine.frames();
        for (long mfn = Tables.FIRST; mfn < Tables.FIRST + frames; mfn++) {
            recount.frame(mfn, table.caf(mfn), table.taf(mfn));
        }
        for (long vcpu = t.m.vcpu(1, 0); vcpu <= t.m.vcpu(1, 1); vcpu++) {
            recount.add(recount.view.vcpus().get(vcpu, VcpuWord.GUEST_TABLE), 1, 1);
            recount.add(recount.view.vcpus().get(vcpu, VcpuWord.GUEST_TABLE_USER), 1, 1);
        }
        StringBuilder text = new StringBuilder();
        for (long mfn = Tables.FIRST; mfn < Tables.FIRST + frames; mfn++) {
            long[] found = recount.counts.getOrDefault(mfn, new long[2]);
            if (found[0] != table.count(mfn) || found[1] != table.typeCount(mfn)) {
                text.append(String.format("%x counts %s, found %d and %d%n", mfn, t.row(mfn), found[0], found[1]));
            }
        }
        return text.toString();
    }

    private void add(long mfn, long general, long type) {
        long[] count = counts.computeIfAbsent(mfn, _ -> new long[2]);
        count[0] += general;
        count[1] += type;
    }

    private void frame(long mfn, long caf, long taf) {
        if ((caf & layout.allocated()) != 0) {
            add(mfn, 1, 0);
        }
        if ((taf & layout.pinned()) != 0) {
            add(mfn, 1, 1);
        }
        PageType type = layout.type(taf);
        boolean valid = layout.typeCount(taf) > 0 && (taf & layout.validated()) != 0;
        for (int slot = 0; valid && type.isPageTable() && slot < 512; slot++) {
            long entry = view.pages().get(mfn, slot);
            boolean xens = type == PageType.L4 && slot >= 256 && slot < 272;
            if ((entry & 1) != 0 && !xens && Pte.mfn(entry) != mfn) {
                add(Pte.mfn(entry), 1, type != PageType.L1 || (entry & 2) != 0 ? 1 : 0);
            } else if ((entry & 1) != 0 && !xens && type == PageType.L1) {
                add(mfn, 1, 0);
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.List;
import java.util.Locale;
import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Recorder;
import org.framescope.machine.Release;
import org.framescope.run.Journal;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.pagetables.MmuRequest;
import org.framescope.xen.pagetables.MmuextRequest;
import org.framescope.xen.pagetables.Pte;

/**
 * A guest of 131,072 frames on a machine of a million maps frames at random and clears the entries again, one mmu_update
 * each, with everything recorded: half of them take a general and a writable reference, half put them.
 */
final class MmuUpdateBench {
    private static final int FRAMES = 1 << 20;
    private static final int OWNED = 1 << 17;
    private static final int OPERATIONS = 500_000;
    private static final long TABLE = 0x20;
    private static final long SELF = 0x7ff0;
    private static final int SLOTS = 511;
    private static final int WRITABLE = 0x67;
    private static final Call CALL = Call.operation("bench");

    private final int[] places = Places.random(OWNED - 1);
    private final Xen xen;

    /** A guest that runs and has one L1 table, pinned. */
    MmuUpdateBench() throws Exception {
        xen = new MachineBuilder(Release.named(Release.DEFAULT)).frames(FRAMES).build();
        xen.domains().create(1, DomainKind.PV64, OWNED, 1);
        xen.domains().createVcpusUpTo(1, 0);
        xen.domains().assignPages(1, TABLE, OWNED);
        long vcpu = xen.machine().view().vcpu(1, 0);
        xen.domains().setRunning(0, vcpu);
        xen.caller().become(0, vcpu);
        expectOk(xen.pageTables()
                .mmuextOp(List.of(new MmuextRequest(MmuextRequest.PIN_L1_TABLE, TABLE, 0)), SELF)
                .rc());
    }

    /** How long an update takes. */
    Figure measure() throws Exception {
        Rounds.Cost cost = Rounds.of(this::updates).getFirst();
        String text = String.format(
                Locale.ROOT, "entries of an L1 set and cleared %.2f M/s on the wall", cost.millions(OPERATIONS));
        double nanos = cost.cpu() * 1e9 / OPERATIONS;
        return new Figure("mmu-update", text, nanos, 1000, "ns of processor time each", Figure.Clock.CPU);
    }

    private Object updates() {
        Journal journal = new Journal(xen.machine().words());
        for (int i = 0; i < OPERATIONS; i += 2) {
            int slot = i >> 1 & SLOTS;
            update(journal, slot, Pte.of(TABLE + 1 + places[i & Places.MASK], WRITABLE));
            update(journal, slot, 0);
        }
        xen.machine().words().recorder(Recorder.NONE);
        return journal;
    }

    private void update(Journal journal, int slot, long entry) {
        journal.enter(CALL);
        MmuRequest request = MmuRequest.of(MmuRequest.NORMAL, TABLE, slot, entry);
        expectOk(xen.pageTables().mmuUpdate(List.of(request), SELF).rc());
        journal.leave(0);
    }

    private static void expectOk(int rc) {
        if (rc != 0) {
            throw new IllegalStateException("rc " + rc);
        }
    }
}

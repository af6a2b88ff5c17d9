// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.List;
import java.util.Locale;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Audit;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.pagetables.Pte;

/**
 * A full audit of a machine of 16 M frames, nearly all of which belong to eight domains; the first of them has a million
 * page-table entries under a pinned root, half of them writable. Beside it a bare scan of the same frame table.
 */
final class AuditBench {
    private static final int FRAMES = 16 << 20;
    private static final int DOMAINS = 8;
    private static final int SHARE = 15 * (FRAMES >> 4) / DOMAINS;
    private static final int FIRST = 0x100;
    private static final int ENTRIES = 1 << 20;
    private static final int SLOTS = 512;
    private static final long READ_ONLY = Pte.PRESENT | Pte.USER | Pte.ACCESSED;

    private final State state;

    /** Boots and fills the machine. */
    AuditBench() throws Exception {
        Xen xen = new MachineBuilder(Release.named(Release.DEFAULT))
                .frames(FRAMES)
                .build();
        for (int domid = 1; domid <= DOMAINS; domid++) {
            expect(xen.domains().create(domid, DomainKind.PV64, SHARE, 1));
            expect(xen.domains().assignPages(domid, FIRST + (long) (domid - 1) * SHARE, SHARE));
        }
        Machine machine = xen.machine();
        long l1 = FIRST + ENTRIES;
        for (int i = 0; i < ENTRIES; i++) {
            machine.pages().set(l1 + i / SLOTS, i % SLOTS, Pte.of(FIRST + i, READ_ONLY | (i % 2 == 0 ? Pte.RW : 0)));
        }
        long l2 = link(machine, l1, ENTRIES / SLOTS);
        long l3 = link(machine, l2, ENTRIES / SLOTS / SLOTS);
        long l4 = link(machine, l3, 1);
        pin(xen, l4);
        state = new State(machine.words().reading(), machine.release());
    }

    /** What MMUEXT_PIN_L4_TABLE does, without a caller. */
    private static void pin(Xen xen, long root) {
        Machine machine = xen.machine();
        if (!xen.frames().getPage(root, 1)) {
            throw new IllegalStateException("the root is nobody's");
        }
        expect(xen.frames().getPageType(root, machine.layout().typeBits(PageType.L4), true));
        machine.frames()
                .setTaf(root, machine.frames().taf(root) | machine.layout().pinned());
    }

    /** Enters the {@code count} tables from {@code first} on in as many tables as it takes right behind them. */
    private static long link(Machine machine, long first, int count) {
        long above = first + count;
        for (int i = 0; i < count; i++) {
            machine.pages().set(above + i / SLOTS, i % SLOTS, Pte.of(first + i, READ_ONLY | Pte.RW));
        }
        return above;
    }

    private static void expect(int rc) {
        if (rc != 0) {
            throw new IllegalStateException("the machine could not be made: result " + rc);
        }
    }

    /** How long an audit takes. */
    Figure measure() throws Exception {
        List<Rounds.Cost> costs = Rounds.of(this::audit, this::scan);
        Rounds.Cost audit = costs.getFirst();
        Rounds.Cost scan = costs.getLast();
        String text = String.format(
                Locale.ROOT,
                "full audit of %d M frames and %d M page-table entries by two threads: %.2f s of processor time; a bare scan"
                        + " of the frame table by one %.0f ms, that is %.1f times as long on the wall, %.1f in processor time",
                FRAMES >> 20,
                ENTRIES >> 20,
                audit.cpu(),
                scan.wall() * 1000,
                audit.wall() / scan.wall(),
                audit.cpu() / scan.cpu());
        return new Figure("audit", text, audit.wall(), 1, "s on the wall", Figure.Clock.WALL);
    }

    private Object audit() {
        Audit audit = Audit.of(state, 10);
        if (!audit.violations().isEmpty() || audit.frames() != FRAMES) {
            throw new IllegalStateException(
                    "the audit found " + audit.violations() + " in " + audit.frames() + " frames");
        }
        return audit;
    }

    private Object scan() {
        Reading reading = state.reading();
        long[] sum = {0};
        reading.rows(0, FRAMES, (_, link, caf, taf, tail) -> sum[0] += link ^ caf ^ taf ^ tail);
        return sum;
    }
}

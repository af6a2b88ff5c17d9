// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import org.framescope.inspect.State;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.pagetables.Pte;

/**
 * A machine of 16 M frames, nearly all of which belong to eight domains; the first of them has many page-table entries under a
 * pinned root, half of them writable.
 */
final class LargeMachine {
    /** Frames of the machine. */
    static final int FRAMES = 16 << 20;

    private static final int DOMAINS = 8;
    private static final int SHARE = 15 * (FRAMES >> 4) / DOMAINS;
    private static final int FIRST = 0x100;
    /** Frames that L1 entries name, in turn. */
    private static final int DATA = 1 << 20;

    private static final int SLOTS = 512;
    private static final long READ_ONLY = Pte.PRESENT | Pte.USER | Pte.ACCESSED;

    private LargeMachine() {}

    /** Boots and fills one whose L1 tables have {@code entries} entries, a power of 2 of at least 2^18. */
    static State withEntries(int entries) throws Exception {
        Xen xen = new MachineBuilder(Release.named(Release.DEFAULT))
                .frames(FRAMES)
                .build();
        for (int domid = 1; domid <= DOMAINS; domid++) {
            expect(xen.domains().create(domid, DomainKind.PV64, SHARE, 1));
            expect(xen.domains().assignPages(domid, FIRST + (long) (domid - 1) * SHARE, SHARE));
        }
        Machine machine = xen.machine();
        long l1 = FIRST + DATA;
        for (int i = 0; i < entries; i++) {
            machine.pages()
                    .set(l1 + i / SLOTS, i % SLOTS, Pte.of(FIRST + i % DATA, READ_ONLY | (i % 2 == 0 ? Pte.RW : 0)));
        }
        long l2 = link(machine, l1, entries / SLOTS);
        long l3 = link(machine, l2, entries / SLOTS / SLOTS);
        long l4 = link(machine, l3, 1);
        pin(xen, l4);
        return new State(machine.words().reading(), machine.release());
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

    /** Adds up the rows of the frame table: the least that looking at every frame costs. */
    static Object scan(State state) {
        Reading reading = state.reading();
        long[] sum = {0};
        reading.rows(0, FRAMES, (_, link, caf, taf, tail) -> sum[0] += link ^ caf ^ taf ^ tail);
        return sum;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Event;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.Xen;
import org.framescope.xen.memory.FrameSource;
import org.framescope.xen.memory.Heap;
import org.framescope.xen.pagetables.MmuRequest;
import org.framescope.xen.pagetables.MmuextRequest;

/** Whatever was done to a domain: when it is destroyed and nobody else refers to its frames, it is gone with all of them. */
class DestroyPropertiesTest {
    private static final int FRAMES = 8;
    private static final long[] FLAGS = {5, 7, 0x67, 0x67, 0x25, 0, 1};

    /**
     * Random operations on one domain by dom0, with tables of one entry. User roots are left out: a refused one keeps a
     * reference for good.
     */
    private static final class Operations {
        private final Xen xen;
        private final TestMachine m;
        private final Random random;
        private final int domid;
        private final long first;

        Operations(TestMachine m, int domid, long first, long seed) {
            this.m = m;
            xen = m.xen;
            this.domid = domid;
            this.first = first;
            random = new Random(seed);
        }

        void create() {
            m.domain(domid, DomainKind.PV64, 2);
            xen.domains().allocSharedInfo(domid, Heap.EXHAUSTED);
            xen.grantTables().init(domid, Heap.EXHAUSTED);
            for (long mfn = first; mfn < first + FRAMES; mfn++) {
                m.owned(domid, mfn);
            }
        }

        private long frame() {
            return first + random.nextInt(FRAMES);
        }

        private long entry() {
            return frame() << 12 | FLAGS[random.nextInt(FLAGS.length)];
        }

        void one() {
            long mfn = frame();
            switch (random.nextInt(9)) {
                case 0, 1 -> poke(mfn);
                case 2, 3 -> pin(random.nextInt(4), mfn);
                case 4 -> pin(MmuextRequest.UNPIN_TABLE, mfn);
                case 5 -> update(mfn);
                case 6 -> xen.domctl().vcpus().setContext(vcpu(), context());
                case 7 -> xen.domctl().vcpus().reset(vcpu());
                default -> memory(mfn);
            }
            assertEquals(0, xen.frames().putOldGuestTable(m.vcpu(0, 0)), "what was deferred to dom0");
        }

        /** A guest writes what it could write: frames that are no table in use. */
        private void poke(long mfn) {
            boolean table = m.machine.frames().typeCount(mfn) != 0
                    && m.machine.frames().type(mfn).value() <= 5
                    && m.machine.frames().type(mfn).value() >= 1;
            if (!table && m.machine.frames().owner(mfn) == domid) {
                m.machine.pages().set(mfn, 0, entry());
            }
        }

        private void pin(int command, long mfn) {
            xen.pageTables().mmuextOp(List.of(new MmuextRequest(command, mfn, 0)), domid);
        }

        private void update(long mfn) {
            MmuRequest request = MmuRequest.of(MmuRequest.NORMAL, mfn, 0, entry());
            xen.pageTables().mmuUpdate(List.of(request), domid + 1L << 16 | domid);
        }

        private long vcpu() {
            return m.vcpu(domid, random.nextInt(2));
        }

        private VcpuContext context() {
            VcpuContext context = VcpuContext.ofRoot(frame());
            return random.nextBoolean() ? context : context.withGdt(512, frame());
        }

        private void memory(long mfn) {
            if (random.nextBoolean()) {
                xen.reservation().decrease(domid, new long[] {mfn}, 0);
            } else {
                xen.reservation().populate(domid, 1, 0, 7, FrameSource.of(mfn));
            }
        }
    }

    private static TestMachine machine() {
        TestMachine m = TestMachine.of("4.17.0");
        m.domain(0, DomainKind.PV64, 1);
        m.running(m.vcpu(0, 0), 0);
        return m;
    }

    @Property(tries = 300)
    void destroyingADomainFreesEveryFrame(@ForAll long seed) {
        TestMachine m = machine();
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        Operations operations = new Operations(m, 1, 0x20, seed);
        operations.create();
        for (int i = 0; i < 60; i++) {
            operations.one();
        }
        if ((seed & 1) != 0) {
            m.xen.caller().preemption().every(1 + (seed >>> 1 & 3));
        }
        assertEquals(0, m.xen.domctl().kill().destroy(1));
        assertFalse(m.xen.domains().exists(1));
        m.xen.destroyedDomains().completeAll();
        assertEquals(free, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        List<String> bugs = m.events().stream()
                .filter(e -> e.event().severity() == Event.Severity.BUG)
                .map(e -> e.event().name())
                .toList();
        assertEquals(List.of(), bugs);
    }

    @Property(tries = 100)
    void operationsOnDifferentDomainsMayBeDoneInAnyOrder(@ForAll long seed) {
        assertEquals(rows(seed, true), rows(seed, false));
    }

    /** caf and taf of every frame after the same operations, done in turn or one domain after the other. */
    private static List<String> rows(long seed, boolean inTurn) {
        TestMachine m = machine();
        Operations one = new Operations(m, 1, 0x20, seed);
        Operations two = new Operations(m, 2, 0x40, ~seed);
        one.create();
        two.create();
        for (int i = 0; i < 80; i++) {
            boolean first = inTurn ? i % 2 == 0 : i < 40;
            (first ? one : two).one();
        }
        List<String> rows = new ArrayList<>();
        for (long mfn = 0x20; mfn < 0x50; mfn++) {
            rows.add(m.row(mfn));
        }
        for (int domid = 1; domid <= 2; domid++) {
            rows.add(m.machine.domains().get(domid, DomainWord.TOT_PAGES) + " "
                    + m.machine.vcpus().get(m.vcpu(domid, 0), VcpuWord.GUEST_TABLE));
        }
        return rows;
    }
}

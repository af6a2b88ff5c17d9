// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.FrameTable;
import org.framescope.machine.PageInfoLayout;
import org.framescope.xen.domains.VcpuContext;
import org.framescope.xen.grants.GrantFlags;
import org.framescope.xen.memory.FrameSource;
import org.framescope.xen.memory.Heap;
import org.framescope.xen.pagetables.MmuRequest;
import org.framescope.xen.pagetables.MmuextRequest;

/**
 * What holds of pairs of operations whatever the state they begin in: an operation and its inverse leave every count as it
 * was, and neither an interruption nor the order of operations that have nothing to do with each other changes the outcome.
 * Compared are caf, owner, and of taf the count, the pin, and, where a count is left, type and flags: what a frame was last
 * may remain in a taf without references, as in Xen.
 */
class MetamorphicTest {
    private static final long FIRST = 0x20;
    private static final int FRAMES = 15;
    private static final int SELF = 0x7ff0;
    private static final long[] FLAGS = {0x65, 0x67, 0x67, 0x67, 0x25, 0};

    private TestMachine m;
    private Xen xen;
    private Random random;

    /** Domain 1, running on CPU 1, with tables at random, some of them pinned, and dom0 on CPU 0. */
    private void guest(long seed) {
        m = TestMachine.of("4.17.0");
        xen = m.xen;
        random = new Random(seed);
        for (int domid = 0; domid <= 2; domid++) {
            m.domain(domid, DomainKind.PV64, 2);
            assertEquals(0, xen.grantTables().init(domid, Heap.EXHAUSTED));
        }
        for (long mfn = FIRST; mfn < FIRST + FRAMES; mfn++) {
            m.owned(1, mfn);
            for (int slot = 0; slot < 3; slot++) {
                m.machine.pages().set(mfn, slot, fitting((int) ((mfn - FIRST) / 3)));
            }
        }
        m.owned(2, 0x60, 0x61);
        m.running(m.vcpu(0, 0), 0);
        m.running(m.vcpu(1, 0), 1);
        for (int i = 0; i < 12; i++) {
            int command = random.nextInt(2);
            pin(command, frame(command + 1));
        }
        finishPuts();
        m.events();
    }

    /** What was deferred is put by the next hypercall; here by one that asks for nothing else. */
    private void finishPuts() {
        xen.caller().become(1, m.vcpu(1, 0));
        assertEquals(0, xen.pageTables().mmuextOp(List.of(), SELF).rc());
    }

    private long frame() {
        return FIRST + random.nextInt(FRAMES);
    }

    /** A frame of {@code level}, three of each: 0 data, 1 to 4 tables, mostly. */
    private long frame(int level) {
        return random.nextInt(8) == 0 ? frame() : FIRST + 3L * level + random.nextInt(3);
    }

    /** What belongs into a table of {@code level}, with few exceptions. */
    private long fitting(int level) {
        if (random.nextInt(50) == 0) {
            return entry();
        }
        long flags = level > 1 ? 0x67 : 0x65 + 2L * random.nextInt(2);
        return random.nextInt(4) == 0 ? 0 : (FIRST + 3L * Math.max(0, level - 1) + random.nextInt(3)) << 12 | flags;
    }

    private long entry() {
        return entry(frame());
    }

    private long entry(long mfn) {
        return mfn << 12 | FLAGS[random.nextInt(FLAGS.length)];
    }

    private int ext(MmuextRequest request) {
        xen.caller().become(1, m.vcpu(1, 0));
        return xen.pageTables().mmuextOp(List.of(request), SELF).rc();
    }

    private int pin(int command, long mfn) {
        return ext(new MmuextRequest(command, mfn, 0));
    }

    private int unpin(long mfn) {
        return ext(new MmuextRequest(MmuextRequest.UNPIN_TABLE, mfn, 0));
    }

    private int update(long table, int slot, long entry) {
        xen.caller().become(1, m.vcpu(1, 0));
        return xen.pageTables()
                .mmuUpdate(List.of(MmuRequest.of(MmuRequest.NORMAL, table, slot, entry)), SELF)
                .rc();
    }

    private List<String> counts() {
        FrameTable frames = m.machine.frames();
        PageInfoLayout layout = m.machine.layout();
        List<String> rows = new ArrayList<>();
        for (long mfn = 0; mfn < TestMachine.FRAMES; mfn++) {
            if (frames.state(mfn) != PageInfoLayout.FREE) {
                long taf = frames.taf(mfn);
                long kept = layout.typeCount(taf) == 0 ? taf & (layout.pinned() | layout.locked()) : taf;
                rows.add(String.format("%x %x %x %d", mfn, frames.caf(mfn), kept, frames.owner(mfn)));
            }
        }
        return rows;
    }

    private void assertRestored(List<String> before) {
        finishPuts();
        assertEquals(before, counts());
        List<String> bugs = m.events().stream()
                .filter(seen -> seen.event().severity() == Event.Severity.BUG)
                .map(seen -> seen.event().name())
                .toList();
        assertEquals(List.of(), bugs);
    }

    @Property(tries = 200)
    void pinThenUnpin(@ForAll long seed, @ForAll @IntRange(max = 3) int level) {
        guest(seed);
        long mfn = frame(level + 1);
        List<String> before = counts();
        assumeTrue(pin(level, mfn) == 0);
        assertEquals(0, unpin(mfn));
        assertRestored(before);
    }

    @Property(tries = 200)
    void pinThenUnpinHoweverOftenInterrupted(
            @ForAll long seed, @ForAll @IntRange(max = 3) int level, @ForAll @IntRange(min = 1, max = 9) int each) {
        guest(seed);
        long mfn = frame(level + 1);
        List<String> before = counts();
        xen.caller().preemption().every(each);
        boolean pinned = pin(level, mfn) == 0;
        boolean undone = pinned && unpin(mfn) == 0;
        xen.caller().preemption().never();
        assumeTrue(pinned);
        assertTrue(undone);
        assertRestored(before);
    }

    @Property(tries = 200)
    void mapThenUnmapThroughAnEntry(@ForAll long seed) {
        guest(seed);
        long table = frame();
        int slot = 100 + random.nextInt(100);
        List<String> before = counts();
        if (update(table, slot, entry()) == 0) {
            assertEquals(0, update(table, slot, 0));
        }
        assertRestored(before);
    }

    @Property(tries = 100)
    void anEntryReplacedAndPutBack(@ForAll long seed) {
        guest(seed);
        long table = frame();
        int slot = random.nextInt(3);
        long old = m.machine.pages().get(table, slot);
        List<String> before = counts();
        assumeTrue(update(table, slot, old) == 0);
        assertRestored(before);
        if (update(table, slot, entry()) == 0) {
            assumeTrue(update(table, slot, old) == 0);
        }
        assertRestored(before);
    }

    @Property(tries = 200)
    void setGdtThenNone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int pages) {
        guest(seed);
        long[] gdt = new long[pages];
        for (int i = 0; i < pages; i++) {
            gdt[i] = frame();
        }
        xen.caller().become(1, m.vcpu(1, 0));
        assertEquals(0, xen.descriptors().setGdt(m.vcpu(1, 0), new long[0], 0));
        List<String> before = counts();
        if (xen.descriptors().setGdt(m.vcpu(1, 0), gdt, 512L * pages) == 0) {
            assertEquals(0, xen.descriptors().setGdt(m.vcpu(1, 0), new long[0], 0));
        }
        assertRestored(before);
    }

    @Property(tries = 200)
    void setContextThenReset(@ForAll long seed) {
        guest(seed);
        long vcpu = m.vcpu(1, 1);
        List<String> before = counts();
        xen.caller().become(0, m.vcpu(0, 0));
        VcpuContext context = VcpuContext.ofRoot(frame(4));
        context = random.nextBoolean() ? context : context.withGdt(512, frame());
        assumeTrue(xen.domctl().vcpus().setContext(vcpu, context) == 0);
        assertEquals(0, xen.domctl().vcpus().reset(vcpu));
        assertEquals(0, xen.frames().putOldGuestTable(m.vcpu(0, 0)), "what dom0 puts later");
        assertRestored(before);
    }

    @Property(tries = 200)
    void foreignMapThenUnmap(@ForAll long seed, @ForAll boolean writable) {
        guest(seed);
        xen.caller().become(0, m.vcpu(0, 0));
        int first = xen.foreignMaps().map(0, 2, 0x60, false);
        List<String> before = counts();
        int handle = xen.foreignMaps().map(0, 1, frame(), writable);
        if (handle >= 0) {
            assertEquals(0, xen.foreignMaps().unmap(0, handle));
        }
        assertRestored(before);
        assertEquals(0, xen.foreignMaps().unmap(0, first));
    }

    @Property(tries = 200)
    void grantThenUnmap(@ForAll long seed, @ForAll boolean readonly, @ForAll boolean device) {
        guest(seed);
        xen.grantTables().write(1, 8, frame() << 32 | 1);
        assertEquals(
                0,
                xen.grantTables().write(2, 8, 0x60L << 32 | 1) ? xen.grantMaps().map(0, 2, 8, 2) : -1);
        List<String> before = counts();
        int flags = GrantFlags.HOST_MAP | (readonly ? GrantFlags.READONLY : 0) | (device ? GrantFlags.DEVICE_MAP : 0);
        int handle = xen.grantMaps().map(0, 1, 8, flags);
        if (handle >= 0) {
            assertEquals(0, xen.grantMaps().unmap(0, handle));
        }
        assertRestored(before);
    }

    @Property(tries = 100)
    void populateThenDecrease(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        guest(seed);
        List<String> before = counts();
        long[] frames = {0x80, 0x81, 0x82, 0x83};
        long done = xen.reservation().populate(1, count, 0, 0x500, FrameSource.of(frames));
        assertEquals(count, done);
        assertEquals(count, xen.reservation().decrease(1, Arrays.copyOf(frames, count), 0));
        assertRestored(before);
    }

    @Property(tries = 100)
    void registerVcpuInfoThenDie(@ForAll long seed) {
        guest(seed);
        xen.caller().become(1, m.vcpu(1, 0));
        xen.domctl().vcpus().registerVcpuInfo(0, frame(), 64);
        xen.foreignMaps().map(0, 2, 0x60, true);
        xen.caller().become(0, m.vcpu(0, 0));
        assertEquals(0, xen.domctl().kill().destroy(1));
        xen.destroyedDomains().completeAll();
        for (long mfn = FIRST; mfn < FIRST + FRAMES; mfn++) {
            assertEquals(PageInfoLayout.FREE, m.machine.frames().state(mfn), Long.toHexString(mfn));
        }
        assertEquals("8000000000000002 e400000000000001", m.row(0x60), "another domain's mapping stays");
    }

    /** One operation on frames below or above the middle, so that those of one half cannot meet those of the other. */
    private void one(Random choice, long first) {
        long mfn = first + choice.nextInt(4);
        long other = first + choice.nextInt(4);
        switch (choice.nextInt(5)) {
            case 0 -> pin(choice.nextInt(4), mfn);
            case 1 -> unpin(mfn);
            case 2 -> update(mfn, choice.nextInt(3), other << 12 | FLAGS[choice.nextInt(FLAGS.length)]);
            case 3 -> ext(new MmuextRequest(MmuextRequest.CLEAR_PAGE, mfn, 0));
            default -> xen.foreignMaps().map(0, 1, mfn, choice.nextBoolean());
        }
    }

    private List<String> halves(long seed, boolean inTurn) {
        m = TestMachine.of("4.17.0");
        xen = m.xen;
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, 0x20, 0x21, 0x22, 0x23, 0x28, 0x29, 0x2a, 0x2b);
        m.running(m.vcpu(0, 0), 0);
        m.running(m.vcpu(1, 0), 1);
        Random low = new Random(seed);
        Random high = new Random(~seed);
        for (int i = 0; i < 60; i++) {
            boolean first = inTurn ? i % 2 == 0 : i < 30;
            one(first ? low : high, first ? 0x20 : 0x28);
        }
        return counts();
    }

    @Property(tries = 150)
    void operationsOnDifferentFramesMayBeDoneInAnyOrder(@ForAll long seed) {
        assertEquals(halves(seed, true), halves(seed, false));
    }
}

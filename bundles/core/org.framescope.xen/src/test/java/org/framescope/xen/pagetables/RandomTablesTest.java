// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.DomainWord;
import org.framescope.machine.VcpuWord;

/** Whatever is asked for in whatever order, counts agree with what refers to a frame. */
class RandomTablesTest {
    private static final int FRAMES = 12;
    private static final int STEPS = 60;
    private static final int[] SLOTS = {0, 1, 2, 255, 272, 511};
    private static final long[] FLAGS = {
        Tables.RO,
        Tables.RW,
        Tables.RO,
        Tables.RW,
        Pte.PRESENT | Pte.RW,
        Tables.RW | Pte.NX,
        Pte.RW,
        Tables.RW | Pte.PCD
    };

    /** One chooser of operations; frames, slots and flags come from a seed. */
    private static final class Guest {
        final Tables t = new Tables();
        final Random random;
        final int levels;

        Guest(long seed, int levels) {
            random = new Random(seed);
            this.levels = levels;
        }

        long frame() {
            return Tables.FIRST + random.nextInt(FRAMES);
        }

        int slot() {
            return SLOTS[random.nextInt(SLOTS.length)];
        }

        long entry() {
            return random.nextInt(6) == 0 ? 0 : Pte.of(frame(), FLAGS[random.nextInt(FLAGS.length)]);
        }

        int level() {
            return 1 + random.nextInt(levels);
        }

        int step() {
            return switch (random.nextInt(9)) {
                case 0, 1 -> poke(frame(), slot(), entry());
                case 2 -> t.pin(level(), frame());
                case 3 -> t.unpin(frame());
                case 4 -> t.update(MmuRequest.PRESERVE_AD, frame(), slot(), entry());
                case 5 -> t.ext(MmuextRequest.CLEAR_PAGE, frame());
                case 6 -> levels == 4 ? t.ext(MmuextRequest.NEW_USER_BASEPTR, frame()) : 0;
                default -> t.update(frame(), slot(), entry());
            };
        }

        /** A guest can store into what is no table. */
        private int poke(long mfn, int slot, long entry) {
            if (t.m.machine.frames().typeCount(mfn) == 0) {
                t.m.machine.pages().set(mfn, slot, entry);
            }
            return 0;
        }
    }

    @Property(tries = 150)
    void countsAgreeWithTheContentsOfTables(@ForAll long seed) {
        Guest guest = new Guest(seed, 3);
        for (int i = 0; i < STEPS; i++) {
            guest.step();
            assertEquals("", Recount.differences(guest.t, FRAMES), "step " + i);
        }
    }

    @Property(tries = 100)
    void interruptionsChangeNothingInTheEnd(@ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int every) {
        Guest calm = new Guest(seed, 3);
        Guest hurried = new Guest(seed, 3);
        hurried.t.m.xen.caller().preemption().every(every);
        for (int i = 0; i < STEPS; i++) {
            assertEquals(calm.step(), hurried.step(), "step " + i);
            assertEquals(rows(calm.t), rows(hurried.t), "step " + i);
        }
    }

    private static List<String> rows(Tables t) {
        List<String> rows = new ArrayList<>();
        for (long mfn = Tables.FIRST; mfn < Tables.FIRST + FRAMES; mfn++) {
            rows.add(t.row(mfn));
        }
        return rows;
    }

    /** A tree over four levels with every table in several slots. */
    private static void tree(Tables t, long seed) {
        Random random = new Random(seed);
        for (int level = 4; level > 1; level--) {
            for (long table = first(level); table < first(level) + 2; table++) {
                for (int slot : SLOTS) {
                    long child = first(level - 1) + random.nextInt(2);
                    t.entry(table, slot, child, random.nextInt(3) > 0 ? Tables.RW : 0);
                }
            }
        }
        for (int slot = 0; slot < 300; slot++) {
            t.entry(first(1) + random.nextInt(2), slot, Tables.FIRST + 8 + random.nextInt(4), Tables.RW);
        }
    }

    private static long first(int level) {
        return Tables.FIRST + 2L * (4 - level);
    }

    @Property(tries = 60)
    void aPinGivenBackRestoresEveryCount(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int level) {
        Tables t = new Tables();
        tree(t, seed);
        List<String> before = counts(t);
        assertEquals(0, t.pin(level, first(level)));
        assertEquals("", Recount.differences(t, FRAMES));
        assertEquals(0, t.unpin(first(level)));
        assertEquals(before, counts(t));
        assertEquals(0, t.m.machine.domains().get(1, DomainWord.NR_L4_PAGES));
    }

    private static List<String> counts(Tables t) {
        List<String> counts = new ArrayList<>();
        for (long mfn = Tables.FIRST; mfn < Tables.FIRST + FRAMES; mfn++) {
            counts.add(
                    t.m.machine.frames().count(mfn) + "/" + t.m.machine.frames().typeCount(mfn));
        }
        return counts;
    }

    @Property(tries = 60)
    void aPinStoppedAnywhereCanBeContinued(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2500) int check) {
        Tables calm = new Tables();
        Tables stopped = new Tables();
        tree(calm, seed);
        tree(stopped, seed);
        assertEquals(0, calm.pin(4, first(4)));
        stopped.m.xen.caller().preemption().stopAt(check);
        int rc = stopped.pin(4, first(4));
        if (rc != 0) {
            assertEquals(-ERESTART, rc);
            assertEquals("8000000000000002 8100000000000001", stopped.row(first(4)), "partial");
            stopped.m.xen.caller().preemption().never();
            assertEquals(0, stopped.pin(4, first(4)));
        }
        assertEquals(rows(calm), rows(stopped));
    }

    @Property(tries = 40)
    void rootsAndTablesTogetherAgreeToo(@ForAll long seed) {
        Guest guest = new Guest(seed, 1);
        tree(guest.t, seed);
        long vcpu = guest.t.m.vcpu(1, 0);
        for (int i = 0; i < STEPS; i++) {
            long root = first(4) + guest.random.nextInt(2);
            int rc = switch (guest.random.nextInt(5)) {
                case 0 -> guest.t.ext(MmuextRequest.NEW_BASEPTR, root);
                case 1 -> guest.t.ext(MmuextRequest.NEW_USER_BASEPTR, guest.random.nextBoolean() ? root : 0);
                case 2 -> guest.t.pin(4, root);
                case 3 -> guest.t.unpin(root);
                default -> guest.t.update(root, guest.slot(), Pte.of(first(3) + guest.random.nextInt(2), Tables.RW));
            };
            assertTrue(rc == 0 || rc == -EINVAL, "rc " + rc);
            assertEquals(0, guest.t.m.machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE));
            assertEquals("", Recount.differences(guest.t, FRAMES), "step " + i);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import static org.framescope.xen.Errno.EAGAIN;
import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.TestMachine.Seen;
import org.framescope.xen.actors.Actors;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.program.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each step of a walker, of who frees the table and of the flush interrupt writes, tlb.md 1 and 2: vCPU 0 walks on
 * CPU 0, vCPU 1 frees on CPU 1. Word 0 of DATA counts references to the table, word 1 has who acknowledged, word 2 whom a
 * grace period waits for; byte 1 of a vcpu_info masks interrupts, byte 0 has one pending.
 */
class GuestProgramsTest {
    private static final long L2 = 0x21;
    private static final long TABLE = 0x22;
    private static final long DATA = 0x23;
    private static final long INFO = 0x24;
    private static final long ENTRY = L2 << 12 | 5 << 3;
    private static final long PRESENT = TABLE << 12 | 0x67;

    private TestMachine m;
    private Actors actors;
    private long walker;
    private long freer;

    private void machine(String flush) {
        m = new TestMachine(TestMachine.release("4.17.0", "flush", flush));
        m.domain(1, DomainKind.PV64, 3);
        m.owned(1, L2, TABLE, DATA);
        m.xen.domains().allocSharedInfo(1, INFO);
        walker = m.vcpu(1, 0);
        freer = m.vcpu(1, 1);
        m.running(walker, 0);
        m.running(freer, 1);
        m.machine.pages().set(L2, 5, PRESENT);
        data(0, 1);
        actors = m.xen.actors();
    }

    private void data(int word, long value) {
        m.machine.pages().set(DATA, word, value);
    }

    private void is(long references, long acknowledged, long waitedFor) {
        assertEquals(references, m.machine.pages().get(DATA, 0));
        assertEquals(acknowledged, m.machine.pages().get(DATA, 1));
        assertEquals(waitedFor, m.machine.pages().get(DATA, 2));
    }

    private long info(int id) {
        return m.machine.pages().get(INFO, 8 * id);
    }

    private long entry() {
        return m.machine.pages().get(L2, 5);
    }

    private long cached(int cpu) {
        return m.machine.pcpus().get(cpu, PcpuWord.TLB_TABLE);
    }

    private int actor(int cpu, Task task) {
        int number = actors.declare("A" + actors.count(), cpu, List.of(task));
        actors.reset();
        return number;
    }

    private int walks() {
        return actor(0, m.xen.guestPrograms().gupFast(walker, ENTRY, TABLE, DATA));
    }

    private int frees() {
        return actor(1, m.xen.guestPrograms().unmapTable(freer, ENTRY, DATA));
    }

    private void steps(int actor, String... labels) {
        for (String label : labels) {
            assertEquals(label, actors.nextStep(actors.record(actor)).orElseThrow());
            assertTrue(actors.advance(actor), label);
        }
    }

    @Test
    void aWalkerDisablesInterruptsUntilItIsThroughWithTheTable() {
        machine("hypercall+rcu");
        int gup = walks();
        data(2, 0b101);
        steps(gup, "cli");
        assertEquals(0x100, info(0));
        steps(gup, "read upper entry", "read table");
        assertEquals(TABLE, cached(0));
        is(1, 0, 0b101);
        steps(gup, "sti");
        assertEquals(0, info(0));
        is(1, 0, 0b100);
        assertFalse(actors.advance(gup));
        assertEquals(List.of(), m.eventNames());
    }

    @Test
    void aWalkerThatFindsNoEntryLooksAtNoTable() {
        machine("ipi");
        m.machine.pages().set(L2, 5, PRESENT & ~1);
        data(0, 0);
        steps(walks(), "cli", "read upper entry", "read table", "sti");
        assertEquals(0, cached(0));
        assertEquals(List.of(), m.eventNames());
    }

    @Test
    void aTableThatIsReadAfterItWasFreedIsABug() {
        machine("hypercall");
        int gup = walks();
        steps(gup, "cli", "read upper entry");
        data(0, 0);
        steps(gup, "read table");
        assertEquals(List.of(new Seen(GuestEvents.USE_AFTER_FREE, List.of(walker, TABLE))), m.events());
        assertEquals(TABLE, cached(0), "it goes on with what it read");
    }

    @Test
    void byInterruptsTheTableIsFreedWhenEveryOtherVcpuAcknowledged() {
        machine("ipi");
        int free = frees();
        int first = actor(0, m.xen.guestPrograms().flushInterrupt(walker, DATA));
        int third = actor(0, m.xen.guestPrograms().flushInterrupt(m.vcpu(1, 2), DATA));
        assertFalse(actors.advance(first), "nothing is pending");
        steps(free, "unhook");
        assertEquals(0, entry());
        steps(free, "send IPI");
        assertEquals(1, info(0));
        assertEquals(0, info(1), "not to itself");
        assertEquals(1, info(2));
        assertFalse(actors.advance(free));
        m.machine.pages().set(INFO, 0, 0x101);
        assertFalse(actors.advance(first), "interrupts are disabled");
        m.machine.pages().set(INFO, 0, 1);
        m.machine.pcpus().set(0, PcpuWord.TLB_TABLE, TABLE);
        steps(first, "flush and acknowledge");
        assertEquals(0, info(0));
        assertEquals(0, cached(0));
        is(1, 0b001, 0);
        assertFalse(actors.advance(free), "vCPU 2 has not acknowledged");
        assertFalse(actors.advance(third), "it does not run");
        m.machine.vcpus().set(m.vcpu(1, 2), VcpuWord.IS_RUNNING, 1);
        steps(third, "flush and acknowledge");
        is(1, 0b101, 0);
        steps(free, "see acknowledgements", "free table");
        is(0, 0b101, 0);
        assertTrue(actors.mayRest(actors.record(first)), "it waits for work");
        assertEquals(List.of(), m.eventNames(), "Xen flushed nothing");
    }

    @Test
    void byHypercallXenFlushesWhateverTheInterruptFlagSays() {
        machine("hypercall");
        int gup = walks();
        int free = frees();
        steps(gup, "cli", "read upper entry", "read table");
        m.events();
        steps(free, "unhook", "enter flush hypercall");
        assertEquals(0x100, info(0), "no interrupt is sent");
        steps(free, "Xen flushes");
        assertEquals(List.of(List.of(0L)), m.events().stream().map(Seen::args).toList(), "CPU 0; vCPU 2 is on none");
        assertEquals(0, cached(0));
        steps(free, "free table");
        is(0, 0, 0);
    }

    @Test
    void withAGracePeriodWhoHadInterruptsDisabledIsWaitedFor() {
        machine("hypercall+rcu");
        int gup = walks();
        int free = frees();
        steps(gup, "cli");
        steps(free, "unhook", "enter flush hypercall", "Xen flushes", "call_rcu");
        is(1, 0, 0b001);
        assertFalse(actors.advance(free));
        steps(gup, "read upper entry", "read table", "sti");
        is(1, 0, 0);
        steps(free, "free table after the grace period");
        is(0, 0, 0);
        assertTrue(actors.nextStep(actors.record(free)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipi", "hypercall", "hypercall+rcu"})
    void whoDoesNotRunWaits(String flush) {
        machine(flush);
        m.machine.vcpus().set(walker, VcpuWord.IS_RUNNING, 0);
        m.machine.vcpus().set(freer, VcpuWord.IS_RUNNING, 0);
        Arguments words =
                new Arguments().with("entry", ENTRY).with("table", TABLE).with("data", DATA);
        assertEquals(-EAGAIN, GuestOperations.GUP_FAST.execute(m.xen, words.with("vcpu", walker)));
        assertEquals(-EAGAIN, GuestOperations.UNMAP_TABLE.execute(m.xen, words.with("vcpu", freer)));
        assertEquals(-EAGAIN, GuestOperations.FLUSH_INTERRUPT.execute(m.xen, words.with("vcpu", freer)));
        assertEquals(PRESENT, entry());
        is(1, 0, 0);
    }

    /** Frames of the machine are 0 to 0x3ff; an entry is eight bytes. */
    @ParameterizedTest
    @CsvSource({
        "0x21028, 0x23, true",
        "0x3ffff8, 0x3ff, true",
        "0x0, 0x0, true",
        "0x400000, 0x23, false",
        "-8, 0x23, false",
        "0x2102c, 0x23, false",
        "0x21028, 0x400, false",
        "0x21028, -1, false"
    })
    void wordsOutsideTheMachineAreRefused(String entry, String data, boolean known) {
        machine("hypercall");
        Arguments words = new Arguments()
                .with("vcpu", walker)
                .with("entry", Long.decode(entry))
                .with("table", TABLE)
                .with("data", Long.decode(data));
        assertEquals(known ? 0 : -EINVAL, GuestOperations.GUP_FAST.execute(m.xen, words));
        assertEquals(known ? 0 : -EINVAL, GuestOperations.UNMAP_TABLE.execute(m.xen, words.with("vcpu", freer)));
    }

    @Test
    void aGuestWithoutSharedInfoHasNoInterruptFlag() {
        machine("ipi");
        m.domain(2, DomainKind.PV64, 1);
        Arguments words = new Arguments()
                .with("vcpu", m.vcpu(2, 0))
                .with("entry", ENTRY)
                .with("table", TABLE)
                .with("data", DATA);
        assertEquals(-EINVAL, GuestOperations.GUP_FAST.execute(m.xen, words));
        assertEquals(-EINVAL, GuestOperations.UNMAP_TABLE.execute(m.xen, words));
        assertEquals(-EAGAIN, GuestOperations.FLUSH_INTERRUPT.execute(m.xen, words));
        assertEquals(
                List.of("gup_fast", "unmap_table", "flush_interrupt"),
                GuestOperations.all().stream().map(o -> o.name()).toList());
        assertEquals(3, m.xen.guestPrograms().programs().size());
    }
}

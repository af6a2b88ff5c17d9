// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Xen writes to its console when it refuses: gdprintk of do_mmu_update, do_mmuext_op and what they call, mm.c, 4.17.0. */
class MessagesTest {
    private static final long A = 0x100;
    private static final long B = 0x101;
    private static final long C = 0x102;
    private static final long FOREIGN = 0x200;

    private final Tables t = new Tables();

    private void assertTold(int expected, int rc, String... messages) {
        assertEquals(expected, rc);
        List<String> told =
                t.m.eventNames().stream().filter(e -> !e.equals("tlb_flush")).toList();
        assertEquals(List.of(messages), told);
    }

    private void foreign() {
        t.m.domain(2, DomainKind.PV64, 1);
        t.m.owned(2, FOREIGN);
    }

    @Test
    void pinsTellWhyTheyFail() {
        t.entry(A, 0, 0x900000, Tables.RW);
        assertTold(-1, t.pin(1, A), "mmio_refused", "promote_failed", "validation_failed", "pin_failed");
        assertEquals(0, t.pin(1, B));
        assertTold(-22, t.pin(1, B), "already_pinned");
        assertTold(-22, t.unpin(C), "not_pinned");
        assertTold(-22, t.unpin(0x300), "wrong_owner", "bad_unpin");
        assertTold(-22, t.unpin(1L << 40), "bad_unpin");
    }

    @Test
    void rootsTellWhyTheyAreRefused() {
        assertTold(-22, t.ext(MmuextRequest.NEW_BASEPTR, 1L << 40), "bad_baseptr");
        assertTold(-22, t.ext(MmuextRequest.NEW_USER_BASEPTR, 1L << 40), "bad_user_baseptr");
    }

    @Test
    void copiesTellWhichFrameIsNone() {
        assertTold(-22, t.ext(MmuextRequest.CLEAR_PAGE, 1L << 40), "clear_failed");
        assertTold(-22, t.ext(MmuextRequest.COPY_PAGE, A, 1L << 40), "copy_from_failed");
        assertTold(-22, t.ext(MmuextRequest.COPY_PAGE, 1L << 40, A), "copy_to_failed");
        assertTold(-22, t.update(MmuRequest.MACHPHYS, 1L << 40, 0, 5), "no_m2p_frame");
    }

    @Test
    void entriesTellWhatIsWrongWithThem() {
        foreign();
        assertEquals(0, t.pin(1, A));
        assertEquals(0, t.pin(2, B));
        assertTold(-22, t.update(A, 0, Pte.of(C, Tables.RW | Pte.PSE)), "bad_flags");
        assertTold(-22, t.update(B, 0, Pte.of(C, Tables.RW | Pte.PSE)), "bad_flags");
        assertTold(-16, t.update(A, 0, Pte.of(FOREIGN, Tables.RW)), "wrong_pg_owner", "l1_entry_refused");
        assertTold(-16, t.update(A, 0, Pte.of(A, Tables.RW)), "bad_type", "not_writable", "l1_entry_refused");
        assertTold(-1, t.update(A, 0, Pte.of(0x900000, Tables.RO)), "mmio_refused");
        assertTold(-22, t.update(1L << 40, 0, 0), "no_table");
    }

    @Test
    void mmioIsForDomainsThatMayUseIt() {
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        t.m.owned(0, 0x210);
        assertEquals(0, t.pin(1, 0x210));
        t.m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        t.m.events();
        MmuRequest foreign = MmuRequest.of(MmuRequest.NORMAL, 0x210, 0, Pte.of(0x900000, Tables.RO));
        assertTold(-1, t.update(1, foreign).rc(), "mmio_refused_for_other");
        t.m.machine.domains().set(0, DomainWord.IO_PERMITTED, 1);
        assertTold(0, t.update(1, foreign).rc());
        long uncached = Tables.RO | Pte.PCD | Pte.PWT | Pte.GLOBAL;
        assertEquals(Pte.of(0x900000, uncached), t.word(0x210, 0));
    }

    @Test
    void oneselfIsNoForeigner() {
        assertEquals(-3, t.tables.mmuextOp(List.of(), 1).rc());
        assertEquals(List.of("self_as_foreign"), t.m.eventNames());
    }

    @Test
    void aPermittedDomainsCacheAttributesAreNotForXensFrames() {
        t.m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        long shared = t.m.xen.domains().allocSharedInfo(1);
        assertEquals(0, t.pin(1, A));
        t.m.events();
        assertTold(-13, t.update(A, 0, Pte.of(shared, Tables.RW | Pte.PCD)), "cache_attributes");
        assertEquals("c000000000000001 e400000000000001", t.row(shared));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1"})
    void cachesAreWrittenBackWhereTheVcpuRuns(int cpu, int expected) {
        t.m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        t.m.running(t.m.vcpu(1, 1), 1);
        long vcpu = cpu == 0 ? t.m.vcpu(1, 0) : t.m.vcpu(1, 1);
        t.m.xen.caller().become(cpu, vcpu);
        t.m.events();
        assertEquals(0, t.ext(MmuextRequest.FLUSH_CACHE, 0));
        assertEquals(
                List.of((long) expected),
                t.m.events().stream().map(seen -> seen.args().getFirst()).toList());
    }

    private static Tables pae() {
        return new Tables(TestMachine.of("4.17.0"), DomainKind.PV32);
    }

    @Test
    void a32BitL3ThatIsRefusedLooksAsTheGuestWroteIt() {
        Tables p = pae();
        p.entry(A, 0, B, Pte.PRESENT);
        p.entry(A, 1, C, Pte.PRESENT);
        p.entry(A, 2, 0x900000, Pte.PRESENT);
        assertEquals(-22, p.pin(3, A));
        assertEquals(Pte.of(B, Pte.PRESENT), p.word(A, 0));
        assertEquals(Pte.of(C, Pte.PRESENT), p.word(A, 1));
        assertEquals("8000000000000001 4000000000000000", p.row(B));
    }

    @Test
    void a32BitL3HoldsNoL3() {
        Tables p = pae();
        p.entry(A, 3, B, Pte.PRESENT);
        assertEquals(0, p.pin(3, A));
        p.entry(C, 0, A, Pte.PRESENT);
        p.entry(C, 3, 0x103, Pte.PRESENT);
        assertEquals(-22, p.pin(3, C));
        assertEquals("8000000000000002 6c00000000000001", p.row(A));
    }

    @Test
    void theL2OfXensAreaIsForOneL3Only() {
        Tables p = pae();
        p.entry(A, 3, B, Pte.PRESENT);
        assertEquals(0, p.pin(3, A));
        p.entry(C, 3, B, Pte.PRESENT);
        p.m.events();
        assertEquals(-22, p.pin(3, C));
        assertEquals("pae_shared", p.m.eventNames().getFirst());
    }
}

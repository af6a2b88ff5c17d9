// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOSYS;
import static org.framescope.xen.Errno.ERESTART;
import static org.framescope.xen.Errno.ESRCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.AllOperations;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Page-table operations as scenarios and the palette ask for them. */
class PageTableOperationsTest {
    private static final long L4 = 0x100;
    private static final long L3 = 0x101;
    private static final long L2 = 0x102;
    private static final long L1 = 0x103;
    private static final long DATA = 0x104;

    private final Tables t = new Tables();
    private final long vcpu = t.m.vcpu(1, 0);
    private final Operations operations = AllOperations.create();

    @BeforeEach
    void tables() {
        t.entry(L4, 0, L3, Tables.RW);
        t.entry(L3, 0, L2, Tables.RW);
        t.entry(L2, 0, L1, Tables.RW);
        t.entry(L1, 4, DATA, Tables.RW);
    }

    private Arguments args() {
        return new Arguments().with("vcpu", vcpu);
    }

    private long run(String name, Arguments arguments) {
        return operations.named(name).orElseThrow().execute(t.m.xen, arguments);
    }

    static List<Operation> all() {
        return Stream.concat(PageTableOperations.all().stream(), MmuextOperations.all().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyAVcpuThatRunsCanAct(Operation operation) {
        Arguments sleeping = new Arguments().with("vcpu", t.m.vcpu(1, 1));
        t.m.events();
        assertEquals(-ESRCH, operation.execute(t.m.xen, sleeping));
        assertEquals(List.of("not_running"), t.m.eventNames());
    }

    @Test
    void tablesArePinnedOneRequestEach() {
        assertEquals(0, run("pin_l1_table", args().with("frames", L1, 0x110)));
        assertEquals("8000000000000002 2c00000000000001", t.row(0x110));
        assertEquals(0, run("pin_l2_table", args().with("frames", L2)));
        assertEquals(0, run("pin_l3_table", args().with("frames", L3)));
        assertEquals(0, run("pin_l4_table", args().with("frames", L4)));
        assertEquals(-EINVAL, run("unpin_table", args().with("frames", L4, L4, L3)));
        assertEquals("8000000000000001 8000000000000000", t.row(L4));
        assertEquals("8000000000000002 6c00000000000001", t.row(L3), "the batch ended before");
        assertTrue(t.m.eventNames().contains("batch_done"));
    }

    @Test
    void anInterruptedOperationIsAskedForAgain() {
        assertEquals(-ERESTART, run("pin_l4_table", args().with("frames", L4).with("preempt", 600)));
        assertEquals("8000000000000002 8100000000000001", t.row(L4));
        assertEquals(0, run("pin_l4_table", args().with("frames", L4)));
        assertEquals("8000000000000002 8c00000000000001", t.row(L4));
    }

    @Test
    void rootsAreLoaded() {
        assertEquals(0, run("new_baseptr", args().with("frame", L4)));
        assertEquals(0, run("new_user_baseptr", args().with("frame", L4)));
        assertEquals("8000000000000003 8400000000000002", t.row(L4));
        assertEquals(0, run("new_user_baseptr", args().with("frame", 0)));
        assertEquals("8000000000000002 8400000000000001", t.row(L4));
    }

    @Test
    void entriesAreGivenAsWordsOrAsTargets() {
        assertEquals(0, run("pin_l1_table", args().with("frames", L1)));
        Arguments two = args().with("table", L1)
                .with("slot", 510)
                .with("targets", DATA, 0x105)
                .with("flags", Tables.RO);
        assertEquals(0, run("mmu_update", two));
        assertEquals(Pte.of(0x105, Tables.RO | Pte.GLOBAL), t.word(L1, 511));
        two.with("slot", 511);
        assertEquals(-EINVAL, run("mmu_update", two), "there is no slot 512");
        two.with("slot", -1);
        assertEquals(-EINVAL, run("mmu_update", two));
        t.m.machine.pages().set(L1, 511, t.word(L1, 511) | Pte.DIRTY);
        Arguments one = args().with("table", L1).with("slot", 511).with("preserve_ad", 1);
        assertEquals(0, run("mmu_update", one.with("entry", Pte.of(DATA, Tables.RO))));
        assertEquals(Pte.of(DATA, Tables.RO | Pte.GLOBAL | Pte.DIRTY), t.word(L1, 511));
        Arguments raw = args().with("table", L1).with("slot", 511).with("no_translate", 1);
        assertEquals(0, run("mmu_update", raw.with("preempt", 0)));
        assertEquals(0, t.word(L1, 511));
    }

    @Test
    void anotherDomainsTablesAreNamed() {
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        Arguments dom0 = new Arguments().with("vcpu", t.m.vcpu(0, 0)).with("domain", 1);
        assertEquals(0, run("pin_l1_table", dom0.with("frames", L1)));
        dom0.with("owner", 1).with("table", L1).with("slot", 0).with("entry", Pte.of(DATA, Tables.RO));
        assertEquals(0, run("mmu_update", dom0));
        assertEquals("8000000000000003 e400000000000001", t.row(DATA));
        dom0.with("frame", DATA).with("pfn", 0x99);
        assertEquals(0, run("machphys_update", dom0));
        assertEquals(0x99, t.m.machine.pages().m2p(DATA));
    }

    @Test
    void addressesAreMapped() {
        assertEquals(0, run("new_baseptr", args().with("frame", L4)));
        Arguments map = args().with("linear", 0x6000)
                .with("target", DATA)
                .with("flags", Tables.RO)
                .with("flush", 2);
        assertEquals(0, run("update_va_mapping", map));
        assertEquals(Pte.of(DATA, Tables.RO | Pte.GLOBAL), t.word(L1, 6));
        assertEquals(0, run("update_va_mapping", args().with("linear", 0x6000).with("entry", 0)));
        assertEquals(0, t.word(L1, 6));
        assertEquals(-ESRCH, run("update_va_mapping", map.with("domain", 1)), "its own number given as foreign");
    }

    @Test
    void theGuestLoadsAndStores() {
        assertEquals(0, run("new_baseptr", args().with("frame", L4)));
        assertEquals(0, run("guest_store", args().with("linear", 0x4008).with("value", 5)));
        assertEquals(5, t.word(DATA, 1));
        assertEquals(0, run("guest_load", args().with("linear", 0x4008)));
        assertEquals(-EFAULT, run("guest_load", args().with("linear", 0x9000)));
    }

    @ParameterizedTest
    @CsvSource({
        "tlb_flush_local, 0",
        "tlb_flush_all, 0",
        "invlpg_local, 0",
        "invlpg_all, 0",
        "flush_cache, -13",
        "flush_cache_global, -22",
        "tlb_flush_multi, -22",
        "invlpg_multi, -22",
        "mark_super, -95",
        "unmark_super, -95",
        "clear_page, 0",
        "copy_page, 0"
    })
    void otherCommandsHaveNamesToo(String name, int rc) {
        Arguments all = args().with("linear", 0x4000)
                .with("bitmap", 0x4000)
                .with("frame", 0x110)
                .with("source", 0x111);
        assertEquals(rc, run(name, all));
    }

    @Test
    void anyCommandCanBeGivenByItsNumber() {
        assertEquals(-ENOSYS, run("mmuext_op", args().with("cmd", 77)));
        assertEquals(0, run("mmuext_op", args().with("cmd", 0).with("arg1", L1).with("preempt", 1)));
        assertEquals("8000000000000002 2c00000000000001", t.row(L1));
    }

    @Test
    void aStrictAssistIsAWordOfTheDomain() {
        t.m.machine.domains().set(1, DomainWord.VM_ASSIST, 1L << 32);
        assertEquals(0, run("pin_l4_table", args().with("frames", L4)));
        assertTrue(t.word(L4, 256) != 0);
        assertEquals(0, t.m.machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE));
    }
}

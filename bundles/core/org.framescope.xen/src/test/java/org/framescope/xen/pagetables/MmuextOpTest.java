// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EACCES;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOSYS;
import static org.framescope.xen.Errno.EOPNOTSUPP;
import static org.framescope.xen.Errno.EPERM;
import static org.framescope.xen.Errno.ERESTART;
import static org.framescope.xen.Errno.ESRCH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MmuextOpTest {
    private static final long A = 0x100;
    private static final long B = 0x101;
    private static final long C = 0x102;
    private static final long L1 = 0x103;

    private final Tables t = new Tables();
    private final long vcpu = t.m.vcpu(1, 0);

    private Batch as0(int command, long arg1) {
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        return t.tables.mmuextOp(List.of(new MmuextRequest(command, arg1, 0)), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPinHoldsOneReferenceOfEachKindAndUnpinGivesThemBack(int level) {
        assertEquals(0, t.pin(level, A));
        String type = Long.toHexString(0x2L * level);
        assertEquals(
                "8000000000000002 " + (level == 4 ? "8c" : Long.toHexString(2L * level) + "c") + "00000000000001",
                t.row(A),
                type);
        assertEquals(0, t.unpin(A));
        assertEquals("8000000000000001 " + type + "000000000000000", t.row(A));
    }

    @Test
    void pinsOfStrangersAndOfNothingAreRefused() {
        t.m.domain(2, DomainKind.PV64, 1);
        t.m.owned(2, 0x200);
        assertEquals(-EINVAL, t.pin(1, 0x200));
        assertEquals(-EINVAL, t.unpin(0x200));
        assertEquals(-EINVAL, t.pin(1, 0x300));
        assertEquals(-EINVAL, t.pin(1, -1));
        assertEquals(-EINVAL, t.unpin(1L << 40));
        assertEquals(-EINVAL, t.unpin(A), "it is not pinned");
        assertEquals("8000000000000001 0000000000000000", t.row(A));
    }

    @Test
    void aSecondPinOfAnotherLevelIsAConflict() {
        assertEquals(0, t.pin(2, A));
        assertEquals(-EINVAL, t.pin(1, A));
        assertEquals(-EINVAL, t.pin(3, A));
        assertEquals(-EINVAL, t.pin(2, A));
        assertEquals("8000000000000002 4c00000000000001", t.row(A));
        assertEquals(0, t.pin(1, B));
        assertEquals(-EINVAL, t.pin(1, B));
        assertEquals("8000000000000002 2c00000000000001", t.row(B));
    }

    @Test
    void aPinForADyingDomainDoesNotStay() {
        t.m.machine.domains().set(1, DomainWord.DYING, 1);
        assertEquals(new Batch(0, 1), as0(MmuextRequest.PIN_L1_TABLE + 1, A));
        assertEquals("8000000000000001 4000000000000000", t.row(A));
        t.m.xen.caller().become(1, t.m.vcpu(0, 0));
        assertEquals(
                0, t.tables.mmuextOp(List.of(new MmuextRequest(0, B, 0)), 1).rc());
        assertEquals("8000000000000001 2000000000000000", t.row(B));
    }

    @Test
    void anInterruptedUnpinSucceedsAndIsFinishedLater() {
        t.entry(A, 0, B, Tables.RW);
        assertEquals(0, t.pin(2, A));
        t.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, t.unpin(A));
        assertEquals("8000000000000003 4100000000000001", t.row(A), "allocated, parked, partial");
        assertEquals(A, t.m.machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE));
        t.m.xen.caller().preemption().never();
        assertEquals(new Batch(0, 0), t.tables.mmuextOp(List.of(), ForeignDomains.SELF));
        assertEquals("8000000000000001 4000000000000000", t.row(A));
        assertEquals("8000000000000001 2000000000000000", t.row(B));
    }

    @Test
    void aNewRootReplacesTheOld() {
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        assertEquals("8000000000000002 8400000000000001", t.row(A));
        assertEquals(A << 12, t.m.machine.pcpus().get(0, PcpuWord.CR3));
        assertEquals(0x8000_0000_0000_0025L, Pte.flags(t.word(A, 256)));
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, B));
        assertEquals("8000000000000001 8000000000000000", t.row(A));
        assertEquals(B, t.m.machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE));
        assertEquals(-EINVAL, t.ext(MmuextRequest.NEW_BASEPTR, 0x300));
        assertEquals(B, t.m.machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE));
    }

    @Test
    void theSameRootAgainOnlyReloads() {
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        t.m.events();
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        assertEquals(List.of("cr3"), t.m.eventNames());
        assertEquals("8000000000000002 8400000000000001", t.row(A));
    }

    @Test
    void aNewRootDropsTheLdt() {
        t.entry(A, 0, B, Tables.RW);
        t.entry(B, 0, C, Tables.RW);
        t.entry(C, 0, L1, Tables.RW);
        t.entry(L1, 5, 0x105, Tables.RO);
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        assertEquals(0, t.ext(MmuextRequest.SET_LDT, 0x5000, 16));
        assertEquals(true, t.m.xen.descriptors().mapLdtShadowPage(vcpu, 8));
        assertEquals("8000000000000003 a400000000000001", t.row(0x105));
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, 0x110));
        assertEquals("8000000000000001 a400000000000000", t.row(0x105));
    }

    @Test
    void aStrictGuestsRootsShowTheM2pToTheKernelOnly() {
        t.m.machine.domains().set(1, DomainWord.VM_ASSIST, XenSlots.M2P_STRICT);
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        assertEquals(0x8000_0000_0000_0025L, Pte.flags(t.word(A, 256)));
        assertEquals(0, t.ext(MmuextRequest.NEW_USER_BASEPTR, B));
        assertEquals(0, t.word(B, 256));
    }

    @Test
    void aUserRootMayBeTakenAway() {
        assertEquals(0, t.ext(MmuextRequest.NEW_USER_BASEPTR, A));
        assertEquals(0, t.ext(MmuextRequest.NEW_USER_BASEPTR, A));
        assertEquals("8000000000000002 8400000000000001", t.row(A));
        assertEquals(-EINVAL, t.ext(MmuextRequest.NEW_USER_BASEPTR, 0x300));
        assertEquals(0, t.ext(MmuextRequest.NEW_USER_BASEPTR, 0));
        assertEquals("8000000000000001 8000000000000000", t.row(A));
        assertEquals(0, t.m.machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE_USER));
    }

    @Test
    void aRootIsOwedWhenItsPutIsInterrupted() {
        t.entry(A, 0, B, Tables.RW);
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        assertEquals(0, t.pin(4, C));
        t.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, t.ext(MmuextRequest.NEW_BASEPTR, C));
        assertEquals(C, t.m.machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE));
        assertEquals(A, t.m.machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE));
        t.m.xen.caller().preemption().never();
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, C));
        assertEquals("8000000000000001 8000000000000000", t.row(A));
        assertEquals("8000000000000003 8c00000000000002", t.row(C));
    }

    @Test
    void a32BitGuestsRootIsAnL3Table() {
        Tables p = new Tables(TestMachine.of("4.17.0"), DomainKind.PV32);
        for (long root : new long[] {A, B}) {
            p.entry(root, 3, root + 0x10, Pte.PRESENT);
            assertEquals(0, p.ext(MmuextRequest.NEW_BASEPTR, root));
        }
        assertEquals("8000000000000001 6000000000000000", p.row(A));
        assertEquals("8000000000000002 6400000000000001", p.row(B));
        assertEquals(0, p.ext(MmuextRequest.NEW_BASEPTR, B));
        assertEquals("8000000000000002 6400000000000001", p.row(B));
        assertEquals(-EINVAL, p.ext(MmuextRequest.NEW_BASEPTR, 0x300));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18})
    void someCommandsAreForOneself(int command) {
        assertEquals(new Batch(-EPERM, 0), as0(command, A));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 21, 99, -1})
    void unknownCommandsAreRefused(int command) {
        assertEquals(-ENOSYS, t.ext(command, A));
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 20})
    void largePagesAreNotSupported(int command) {
        assertEquals(-EOPNOTSUPP, t.ext(command, A));
    }

    @Test
    void pagesAreOfPvDomainsOnly() {
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.domain(3, DomainKind.HVM, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        List<MmuextRequest> none = List.of();
        assertEquals(-EINVAL, t.tables.mmuextOp(none, 3).rc());
        assertEquals(0, t.tables.mmuextOp(none, MachineView.DOMID_IO).rc());
        assertEquals(0, t.tables.mmuextOp(none, MachineView.DOMID_XEN).rc());
        assertEquals(-ESRCH, t.tables.mmuextOp(none, 9).rc());
        assertEquals(-ESRCH, t.tables.mmuextOp(none, 0).rc());
        t.m.running(t.m.vcpu(1, 0), 0);
        assertEquals(-EPERM, t.tables.mmuextOp(none, 0).rc());
        assertEquals(-EPERM, t.tables.mmuextOp(none, MachineView.DOMID_XEN).rc());
    }

    @Test
    void anHvmCallerMayPinOnly() {
        t.m.domain(0, DomainKind.HVM, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        assertEquals(
                0, t.tables.mmuextOp(List.of(new MmuextRequest(0, A, 0)), 1).rc());
        assertEquals(
                -EOPNOTSUPP,
                t.tables.mmuextOp(List.of(new MmuextRequest(16, A, 0)), 1).rc());
    }

    @Test
    void framesAreClearedAndCopied() {
        t.m.machine.pages().set(A, 3, 0x33);
        t.m.machine.pages().set(B, 4, 0x44);
        assertEquals(0, t.ext(MmuextRequest.COPY_PAGE, B, A));
        assertEquals(0x33, t.word(B, 3));
        assertEquals(0, t.word(B, 4));
        assertEquals("8000000000000001 e400000000000000", t.row(B));
        assertEquals("8000000000000001 0000000000000000", t.row(A), "a source needs no type");
        assertEquals(0, t.ext(MmuextRequest.CLEAR_PAGE, B));
        assertEquals(0, t.word(B, 3));
        assertEquals(0, t.pin(1, C));
        assertEquals(-EINVAL, t.ext(MmuextRequest.CLEAR_PAGE, C));
        assertEquals(-EINVAL, t.ext(MmuextRequest.COPY_PAGE, C, A));
        assertEquals(-EINVAL, t.ext(MmuextRequest.COPY_PAGE, B, 0x300));
        assertEquals(-EINVAL, t.ext(MmuextRequest.COPY_PAGE, 0x300, A));
        assertEquals(-EINVAL, t.ext(MmuextRequest.CLEAR_PAGE, 1L << 50));
        assertEquals("8000000000000002 2c00000000000001", t.row(C));
        assertEquals("8000000000000001 0000000000000000", t.row(A));
    }

    @Test
    void cachesAreWrittenBackByWhoHasADevice() {
        assertEquals(-EACCES, t.ext(MmuextRequest.FLUSH_CACHE, 0));
        assertEquals(-EINVAL, t.ext(MmuextRequest.FLUSH_CACHE_GLOBAL, 0));
        t.m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        t.m.events();
        assertEquals(0, t.ext(MmuextRequest.FLUSH_CACHE, 0));
        assertEquals(List.of("wbinvd"), t.m.eventNames());
        assertEquals(0, t.ext(MmuextRequest.FLUSH_CACHE_GLOBAL, 0));
        assertEquals(List.of("wbinvd", "wbinvd"), t.m.eventNames());
    }

    /** A bitmap of vCPUs in a frame that the guest maps at 0x4000, and both vCPUs running. */
    private void bitmap(long vcpus) {
        t.entry(A, 0, B, Tables.RW);
        t.entry(B, 0, C, Tables.RW);
        t.entry(C, 0, L1, Tables.RW);
        t.entry(L1, 4, 0x104, Tables.RW);
        t.m.machine.pages().set(0x104, 0, vcpus);
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        t.m.running(t.m.vcpu(1, 1), 1);
        t.m.xen.caller().become(0, vcpu);
        t.m.events();
    }

    private List<Long> cpus(String event, int argument) {
        return t.m.events().stream()
                .filter(s -> s.event().name().equals(event))
                .map(s -> s.args().get(argument))
                .toList();
    }

    @Test
    void flushesReachTheCpusTheyName() {
        bitmap(0x2);
        assertEquals(0, t.ext(MmuextRequest.TLB_FLUSH_LOCAL, 0));
        assertEquals(List.of(0L), cpus("tlb_flush", 0));
        assertEquals(0, t.ext(MmuextRequest.TLB_FLUSH_ALL, 0));
        assertEquals(List.of(0L, 1L), cpus("tlb_flush", 0));
        assertEquals(0, t.ext(MmuextRequest.TLB_FLUSH_MULTI, 0, 0x4000));
        assertEquals(List.of(1L), cpus("tlb_flush", 0));
        assertEquals(0, t.ext(MmuextRequest.INVLPG_LOCAL, 0x7000));
        assertEquals(List.of(0L), cpus("invlpg", 1));
        assertEquals(0, t.ext(MmuextRequest.INVLPG_ALL, 0x7000));
        assertEquals(List.of(0L, 1L), cpus("invlpg", 1));
        assertEquals(0, t.ext(MmuextRequest.INVLPG_MULTI, 0x7000, 0x4000));
        assertEquals(List.of(1L), cpus("invlpg", 1));
        assertEquals(0, t.ext(MmuextRequest.INVLPG_ALL, 0xffff_8300_0000_0000L));
        assertEquals(List.of(), cpus("invlpg", 1), "Xen's own addresses are left alone");
        assertEquals(-EINVAL, t.ext(MmuextRequest.TLB_FLUSH_MULTI, 0, 0x5000));
        assertEquals(-EINVAL, t.ext(MmuextRequest.INVLPG_MULTI, 0x7000, 0x5000));
    }

    @Test
    void aBatchOfPinsEndsAtTheFirstError() {
        MmuextRequest first = new MmuextRequest(0, A, 0);
        MmuextRequest second = new MmuextRequest(0, B, 0);
        assertEquals(new Batch(-EINVAL, 1), t.tables.mmuextOp(List.of(first, first, second), ForeignDomains.SELF));
        assertEquals("8000000000000002 2c00000000000001", t.row(A));
        assertEquals("8000000000000001 0000000000000000", t.row(B));
    }

    @Test
    void aTypeThatTheLdtNeedsIsNoTable() {
        assertEquals(0, t.m.xen.frames().getPageAndType(A, 1, PageType.SEG_DESC));
        assertEquals(-EINVAL, t.ext(MmuextRequest.NEW_USER_BASEPTR, A));
        assertEquals("8000000000000002 a400000000000001", t.row(A));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frame table, page contents and records over the words. */
class RecordsTest {
    private Machine machine;

    @BeforeEach
    void machine() throws UnknownNameException {
        machine = new Machine(new Words(), Release.named("4.17"));
    }

    @Test
    void wordsOfARecordFollowOneAnotherWithoutOverlapAndHaveOneNameEach() {
        for (RecordShape shape : List.of(
                RecordShape.DOMAIN, RecordShape.VCPU, RecordShape.PCPU, RecordShape.GLOBAL, RecordShape.COUNTER)) {
            Set<String> labels = new HashSet<>();
            int next = 0;
            for (RecordWord word : shape.words()) {
                assertEquals(next, word.offset(), word.label());
                assertTrue(word.length() >= 1);
                assertTrue(labels.add(word.label()), word.label());
                next += word.length();
            }
            assertTrue(next <= shape.size(), shape.what());
        }
    }

    @Test
    void aRowHasTheLayoutOfStructPageInfo() {
        FrameTable frames = machine.frames();
        frames.setLink(7, Links.link(5, 9));
        frames.setCaf(7, 0x8000000000000002L);
        frames.setTaf(7, 0xa400000000000003L);
        frames.setOwnerPdx(7, 0x123);
        frames.setStamp(7, 0x456);
        assertEquals(0x0000000500000009L, machine.words().read(Space.FRAME.at(28)));
        assertEquals(0x8000000000000002L, machine.words().read(Space.FRAME.at(29)));
        assertEquals(0xa400000000000003L, machine.words().read(Space.FRAME.at(30)));
        assertEquals(0x0000045600000123L, machine.words().read(Space.FRAME.at(31)));
        assertEquals(5, Links.prev(frames.link(7)));
        assertEquals(9, Links.next(frames.link(7)));
        assertEquals(2, frames.count(7));
        assertEquals(3, frames.typeCount(7));
        assertEquals(PageType.SEG_DESC, frames.type(7));
        assertEquals(PageInfoLayout.INUSE, frames.state(7));
        assertEquals(0x123, frames.ownerPdx(7));
        assertEquals(0x456, frames.stamp(7));
    }

    @Test
    void ownerAndStampShareAWordAndLeaveEachOtherAlone() {
        FrameTable frames = machine.frames();
        frames.setOwnerPdx(1, 0x1_ffff_ffffL);
        frames.setStamp(1, 0x2_0000_0001L);
        assertEquals(0xffff_ffffL, frames.ownerPdx(1));
        assertEquals(1, frames.stamp(1));
        frames.setOwnerPdx(1, 3);
        assertEquals(1, frames.stamp(1));
    }

    @Property(tries = 200)
    void validationProgressStandsInTheStampWord(
            @ForAll @IntRange(max = 512) int nr,
            @ForAll boolean partial,
            @ForAll @IntRange(min = -32768, max = 32767) int linear)
            throws UnknownNameException {
        machine();
        FrameTable frames = machine.frames();
        frames.setOwnerPdx(4, 77);
        frames.setProgress(4, nr, partial, linear);
        assertEquals(nr, frames.nrValidatedPtes(4));
        assertEquals(partial, frames.partialSet(4));
        assertEquals(linear, frames.linearPtCount(4));
        assertEquals(77, frames.ownerPdx(4));
    }

    @Test
    void theOwnerIsLookedUpByThePageOfItsStruct() {
        machine.frames().setOwnerPdx(3, 0x40);
        machine.words().write(Space.OWNER.at(0x40), 6);
        assertEquals(5, machine.view().frames().owner(3));
        assertEquals(-1, machine.view().frames().owner(2));
        machine.frames().setOwnerPdx(2, 0x41);
        assertEquals(-1, machine.view().frames().owner(2));
    }

    @Test
    void pagesAndM2pAreWords() {
        machine.pages().set(9, 511, 4);
        machine.pages().setM2p(9, 0x99);
        assertEquals(4, machine.view().pages().get(9, 511));
        assertEquals(0x99, machine.view().pages().m2p(9));
        assertEquals(Links.INVALID_M2P, machine.view().pages().m2p(10));
        assertEquals(0, machine.pages().get(10, 0));
    }

    @Test
    void wordsOfARecordAreReadAndWrittenByName() {
        machine.vcpus().set(2, VcpuWord.CR3, 5);
        machine.vcpus().set(2, VcpuWord.SLOTS, 31, 6);
        assertEquals(7, machine.vcpus().add(2, VcpuWord.CR3, 2));
        assertEquals(7, machine.view().vcpus().get(2, VcpuWord.CR3));
        assertEquals(6, machine.view().vcpus().get(2, VcpuWord.SLOTS, 31));
        assertTrue(machine.vcpus().is(2, VcpuWord.CR3));
        assertFalse(machine.vcpus().is(1, VcpuWord.CR3));
        assertEquals(
                "l1e[32]",
                assertThrows(
                                IndexOutOfBoundsException.class,
                                () -> machine.vcpus().get(2, VcpuWord.SLOTS, 32))
                        .getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> machine.vcpus().get(2, VcpuWord.SLOTS, -1));
    }

    @Test
    void aMachineHandsOutTablesOverItsWords() {
        machine.globals().set(0, GlobalWord.MAX_PAGE, 64);
        machine.globals().set(0, GlobalWord.NR_CPUS, 2);
        machine.globals().set(0, GlobalWord.NR_VCPUS, 3);
        machine.counters().add(0, CounterWord.CR3, 1);
        machine.pcpus().set(1, PcpuWord.ONLINE, 1);
        MachineView view = machine.view();
        assertEquals(64, view.maxPage());
        assertEquals(2, view.cpuCount());
        assertEquals(3, view.vcpuCount());
        assertEquals(1, view.counters().get(0, CounterWord.CR3));
        assertTrue(view.pcpus().is(1, PcpuWord.ONLINE));
        assertEquals(machine.words(), view.source());
        assertEquals(machine.layout(), view.frames().layout());
        assertEquals(GdtSwitch.C, machine.choice(Choice.GDT));
        assertEquals("4.17", machine.release().name());
        assertEquals(machine.words().recorder(), machine.recorder());
    }

    @Test
    void domainsAreFoundAlongTheirList() {
        assertEquals(List.of(), machine.view().domainIds());
        link(0, 3);
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, 1);
        link(3, MachineView.DOMID_IDLE);
        assertEquals(List.of(0, 3, MachineView.DOMID_IDLE), machine.view().domainIds());
    }

    private void link(long domid, long next) {
        machine.domains().set(domid, DomainWord.NEXT, next + 1);
    }

    @Test
    void aListOfDomainsThatGoesInCirclesEnds() {
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, 1);
        link(0, 3);
        link(3, 0);
        assertEquals(List.of(0, 3), machine.view().domainIds());
    }

    @Test
    void vcpusHaveNames() {
        machine.globals().set(0, GlobalWord.NR_CPUS, 2);
        machine.domains().set(1, DomainWord.EXISTS, 1);
        machine.domains().set(1, DomainWord.NR_VCPUS, 2);
        machine.domains().set(1, DomainWord.VCPU_BASE, 4);
        machine.domains().set(1, DomainWord.KIND, DomainKind.PV32.ordinal());
        machine.vcpus().set(5, VcpuWord.DOMAIN, 1);
        machine.vcpus().set(5, VcpuWord.ID, 1);
        machine.vcpus().set(6, VcpuWord.DOMAIN, MachineView.DOMID_IDLE);
        machine.vcpus().set(6, VcpuWord.ID, 1);
        MachineView view = machine.view();
        assertEquals(5, view.vcpu(1, 1));
        assertEquals(-1, view.vcpu(1, 2));
        assertEquals(-1, view.vcpu(1, -1));
        assertEquals(-1, view.vcpu(2, 0));
        assertEquals("d1v1", view.vcpuName(5));
        assertEquals("idle1", view.vcpuName(6));
        assertEquals("-", view.vcpuName(Links.NO_VCPU));
        machine.globals().set(0, GlobalWord.NR_CPUS, 1);
        assertEquals("idle", view.vcpuName(6));
        assertEquals(DomainKind.PV32, view.kindOfVcpu(5));
        assertTrue(view.kind(1).isPv());
        assertFalse(DomainKind.IDLE.isPv());
    }

    @Test
    void aKindOfDomainThatThereIsNotIsRefused() {
        assertEquals(
                "no kind of domain has the number 6, expected 0 to 5",
                assertThrows(IllegalArgumentException.class, () -> DomainKind.of(6))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> DomainKind.of(-1));
        for (DomainKind kind : DomainKind.values()) {
            assertEquals(kind, DomainKind.of(kind.ordinal()));
            assertFalse(kind.label().isEmpty());
        }
    }

    @Test
    void pageTablesAreTheFourLevels() {
        assertEquals(
                List.of(PageType.L1, PageType.L2, PageType.L3, PageType.L4),
                List.of(PageType.values()).stream()
                        .filter(PageType::isPageTable)
                        .toList());
        assertEquals("seg_desc", PageType.of(5).label());
        assertEquals(5, PageType.SEG_DESC.value());
    }

    @Test
    void callsAndEventsAreKnownByName() {
        Param mfn = Param.of("mfn", Param.Kind.MFN);
        Call call = Call.function("get_page", mfn);
        assertEquals("get_page", call.toString());
        assertEquals(Call.Kind.CALL, call.kind());
        assertEquals(List.of(mfn), call.params());
        Event event = Event.bug("assert", "BUG {mfn}", mfn);
        assertEquals("assert", event.toString());
        assertEquals(Event.Severity.BUG, event.severity());
        assertEquals("BUG {mfn}", event.template());
        assertEquals(List.of(mfn), event.params());
        assertEquals(Event.Severity.MESSAGE, Event.message("m", "m").severity());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Histogram;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.UnknownNameException;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

class LeaksTest {
    private static final long ALLOCATED = 0x8000_0000_0000_0000L;
    private static final long HEAP = 0x4000_0000_0000_0000L;
    private static final long PINNED_L4 = 0x8c00_0000_0000_0000L;
    private static final long WRITABLE = 0xe400_0000_0000_0000L;

    private final Words words = new Words();
    private final Machine machine = machine();

    private Machine machine() {
        try {
            Machine made = new Machine(words, Release.named("4.17"));
            made.globals().set(0, GlobalWord.MAX_PAGE, 1000);
            words.write(Space.OWNER.at(0x301), 1 + 1);
            words.write(Space.OWNER.at(0x302), 2 + 1);
            words.write(Space.OWNER.at(0x303), MachineView.DOMID_IO + 1);
            return made;
        } catch (UnknownNameException e) {
            throw new AssertionError(e);
        }
    }

    private void frame(long mfn, long caf, long taf, long pdx) {
        machine.frames().setCaf(mfn, caf);
        machine.frames().setTaf(mfn, taf);
        machine.frames().setOwnerPdx(mfn, pdx);
    }

    private State state() {
        return new State(words.reading(), machine.release());
    }

    @Test
    void aDeadDomainLeavesReferencedFramesAndApartFromThemHeapFrames() {
        frame(10, 3, WRITABLE | 2, 0x301);
        frame(5, HEAP, WRITABLE | 1, 0x301);
        frame(20, 1, 0, 0x301);
        DomainLeft left = Leaks.of(state()).getFirst();
        assertEquals(1, left.domain());
        assertEquals(2, left.dying());
        assertTrue(left.derived());
        assertEquals(
                List.of(10L, 20L),
                left.referenced().stream().map(LeftFrame::mfn).toList());
        assertEquals(
                List.of(5L), left.unreferenced().stream().map(LeftFrame::mfn).toList());
        LeftFrame first = left.frames().getFirst();
        assertEquals(3, first.unexplainedGeneral());
        assertEquals(2, first.unexplainedType());
        assertTrue(first.hint().contains("2 by writable") && first.hint().contains("1 by read-only"), first.hint());
        assertTrue(left.frames().get(1).hint().startsWith("1 by read-only"));
        assertTrue(left.unreferenced().getFirst().hint().contains("no reference"));
    }

    @Test
    void ofADomainThatLivesOnlyFramesItGaveBackAreLeft() {
        frame(10, ALLOCATED | 2, WRITABLE | 1, 0x302);
        frame(11, 1, WRITABLE | 1, 0x302);
        frame(12, HEAP, 0, 0x302);
        DomainLeft left = Leaks.of(state()).getFirst();
        assertEquals(-1, left.dying());
        assertEquals(List.of(11L), left.frames().stream().map(LeftFrame::mfn).toList());
    }

    @Test
    void freeFramesSystemDomainsAndUnknownOwnersLeaveNothing() {
        frame(10, 0x0c00_0000_0000_0000L, 0, 0x301);
        frame(11, 1, 0, 0x303);
        frame(12, 1, 0, 0x999);
        frame(13, 1, 0, 0);
        assertEquals(List.of(), Leaks.of(state()));
    }

    @Test
    void allocationAndPinAreTheOnlyHoldersThatAFramesWordsName() {
        LeftFrame pinned = LeftFrame.of(machine.layout(), 7, ALLOCATED | 3, PINNED_L4 | 2);
        assertEquals(
                List.of("allocation", "pin"),
                pinned.holders().stream().map(h -> h.kind()).toList());
        assertEquals(1, pinned.unexplainedGeneral());
        assertEquals(1, pinned.unexplainedType());
        assertTrue(pinned.hint().contains("tables above"), pinned.hint());
        LeftFrame partial = LeftFrame.of(machine.layout(), 7, 1, 0x4100_0000_0000_0001L);
        assertTrue(partial.partial() && partial.hint().contains("interrupted"));
        assertTrue(LeftFrame.of(machine.layout(), 7, 1, 0xa400_0000_0000_0001L)
                .hint()
                .contains("GDT"));
    }

    @Test
    void theHistogramCountsFramesInUseByOwnerAndType() {
        frame(10, ALLOCATED | 2, WRITABLE | 1, 0x301);
        frame(11, ALLOCATED | 1, WRITABLE, 0x301);
        frame(12, ALLOCATED | 3, PINNED_L4 | 1, 0x302);
        frame(13, HEAP, WRITABLE | 1, 0x301);
        frame(14, 0x0c00_0000_0000_0000L, 0, 0x301);
        frame(15, ALLOCATED | 1, 0, 0x7777);
        Histogram histogram = Histogram.of(state());
        assertEquals(
                List.of(
                        new Histogram.Row(-1, PageType.NONE, 1, 0, 0),
                        new Histogram.Row(-1, PageType.WRITABLE, 1, 1, 0),
                        new Histogram.Row(1, PageType.WRITABLE, 2, 1, 0),
                        new Histogram.Row(2, PageType.L4, 1, 1, 1)),
                histogram.rows());
        assertEquals(List.of(-1, 1, 2), histogram.owners());
        assertEquals(2, histogram.frames(1));
    }

    @Test
    void manyOwnersHaveRoom() {
        for (int i = 0; i < 200; i++) {
            words.write(Space.OWNER.at(0x1000 + i), 100 + i + 1);
            frame(i, ALLOCATED | 1, 0, 0x1000 + i);
        }
        assertEquals(200, Histogram.of(state()).rows().size());
    }
}

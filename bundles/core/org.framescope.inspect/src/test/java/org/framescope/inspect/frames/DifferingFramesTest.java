// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.DifferingFrames.Kind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

class DifferingFramesTest {
    private static final int FRAMES = 200_000;
    private static final int FIRST_STRUCT = 0x40;

    private final PageInfoLayout layout = Release.named("4.17").layout();

    DifferingFramesTest() throws Exception {}

    /** A machine of two domains, all of whose frames are in use and the first one's. */
    private State machine(String release, int frames) throws Exception {
        Words words = new Words();
        Machine machine = new Machine(words, Release.named(release));
        machine.globals().set(0, GlobalWord.MAX_PAGE, frames);
        for (int domid = 0; domid < 2; domid++) {
            words.write(Space.OWNER.at(FIRST_STRUCT + domid), domid + 1);
            machine.domains().set(domid, DomainWord.EXISTS, 1);
        }
        State state = new State(words.reading(), machine.release());
        for (long mfn = 0; mfn < frames; mfn += 1 + frames / 1001) {
            row(words, mfn, layout.allocated() | 2, layout.typeBits(PageType.WRITABLE) | 1, 0);
        }
        return new State(words.reading(), state.release());
    }

    private static void row(Words words, long mfn, long caf, long taf, int owner) {
        words.write(FrameView.address(mfn, FrameView.CAF), caf);
        words.write(FrameView.address(mfn, FrameView.TAF), taf);
        words.write(FrameView.address(mfn, FrameView.TAIL), FIRST_STRUCT + owner);
    }

    private static DifferingFrames compare(State a, State b) {
        return DifferingFrames.of(a, b, () -> false).orElseThrow();
    }

    @Test
    void eachKindIsCountedAndTheFramesAreReadAgain() throws Exception {
        State a = machine("4.17", 1000);
        Words words = new Words(a.reading());
        long caf = layout.allocated() | 2;
        long taf = layout.typeBits(PageType.WRITABLE) | 1;
        row(words, 70, caf + 1, taf, 0);
        row(words, 71, caf, taf, 1);
        row(words, 72, caf, layout.typeBits(PageType.SEG_DESC) | 1, 0);
        row(words, 73, caf, taf | layout.pinned(), 0);
        row(words, 999, layout.stateBits(PageInfoLayout.FREE), 0x1234, 0);
        State b = new State(words.reading(), a.release());
        DifferingFrames found = compare(a, b);
        assertEquals(
                List.of(70L, 71L, 72L, 73L, 999L),
                LongStream.range(0, found.count()).map(found::mfn).boxed().toList());
        assertEquals(2, found.count(Kind.OWNER));
        assertEquals(2, found.count(Kind.TYPE));
        assertEquals(2, found.count(Kind.COUNTS));
        assertEquals(2, found.count(Kind.FLAGS));
        assertEquals(3, found.indexOf(73));
        assertEquals(-1, found.indexOf(74));
        assertEquals(Set.of(Kind.COUNTS), found.row(0).kinds());
        assertEquals("writable 1/2  -  d0", found.row(0).a().facts());
        assertEquals("writable 1/3  -  d0", found.row(0).b().facts());
        assertEquals("writable 1/2  -  d1", found.row(1).b().facts());
        assertEquals("writable 1/2  p  d0", found.row(3).b().facts());
        assertEquals("free", found.row(4).b().facts());
        assertEquals(Set.of(Kind.values()), found.row(4).kinds());
    }

    @Test
    void theTypeWordOfAFreeFrameIsListData() throws Exception {
        State a = machine("4.17", 1000);
        long free = layout.stateBits(PageInfoLayout.FREE);
        Words one = new Words(a.reading());
        row(one, 5, free, 0x111, 0);
        Words other = new Words(a.reading());
        row(other, 5, free, 0x222, 0);
        State b = new State(one.reading(), a.release());
        assertEquals(0, compare(b, new State(other.reading(), a.release())).count());
        row(other, 5, free | layout.needScrub(), 0x222, 0);
        DifferingFrames found = compare(b, new State(other.reading(), a.release()));
        assertEquals(Set.of(Kind.FLAGS), found.row(0).kinds());
    }

    @Test
    void amongManyFramesAllThatTheDifferencesNameAreFound() throws Exception {
        State a = machine("4.17", FRAMES);
        Words words = new Words(a.reading());
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 3000; i++) {
            row(words, random.nextInt(FRAMES), random.nextLong(), random.nextLong(), random.nextInt(4));
        }
        State b = new State(words.reading(), a.release());
        List<Long> expected = new ArrayList<>();
        new FrameDifferences(a, b).visit((mfn, _, _) -> expected.add(mfn));
        DifferingFrames found = compare(a, b);
        assertEquals(
                expected,
                LongStream.range(0, found.count()).map(found::mfn).boxed().toList());
        long[] totals = new long[Kind.values().length];
        for (int i = 0; i < found.count(); i++) {
            DifferingFrames.Row row = found.row(i);
            assertTrue(!row.kinds().isEmpty(), row::toString);
            assertEquals(row.a().owner() != row.b().owner(), row.kinds().contains(Kind.OWNER), row::toString);
            row.kinds().forEach(kind -> totals[kind.ordinal()]++);
        }
        for (Kind kind : Kind.values()) {
            assertEquals(totals[kind.ordinal()], found.count(kind), kind.label());
        }
    }

    @Test
    void itCanBeGivenUpAndRefusesOtherHosts() throws Exception {
        State a = machine("4.17", 1000);
        assertTrue(DifferingFrames.of(a, a, () -> true).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> compare(a, machine("4.17", 1001)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.framescope.inspect.State;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

class FrameMapTest {
    private static final Release RELEASE = TestMachine.release();
    private static final PageInfoLayout LAYOUT = RELEASE.layout();

    private final Words words = new Words();
    private final Machine machine = new Machine(words, RELEASE);

    private State frames(int number) {
        machine.globals().set(0, GlobalWord.MAX_PAGE, number);
        return state();
    }

    private State state() {
        return new State(words.reading(), RELEASE);
    }

    private void typed(int mfn, PageType type) {
        words.write(FrameView.address(mfn, FrameView.CAF), LAYOUT.allocated() | 2);
        words.write(FrameView.address(mfn, FrameView.TAF), LAYOUT.typeBits(type) | LAYOUT.validated() | 1);
    }

    private static FrameMap map(State state, Colouring colouring) {
        return FrameMap.of(state, colouring, () -> false).orElseThrow();
    }

    private static String label(FrameMap map, int kind) {
        return map.kinds().get(kind).label();
    }

    private static byte[] painted(FrameMap map, MapWindow window) {
        byte[] pixels = new byte[window.width() * window.height()];
        map.paint(window.level(), window.left(), window.top(), window.width(), pixels);
        return pixels;
    }

    @Test
    void aSinglePageTableAmongManyFramesIsSeenHoweverFarAwayTheMapIs() {
        for (int mfn = 0; mfn < 10_000; mfn++) {
            typed(mfn, PageType.WRITABLE);
        }
        typed(7_777, PageType.L4);
        FrameMap map = map(frames(10_000), Colouring.TYPE);
        for (int zoom = 0; zoom >= -7; zoom--) {
            MapWindow window = new MapWindow(2_500, 2_500, map.columns(), map.frames(), zoom, 0, 0);
            byte[] pixels = painted(map, window);
            int at = window.y(7_777) * window.width() + window.x(7_777);
            assertEquals("l4", label(map, pixels[at]), "zoom " + zoom);
            assertEquals(7_777, map.shownBy(window.level(), window.frameAt(window.x(7_777), window.y(7_777))));
        }
    }

    @Test
    void eachPixelOfAnUnscaledMapIsItsFrameAndNoFrameStandsOutside() {
        SplittableRandom random = new SplittableRandom(1);
        for (int mfn = 0; mfn < 1_000; mfn++) {
            typed(mfn, PageType.values()[random.nextInt(PageType.values().length)]);
        }
        FrameMap map = map(frames(1_000), Colouring.TYPE);
        MapWindow window = new MapWindow(100, 40, map.columns(), map.frames(), 0, -3, -2);
        byte[] pixels = painted(map, window);
        for (int i = 0; i < pixels.length; i++) {
            int mfn = window.frameAt(i % 100, i / 100);
            assertEquals(mfn < 0 ? FrameMap.OUTSIDE : map.kind(mfn), pixels[i], "pixel " + i);
        }
        assertEquals(
                1_000,
                IntStream.range(0, map.kinds().size()).mapToLong(map::count).sum());
    }

    @Test
    void aMapThatFollowsStepsIsThatOfTheStateReached() {
        SplittableRandom random = new SplittableRandom(2);
        FrameMap following = map(frames(5_000), Colouring.TYPE);
        for (int step = 0; step < 50; step++) {
            for (int i = 0; i < 20; i++) {
                typed(random.nextInt(5_000), PageType.values()[random.nextInt(8)]);
            }
            assertTrue(following.advance(state()));
            assertTrue(following.changed().length > 0 && following.changed().length <= 20);
        }
        FrameMap made = map(state(), Colouring.TYPE);
        for (int mfn = 0; mfn < 5_000; mfn++) {
            assertEquals(made.kind(mfn), following.kind(mfn));
        }
        for (int kind = 0; kind < made.kinds().size(); kind++) {
            assertEquals(made.count(kind), following.count(kind));
        }
        for (int mfn = 0; mfn < 5_000; mfn += 4) {
            assertTrue(following
                            .countsIn(2, mfn % made.columns() >> 2, mfn / made.columns() >> 2)[
                            following.kind(following.shownBy(2, mfn))]
                    > 0);
        }
    }

    @Test
    void ownersThatAppearMakeANewMapNecessary() {
        State before = frames(100);
        FrameMap map = map(before, Colouring.OWNER);
        machine.domains().set(3, DomainWord.EXISTS, 1);
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, 4);
        assertFalse(map.advance(state()));
        assertEquals(before, map.state());
        assertEquals("d3", map(state(), Colouring.OWNER).kinds().getLast().label());
    }

    @Test
    void countsFlagsAndIdleFramesAreToldApart() {
        words.write(FrameView.address(1, FrameView.CAF), LAYOUT.stateBits(PageInfoLayout.FREE));
        words.write(FrameView.address(2, FrameView.CAF), LAYOUT.allocated() | 5);
        words.write(FrameView.address(3, FrameView.CAF), LAYOUT.allocated() | LAYOUT.extra() | 1);
        words.write(FrameView.address(4, FrameView.CAF), LAYOUT.xenHeap());
        State state = frames(5);
        FrameMap counts = map(state, Colouring.COUNT);
        FrameMap flags = map(state, Colouring.FLAGS);
        FrameMap types = map(state, Colouring.TYPE);
        assertEquals("no reference", label(counts, counts.kind(0)));
        assertEquals("free", label(counts, counts.kind(1)));
        assertEquals("4–8", label(counts, counts.kind(2)));
        assertEquals("extra", label(flags, flags.kind(3)));
        assertEquals("Xen heap", label(types, types.kind(4)));
    }

    @Test
    void aWindowStaysOverTheMapAndShowsWhatIsAskedFor() {
        SplittableRandom random = new SplittableRandom(3);
        MapWindow window = MapWindow.fit(600, 300, 8_192, 1 << 24);
        for (int i = 0; i < 10_000; i++) {
            MapWindow next = random.nextBoolean()
                    ? window.zoomed(random.nextInt(-3, 4), random.nextInt(600), random.nextInt(300))
                    : window.moved(random.nextInt(-900, 900), random.nextInt(-900, 900));
            assertTrue(next.zoom() <= MapWindow.NEAREST && next.zoom() >= -4, next::toString);
            assertTrue(next.isWhole() || next.frameAt(300, 150) >= 0, next::toString);
            int mfn = random.nextInt(1 << 24);
            assertTrue(next.reveal(mfn).shows(mfn), next::toString);
            window = next;
        }
    }
}

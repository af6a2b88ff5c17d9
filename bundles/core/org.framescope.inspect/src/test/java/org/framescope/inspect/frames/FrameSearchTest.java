// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.framescope.inspect.State;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSearchTest {
    private static final int FRAMES = 300_000;
    private static final int DOMAINS = 12;
    private static final int FIRST_STRUCT = 0x40;

    /** A machine of random rows, in which every state, type, flag and owner occurs; some rows were written since. */
    private static State machine(String release, int frames) throws Exception {
        PageInfoLayout layout = Release.named(release).layout();
        SplittableRandom random = new SplittableRandom(7);
        long[] rows = new long[frames * FrameView.ROW_WORDS];
        for (int i = 0; i < frames; i++) {
            rows[4 * i + 1] = random.nextLong() & ~layout.countMask() | random.nextInt(4);
            rows[4 * i + 2] = random.nextLong() & ~layout.typeCountMask() | random.nextInt(4);
            rows[4 * i + 3] = (long) random.nextInt() << 32 | FIRST_STRUCT - 2 + random.nextInt(DOMAINS + 4);
            if (i % 5 == 0) {
                rows[4 * i + 3] = 0;
            }
        }
        Words words = new Words();
        words.base(Space.FRAME, MemorySegment.ofArray(rows));
        Machine machine = new Machine(words, Release.named(release));
        machine.globals().set(0, GlobalWord.MAX_PAGE, frames);
        for (int d = 0; d < DOMAINS; d++) {
            int domid = d == DOMAINS - 1 ? MachineView.DOMID_IO : d;
            words.write(Space.OWNER.at(FIRST_STRUCT + d), domid + 1);
            machine.domains().set(domid, DomainWord.EXISTS, 1);
            machine.domains().set(domid, DomainWord.NEXT, d == DOMAINS - 1 ? 0 : d == DOMAINS - 2 ? 0x7ff2 : d + 2);
        }
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, 1);
        return new State(words.reading(), machine.release());
    }

    private static State written(State state) {
        Words words = new Words(state.reading());
        words.write(FrameView.address(70, FrameView.CAF), state.layout().allocated() | 3);
        return new State(words.reading(), state.release());
    }

    private static long[] search(State state, String text) throws Exception {
        FrameFilter filter = FrameFilter.parse(text, state);
        FrameSearch found = FrameSearch.of(state, filter, () -> false).orElseThrow();
        long[] mfns = found.mfns().toArray();
        assertEquals(mfns.length, found.count());
        for (int i = 0; i < mfns.length; i += 1 + i / 50) {
            assertEquals(mfns[i], found.mfn(i));
            assertEquals(i, found.indexOf(mfns[i]));
            assertTrue(found.contains(mfns[i]));
        }
        return mfns;
    }

    /** What each word means, said once more and frame by frame. */
    private static Map<String, LongPredicate> meanings(State state) {
        PageInfoLayout l = state.layout();
        FrameView f = state.machine().frames();
        LongPredicate used = m -> f.state(m) < PageInfoLayout.OFFLINED;
        LongPredicate owned = m -> used.test(m) && f.count(m) > 0 && f.owner(m) >= 0;
        Map<String, LongPredicate> all = new LinkedHashMap<>();
        all.put("", m -> true);
        all.put("1f", m -> Long.toHexString(m).startsWith("1f"));
        all.put("0x2d03", m -> Long.toHexString(m).startsWith("2d03"));
        all.put("mfn:0", m -> m == 0);
        all.put("1f03f-1f0c1", m -> m >= 0x1f03f && m <= 0x1f0c1);
        all.put("free", m -> f.state(m) == PageInfoLayout.FREE);
        all.put("offlining", m -> f.state(m) == PageInfoLayout.OFFLINING);
        all.put("d3", m -> owned.test(m) && f.owner(m) == 3);
        all.put("owner:d0,dom_io", m -> owned.test(m) && (f.owner(m) == 0 || f.owner(m) == MachineView.DOMID_IO));
        all.put("owner:none", m -> !owned.test(m));
        all.put("owner:none,d5", m -> !owned.test(m) || f.owner(m) == 5);
        all.put("-owner:none", owned);
        all.put("seg_desc", m -> used.test(m) && f.type(m) == PageType.SEG_DESC);
        all.put(
                "type:none,l1,l3",
                m -> used.test(m) && "none l1 l3".contains(f.type(m).label()));
        all.put("-type:l2", m -> !(used.test(m) && f.type(m) == PageType.L2));
        all.put("count:2", m -> f.count(m) == 2);
        all.put("count:>=2", m -> f.count(m) >= 2);
        all.put("count:<1", m -> f.count(m) < 1);
        all.put("count:<0", m -> false);
        all.put("typecount:1-2", m -> used.test(m) && f.typeCount(m) >= 1 && f.typeCount(m) <= 2);
        all.put("allocated", m -> f.state(m) != PageInfoLayout.FREE && (f.caf(m) & l.allocated()) != 0);
        all.put("need_scrub", m -> f.state(m) == PageInfoLayout.FREE && (f.caf(m) & l.needScrub()) != 0);
        all.put("extra", m -> f.state(m) != PageInfoLayout.FREE && (f.caf(m) & l.extra()) != 0);
        all.put("!pinned", m -> !(used.test(m) && (f.taf(m) & l.pinned()) != 0));
        all.put("caf:" + Long.toHexString(f.caf(99)), m -> f.caf(m) == f.caf(99));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.10", "4.13.5", "4.17", "4.22"})
    void eachWordLetsThroughWhatItMeans(String release) throws Exception {
        State mapped = machine(release, 20_011);
        for (State state : List.of(mapped, written(mapped))) {
            for (Map.Entry<String, LongPredicate> word : meanings(state).entrySet()) {
                long[] expected = LongStream.range(0, state.maxPage())
                        .filter(word.getValue())
                        .toArray();
                assertArrayEquals(expected, search(state, word.getKey()), word.getKey());
            }
        }
    }

    @Test
    void allWordsMustBeTrue() throws Exception {
        State state = machine("4.17", FRAMES);
        SplittableRandom random = new SplittableRandom(3);
        List<Map.Entry<String, LongPredicate>> words =
                new ArrayList<>(meanings(state).entrySet());
        for (int i = 0; i < 40; i++) {
            String text = "";
            LongPredicate all = m -> true;
            for (int n = 0; n < 3; n++) {
                Map.Entry<String, LongPredicate> word = words.get(random.nextInt(words.size()));
                text += " " + word.getKey();
                all = all.and(word.getValue());
            }
            long[] expected = LongStream.range(0, state.maxPage()).filter(all).toArray();
            assertArrayEquals(expected, search(state, text), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zzz | 0 | "zzz" is no word of a filter, expected a frame number, dN, a type
            free xyz | 5 | "xyz" is no word
            owner:d77 | 0 | expected domains of this machine
            type:l9 | 0 | expected types: none, l1, l2, l3, l4, seg_desc, shared, writable
            count:x | 0 | expected a number such as count:2
            count: | 0 | expected a number such as count:2
            count:99999999999999999999 | 0 | expected a number
            caf:12345678901234567 | 0 | expected at most 16 hexadecimal digits
            mfn:xyz | 0 | expected hexadecimal digits
            colour:red | 0 | owner:, type:
            - | 0 | is no word
            """)
    void aWordThatIsNoneIsNamedWithWhatWasExpected(String text, int offset, String expected) throws Exception {
        State state = machine("4.17", 100);
        FrameFilterException e = assertThrows(FrameFilterException.class, () -> FrameFilter.parse(text, state));
        assertEquals(offset, e.offset());
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void aSearchThatNobodyWaitsForEnds() throws Exception {
        State state = machine("4.17", FRAMES);
        AtomicInteger asked = new AtomicInteger();
        assertTrue(FrameSearch.of(state, FrameFilter.parse("free", state), () -> asked.incrementAndGet() > 1)
                .isEmpty());
        assertTrue(asked.get() <= 3, "went on after it was cancelled");
    }

    @Test
    void whatIsNotFoundHasNoIndex() throws Exception {
        State state = machine("4.17", 1000);
        FrameSearch found = FrameSearch.of(state, FrameFilter.parse("10-1f", state), () -> false)
                .orElseThrow();
        assertEquals(16, found.count());
        assertEquals(-1, found.indexOf(0xf));
        assertEquals(-1, found.indexOf(-1));
        assertEquals(-1, found.indexOf(1 << 20));
        assertFalse(found.contains(0x20));
        assertThrows(IndexOutOfBoundsException.class, () -> found.mfn(16));
        assertThrows(IndexOutOfBoundsException.class, () -> found.mfn(-1));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.framescope.machine.OldLayout;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageInfoLayouts;
import org.framescope.machine.PageType;

/**
 * Which layouts the words of a dump of key q can have: its lines say on which list of a domain a frame stands, and with that which
 * bits it must have. Facts: {@code xen/include/asm-x86/mm.h}, RELEASE-4.4.0 to 4.16.0, {@code xen/arch/x86/include/asm/mm.h}, to
 * 4.22.0, {@code dump_pageframe_info} in {@code xen/arch/x86/domain.c}.
 */
final class LayoutFit {
    private static final List<PageInfoLayout> ALL = all();

    /** Counts that a machine reaches: more is no count. */
    private static final long SMALL = 1L << 40;

    /** PGC_cacheattr, which there was as long as PGC_state stood below it. */
    private static final long CACHE_ATTRIBUTE = 7L << 58;

    private static final int STATE_BELOW = 55;
    private static final int MOST_WORDS = 100_000;

    private final long[] impossible = new long[ALL.size()];
    private final Set<Word> words = new HashSet<>();

    private record Word(PageLines.List list, long caf, long taf) {}

    /** Looks at the frames of {@code dump} as well. */
    LayoutFit add(Moment dump) {
        for (DomainDump domain : dump.domains()) {
            PageLines pages = domain.pages();
            for (int i = 0; i < pages.size() && words.size() < MOST_WORDS; i++) {
                if (i == 0 || !same(pages, i, i - 1)) {
                    look(new Word(pages.list(i), pages.caf(i), pages.taf(i)));
                }
            }
        }
        return this;
    }

    private static List<PageInfoLayout> all() {
        List<PageInfoLayout> all = new ArrayList<>(PageInfoLayouts.load().all());
        all.addFirst(OldLayout.BEFORE_4_10);
        return List.copyOf(all);
    }

    private static boolean same(PageLines pages, int a, int b) {
        return pages.caf(a) == pages.caf(b) && pages.taf(a) == pages.taf(b) && pages.list(a) == pages.list(b);
    }

    private void look(Word word) {
        if (!words.add(word)) {
            return;
        }
        for (int i = 0; i < impossible.length; i++) {
            impossible[i] += possible(ALL.get(i), word.list, word.caf, word.taf) ? 0 : 1;
        }
    }

    private static boolean possible(PageInfoLayout layout, PageLines.List list, long caf, long taf) {
        boolean heap = (caf & layout.xenHeap()) != 0;
        boolean extra = (caf & layout.extra()) != 0;
        long cacheAttribute = layout.stateShift() == STATE_BELOW ? CACHE_ATTRIBUTE : 0;
        long known = layout.allocated()
                | layout.xenHeap()
                | layout.extra()
                | layout.shadowedPt()
                | layout.broken()
                | layout.stateMask()
                | layout.countMask()
                | cacheAttribute;
        return (caf & ~known) == 0
                && layout.count(caf) < SMALL
                && layout.state(caf) <= PageInfoLayout.OFFLINING
                && heap == (list == PageLines.List.XEN)
                && extra == (list == PageLines.List.EXTRA)
                && possible(layout, taf);
    }

    private static boolean possible(PageInfoLayout layout, long taf) {
        long count = layout.typeCount(taf);
        int number = (int) (taf >>> layout.typeShift());
        boolean old = layout.equals(OldLayout.BEFORE_4_10);
        boolean numbered = !old || number <= 8 && number != PageType.SHARED.value();
        boolean locked = (taf & layout.locked()) != 0;
        return numbered && (taf & ~layout.typeInfoBits()) == 0 && count < SMALL && (!locked || count >= 2);
    }

    /** Whether there are words that tell anything. */
    boolean hasWords() {
        return !words.isEmpty();
    }

    /** How many of the words {@code layout} cannot have. */
    long impossible(PageInfoLayout layout) {
        int at = ALL.indexOf(layout);
        return at < 0 ? 0 : impossible[at];
    }

    /** The layouts that cannot have the fewest of the words, of those alone that {@code by} may have if there are such ones. */
    List<PageInfoLayout> best(WrittenBy by) {
        long least = Arrays.stream(impossible).min().orElseThrow();
        List<PageInfoLayout> best =
                ALL.stream().filter(l -> impossible(l) == least).toList();
        List<PageInfoLayout> may = best.stream().filter(by::mayHave).toList();
        return may.isEmpty() ? best : may;
    }

    /** Whether all of {@code layouts} say the same of all the words. */
    boolean alike(List<PageInfoLayout> layouts) {
        PageInfoLayout first = layouts.getFirst();
        return words.stream()
                .allMatch(w ->
                        layouts.stream().allMatch(l -> meaning(l, w.caf, w.taf).equals(meaning(first, w.caf, w.taf))));
    }

    private static List<Object> meaning(PageInfoLayout layout, long caf, long taf) {
        return List.of(
                layout.count(caf),
                layout.state(caf),
                (caf & layout.broken()) != 0,
                (caf & layout.shadowedPt()) != 0,
                (caf & layout.extra()) != 0,
                layout.type(taf),
                layout.typeCount(taf),
                (taf & layout.locked()) != 0,
                (taf & layout.nonCoherent()) != 0);
    }
}

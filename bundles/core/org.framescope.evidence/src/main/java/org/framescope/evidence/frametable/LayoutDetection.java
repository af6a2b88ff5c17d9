// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageInfoLayouts;
import org.framescope.machine.Release;

/**
 * Tells from the rows of a frame table which layout they have. Each row is put into a class by what layouts disagree about:
 * its ten highest caf bits, whether the bits below are a small number, and whether they are none; each layout is then asked
 * how many rows it could not have made. Facts: {@code xen/arch/x86/include/asm/mm.h} of the releases in
 * {@code page-info-layouts.tsv}.
 *
 * @param looked how many rows were looked at
 * @param rows how many of them are not empty
 * @param marked how many of them have one of the highest bits set as a layout that is best can have it
 * @param implausible how many of them the best layouts could not have made
 * @param firstImplausible the first of these, or -1
 * @param fits the layouts that are best, in order of release
 */
public record LayoutDetection(
        long looked, long rows, long marked, long implausible, long firstImplausible, List<PageInfoLayout> fits) {
    private static final PageInfoLayouts LAYOUTS = PageInfoLayouts.load();
    private static final int CLASS_SHIFT = 54;
    private static final long LOW = (1L << CLASS_SHIFT) - 1;
    /** Counts that a machine reaches: more is no count. */
    private static final long SMALL = 1L << 40;

    /** Of a hundred rows, so many may be implausible before the import says so. */
    private static final int TOLERATED_PERCENT = 1;

    /** So many rows that fit are no chance. */
    private static final int LEAST = 8;

    private static final int NONE = 0;
    private static final int COUNT = 1;
    private static final int HUGE = 2;
    private static final int KINDS = 3;
    private static final int BLOCK = 128;
    private static final long MOST_ROWS = 1L << 18;

    /**
     * Looks at {@code frames} rows, whose caf {@code rows} tells, or at blocks spread over them when there are more than a
     * quarter of a million.
     */
    public static LayoutDetection of(LongUnaryOperator rows, long frames) {
        long[] classes = new long[(1 << Long.SIZE - CLASS_SHIFT) * KINDS];
        long stride = BLOCK * Math.max(1, frames / MOST_ROWS);
        long seen = 0;
        long looked = 0;
        for (long block = 0; block < frames; block += stride) {
            long end = Math.min(frames, block + BLOCK);
            looked += end - block;
            for (long i = block; i < end; i++) {
                long caf = rows.applyAsLong(i);
                if (caf != 0 && caf != ~0L) {
                    classes[classOf(caf)]++;
                    seen++;
                }
            }
        }
        return best(rows, frames, classes, looked, seen);
    }

    private static LayoutDetection best(LongUnaryOperator rows, long frames, long[] classes, long looked, long seen) {
        List<PageInfoLayout> all = LAYOUTS.all();
        long[] sums = all.stream().mapToLong(l -> implausible(l, classes)).toArray();
        long least = Arrays.stream(sums).min().orElseThrow();
        List<PageInfoLayout> fits = IntStream.range(0, sums.length)
                .filter(i -> sums[i] == least)
                .mapToObj(all::get)
                .toList();
        long first = least == 0 ? -1 : first(rows, frames, fits.getFirst());
        long marked = marked(fits.getFirst(), classes);
        return new LayoutDetection(looked, seen, marked, least, first, fits);
    }

    private static int classOf(long caf) {
        long low = caf & LOW;
        return (int) (caf >>> CLASS_SHIFT) * KINDS + (low == 0 ? NONE : low < SMALL ? COUNT : HUGE);
    }

    private static long implausible(PageInfoLayout layout, long[] classes) {
        long sum = 0;
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] > 0 && !plausible(layout, (long) (i / KINDS) << CLASS_SHIFT, i % KINDS)) {
                sum += classes[i];
            }
        }
        return sum;
    }

    private static long marked(PageInfoLayout layout, long[] classes) {
        long sum = 0;
        for (int i = KINDS; i < classes.length; i++) {
            if (classes[i] > 0 && plausible(layout, (long) (i / KINDS) << CLASS_SHIFT, i % KINDS)) {
                sum += classes[i];
            }
        }
        return sum;
    }

    /** Whether {@code layout} can have a caf with the bits {@code high} whose lower bits are of {@code kind}. */
    private static boolean plausible(PageInfoLayout layout, long high, int kind) {
        boolean counts = kind != NONE || (high & layout.countMask()) != 0;
        if (kind == HUGE || (high & layout.countMask()) != 0 || (high & ~known(layout)) != 0) {
            return false;
        }
        boolean heap = (high & layout.xenHeap()) != 0;
        boolean extra = (high & layout.extra()) != 0;
        if (layout.state(high) >= PageInfoLayout.OFFLINED) {
            long may = layout.stateMask() | layout.needScrub() | layout.broken();
            return !counts && (high & ~may) == 0;
        }
        boolean allocated = (high & layout.allocated()) != 0;
        return (counts || !allocated)
                && !(heap && extra)
                && (counts || heap || extra || (high & layout.shadowedPt()) != 0);
    }

    private static long known(PageInfoLayout layout) {
        return layout.allocated()
                | layout.needScrub()
                | layout.xenHeap()
                | layout.extra()
                | layout.shadowedPt()
                | layout.broken()
                | layout.stateMask();
    }

    /** The first of {@code frames} rows that {@code layout} could not have made, -1 if there is none. */
    private static long first(LongUnaryOperator rows, long frames, PageInfoLayout layout) {
        for (long i = 0; i < frames; i++) {
            long caf = rows.applyAsLong(i);
            int at = classOf(caf);
            if (caf != 0 && caf != ~0L && !plausible(layout, (long) (at / KINDS) << CLASS_SHIFT, at % KINDS)) {
                return i;
            }
        }
        return -1;
    }

    /** The layout to use: that of the usual release if it fits, else the first that does. */
    public PageInfoLayout chosen() {
        PageInfoLayout usual = LAYOUTS.of(Release.DEFAULT).orElseThrow();
        return fits.contains(usual) ? usual : fits.getFirst();
    }

    /** How much the rows look like a frame table, 0 to 1; rows taken in the wrong width do little. */
    public double strength() {
        return looked == 0 ? 0 : (double) marked / looked;
    }

    /** What is to be said when more rows are implausible than a machine that changes meanwhile explains. */
    public Optional<String> doubt() {
        return implausible <= rows * TOLERATED_PERCENT / 100
                ? Optional.empty()
                : Optional.of(
                        implausible + " of " + rows + " rows looked at do not fit the layout, the first is frame 0x"
                                + Long.toHexString(Math.max(0, firstImplausible)));
    }

    /** The layouts that are best, as a report names them. */
    public String fitting() {
        return fits.stream().map(PageInfoLayout::id).collect(Collectors.joining(", "));
    }

    /**
     * How many of {@code frames} rows, whose caf {@code rows} tells, can be rows of a frame table from the first on, when most of all
     * may be damaged; 0 when so few can that it may be chance.
     */
    public static long leading(LongUnaryOperator rows, long frames) {
        for (long first = frames; first >= LEAST; first /= 2) {
            LayoutDetection detected = of(rows, first);
            boolean fits = detected.implausible == 0 && detected.rows >= LEAST;
            if (fits && detected.marked * 2 >= detected.rows) {
                return detected.fits.stream()
                        .mapToLong(layout -> first(rows, frames, layout))
                        .map(implausible -> implausible < 0 ? frames : implausible)
                        .max()
                        .orElseThrow();
            }
        }
        return 0;
    }

    /** Whether so few rows are implausible that these are rows of a frame table. */
    public boolean isFrameTable() {
        return rows > 0 && implausible <= rows / 2;
    }
}

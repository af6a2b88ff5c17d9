// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.framescope.inspect.State;
import org.framescope.machine.FrameView;
import org.framescope.machine.Space;

/**
 * The frames of a machine in rows of {@link #columns()}, and squares of 2, 4, 8 … frames in width and height. A square is of the
 * kind that is rarest in the machine among those in it, so that a single page table among a million other frames is still
 * seen; frames that are free or have no reference count last. Confined to one thread at a time.
 */
public final class FrameMap {
    /** What stands where no frame is. */
    public static final byte OUTSIDE = -1;

    /** Frames that one thread looks at at a time. */
    private static final int PART = 1 << 20;
    /** After a step that changes more words of the frame table all frames are looked at anew. */
    private static final int MOST_CHANGES = 1 << 16;

    private final Colouring colouring;
    private final List<FrameKind> kinds;
    private final MapLevels levels;
    private final long[] counts;
    private State state;
    private int[] changed = {};

    private FrameMap(State state, Colouring colouring, Classifier classifier, MapLevels levels, long[] counts) {
        this.state = state;
        this.colouring = colouring;
        this.kinds = classifier.kinds();
        this.levels = levels;
        this.counts = counts;
    }

    /**
     * The map of {@code state}; empty when {@code cancelled} said so meanwhile, which is asked now and then on any thread. Frame
     * numbers fit an int.
     */
    public static Optional<FrameMap> of(State state, Colouring colouring, BooleanSupplier cancelled) {
        int frames = (int) Math.min(state.maxPage(), Integer.MAX_VALUE - 8);
        byte[] kinds = new byte[frames];
        int parts = (int) (((long) frames + PART - 1) / PART);
        Classifier classifier = colouring.classifier(state);
        int number = classifier.kinds().size();
        long[] counts = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    long[] counted = new long[number];
                    if (!cancelled.getAsBoolean()) {
                        int end = (int) Math.min(frames, (part + 1L) * PART);
                        look(state, colouring.classifier(state), part * PART, end, kinds, counted);
                    }
                    return counted;
                })
                .reduce(new long[number], FrameMap::sum);
        if (cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        return Optional.of(new FrameMap(state, colouring, classifier, new MapLevels(kinds, ranks(counts)), counts));
    }

    private static void look(State state, Classifier classifier, int first, int end, byte[] kinds, long[] counted) {
        state.reading().rows(first, end, (mfn, _, caf, taf, tail) -> {
            int kind = classifier.of(caf, taf, tail);
            kinds[(int) mfn] = (byte) kind;
            counted[kind]++;
        });
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /** For each kind its place: the lower, the rarer; what is of no use at present comes last. */
    private static int[] ranks(long[] counts) {
        Integer[] order = new Integer[counts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            boolean idle = a < Classifier.IDLE.size();
            boolean other = b < Classifier.IDLE.size();
            return idle != other ? Boolean.compare(idle, other) : Long.compare(counts[a], counts[b]);
        });
        int[] ranks = new int[counts.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    /**
     * Shows {@code next} from now on, a later or earlier state of the same machine. False when too much changed for that, or
     * domains came or went by whom frames are told apart; the map stays as it was then, and a new one has to be made. Cost: the
     * words that differ.
     */
    public boolean advance(State next) {
        Classifier classifier = colouring.classifier(next);
        if (next.maxPage() != state.maxPage() || !classifier.kinds().equals(kinds)) {
            return false;
        }
        int[] moved = new int[MOST_CHANGES];
        int[] size = {0};
        int shown = next.reading()
                .difference(
                        state.reading(),
                        (address, _, _) -> {
                            int mfn = (int) (Space.index(address) / FrameView.ROW_WORDS);
                            boolean row = address == Space.FRAME.at(Space.index(address)) && mfn < frames();
                            if (row && (size[0] == 0 || moved[size[0] - 1] != mfn)) {
                                moved[size[0]++] = mfn;
                            }
                        },
                        MOST_CHANGES);
        if (shown == MOST_CHANGES) {
            return false;
        }
        changed = Arrays.copyOf(moved, size[0]);
        for (int mfn : changed) {
            look(next, classifier, mfn);
        }
        state = next;
        return true;
    }

    private void look(State next, Classifier classifier, int mfn) {
        FrameView frames = next.machine().frames();
        long tail = next.reading().read(FrameView.address(mfn, FrameView.TAIL));
        int kind = classifier.of(frames.caf(mfn), frames.taf(mfn), tail);
        counts[levels.kind(mfn)]--;
        counts[kind]++;
        levels.set(mfn, (byte) kind);
    }

    /** What tells frames apart. */
    public Colouring colouring() {
        return colouring;
    }

    /** The state shown. */
    public State state() {
        return state;
    }

    /** How many frames there are. */
    public int frames() {
        return levels.frames();
    }

    /** How many frames stand in a row: a power of two. */
    public int columns() {
        return levels.columns();
    }

    /** How many rows there are; the last may be shorter. */
    public int rows() {
        return levels.rows();
    }

    /** All kinds by number, whether frames are of them or not. */
    public List<FrameKind> kinds() {
        return kinds;
    }

    /** How many frames are of {@code kind}. */
    public long count(int kind) {
        return counts[kind];
    }

    /** The number of the kind of {@code mfn}. */
    public int kind(int mfn) {
        return levels.kind(mfn);
    }

    /** How many of the frames in the square of {@code 1 << level} frames with this place are of each kind, by number. */
    public long[] countsIn(int level, int column, int row) {
        long[] counted = new long[kinds.size()];
        levels.visit(level, column, row, mfn -> counted[levels.kind(mfn)]++);
        return counted;
    }

    /** The first frame that is what the cell shows that {@code mfn} lies in, when a cell is a square of {@code 1 << level} frames. */
    public int shownBy(int level, int mfn) {
        int kind = levels.cell(level, mfn);
        int[] found = {-1};
        levels.visit(level, (mfn % columns()) >> level, (mfn / columns()) >> level, each -> {
            if (found[0] < 0 && levels.kind(each) == kind) {
                found[0] = each;
            }
        });
        return found[0];
    }

    /** The frames whose rows differ between the state shown and the one before; none after a map was made. */
    public int[] changed() {
        return changed.clone();
    }

    /**
     * Fills {@code pixels}, line by line and {@code width} in a line, with the numbers of the kinds of the cells from {@code left} and
     * {@code top} on, where a cell is a square of {@code 1 << level} frames in width and height, and with {@link #OUTSIDE} where there
     * is no frame. A cell that {@link #advance} changes meanwhile is of either kind.
     */
    public void paint(int level, int left, int top, int width, byte[] pixels) {
        levels.paint(level, left, top, width, pixels);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageView;
import org.framescope.machine.Space;

/**
 * The words in which two states differ, in ascending order of address: what a step changed when the states are those
 * before and after it, in either direction; or what two branches, or two machines of the same size, have different.
 * Unchanging.
 *
 * <p>Cost: {@link org.framescope.machine.Reading#difference}; 24 bytes a differing word.
 */
public final class Changes {
    private final State from;
    private final State to;
    private long[] addresses = new long[16];
    private long[] olds = new long[16];
    private long[] nows = new long[16];
    private int count;

    private Changes(State from, State to) {
        this.from = from;
        this.to = to;
    }

    /** The changes that lead from the state {@code from} to the state {@code to}. */
    public static Changes between(State from, State to) {
        Changes changes = new Changes(from, to);
        from.reading().difference(to.reading(), changes::add);
        return changes;
    }

    private void add(long address, long old, long now) {
        if (count == addresses.length) {
            addresses = Arrays.copyOf(addresses, count * 2);
            olds = Arrays.copyOf(olds, count * 2);
            nows = Arrays.copyOf(nows, count * 2);
        }
        addresses[count] = address;
        olds[count] = old;
        nows[count] = now;
        count++;
    }

    /** The state before. */
    public State from() {
        return from;
    }

    /** The state after. */
    public State to() {
        return to;
    }

    /** Number of words that differ. */
    public int count() {
        return count;
    }

    /** Change {@code i}, 0 to count()-1. */
    public Change get(int i) {
        return Change.of(to, addresses[i], olds[i], nows[i]);
    }

    /** The address of the word of change {@code i}. */
    public long address(int i) {
        return addresses[i];
    }

    /** Whether the word at {@code address} differs. */
    public boolean changed(long address) {
        return Arrays.binarySearch(addresses, 0, count, address) >= 0;
    }

    /** The change of the word at {@code address}; empty when it is the same. */
    public Optional<Change> at(long address) {
        int i = Arrays.binarySearch(addresses, 0, count, address);
        return i < 0 ? Optional.empty() : Optional.of(get(i));
    }

    /**
     * What the word at {@code address} is after these changes, or before them; of a frame's row all that a line has room for.
     * Empty when it is the same.
     */
    public Optional<String> said(long address, boolean after) {
        State state = after ? to : from;
        boolean row = Space.of(address).filter(Space.FRAME::equals).isPresent();
        return at(address)
                .map(change -> row
                        ? FrameRow.of(state, Space.index(address) / FrameView.ROW_WORDS)
                                .line()
                        : change.word().value(state, after ? change.now() : change.old()));
    }

    /** All of them; for few. */
    public List<Change> all() {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(get(i));
        }
        return all;
    }

    /** The frames of which a row word, a word of the contents, or the M2P entry differs, in order of first address. */
    public Set<Long> frames() {
        Set<Long> frames = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            long mfn = Change.frameOf(addresses[i]);
            if (mfn >= 0) {
                frames.add(mfn);
            }
        }
        return frames;
    }

    /** Whether a row word, a word of the contents, or the M2P entry of {@code mfn} differs. Cost: some binary searches. */
    public boolean containsFrame(long mfn) {
        return any(FrameView.address(mfn, 0), FrameView.ROW_WORDS)
                || any(PageView.address(mfn, 0), PageView.WORDS)
                || any(Space.M2P.at(mfn), 1)
                || any(Space.KEPT.at(mfn), 1);
    }

    private boolean any(long address, int words) {
        int at = Arrays.binarySearch(addresses, 0, count, address);
        int next = at < 0 ? -at - 1 : at;
        return next < count && addresses[next] < address + words;
    }

    /** What differs in the row of {@code mfn}: link, caf, taf, owner and stamp. */
    public List<Change> ofFrame(long mfn) {
        List<Change> changes = new ArrayList<>();
        for (int word = 0; word < FrameView.ROW_WORDS; word++) {
            at(FrameView.address(mfn, word)).ifPresent(changes::add);
        }
        return changes;
    }

    /** The difference of the general count and flags of {@code mfn} as a chip, or nothing. */
    public String cafChip(long mfn) {
        return chip(FrameView.address(mfn, FrameView.CAF));
    }

    /**
     * The difference of the type, its count and flags of {@code mfn} as a chip, or nothing. A free frame has no type; a page of a
     * shadow has the count of the shadow there.
     */
    public String tafChip(long mfn) {
        String chip = chip(FrameView.address(mfn, FrameView.TAF));
        if (chip.isEmpty()) {
            return chip;
        }
        FrameRow old = FrameRow.of(from, mfn);
        FrameRow now = FrameRow.of(to, mfn);
        if (old.shadow() || now.shadow()) {
            long more = now.typeCount() - old.typeCount();
            return more == 0 ? "" : Change.signed(more);
        }
        return old.heap() || now.heap() ? "" : chip;
    }

    /** The difference of the word at {@code address} as a chip, or nothing when it is the same. */
    public String chip(long address) {
        return at(address).map(Change::chip).orElse("");
    }

    /**
     * Whether a frame may have moved to another owner, list or part of the heap, or a domain come or gone; if not,
     * {@link org.framescope.inspect.frames.FrameTree#withSameLists} will do.
     */
    public boolean moveFrames() {
        for (int i = 0; i < count; i++) {
            if (movesFrames(addresses[i], olds[i], nows[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean movesFrames(long address, long old, long now) {
        long index = Space.index(address);
        PageInfoLayout layout = to.layout();
        return switch (Space.of(address).orElseThrow()) {
            case FRAME ->
                switch ((int) (index % FrameView.ROW_WORDS)) {
                    case FrameView.LINK -> true;
                    case FrameView.CAF ->
                        (layout.count(now) == 0) != (layout.count(old) == 0)
                                || ((now ^ old) & ~layout.countMask()) != 0;
                    case FrameView.TAF -> false;
                    default -> (int) now != (int) old;
                };
            case DOMAIN -> {
                long offset = index % DomainWord.RECORD_WORDS;
                boolean list = offset >= DomainWord.PAGE_LIST.offset() && offset < DomainWord.SHADOW_MODE.offset();
                yield list || offset == DomainWord.EXISTS.offset() || offset == DomainWord.NEXT.offset();
            }
            case GLOBAL -> index == GlobalWord.DOMAIN_LIST.offset() || index == GlobalWord.MAX_PAGE.offset();
            case OWNER -> true;
            default -> false;
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import org.framescope.inspect.State;
import org.framescope.inspect.text.CountInfo;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.text.TypeInfo;
import org.framescope.inspect.text.WordText;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageView;
import org.framescope.machine.Space;

/**
 * A changed word.
 *
 * @param word which word
 * @param old its value before
 * @param now its value after
 * @param text {@code 13 caf: 8000000000000001 → 8000000000000002}
 * @param chip the difference in a few signs: {@code +1}, {@code −1}, {@code l1→none}, {@code d1v0→idle}
 */
public record Change(WordText word, long old, long now, String text, String chip) {
    private static final String TO = "\u2192";
    private static final String MINUS = "\u2212";

    /** The change of the word at {@code address}; names are those of {@code state}. */
    public static Change of(State state, long address, long old, long now) {
        WordText word = WordText.of(state, address);
        String before = word.value(state, old);
        String after = word.value(state, now);
        String text = word.text() + ": " + before + " " + TO + " " + after;
        return new Change(word, old, now, text, chip(state, address, old, now, before, after));
    }

    /** The frame whose row or contents it is, or -1. */
    public long mfn() {
        return frameOf(word.address());
    }

    /** The frame whose row, contents, M2P entry or kept references the word at {@code address} is, or -1. */
    static long frameOf(long address) {
        long index = Space.index(address);
        return switch (Space.of(address).orElseThrow()) {
            case FRAME -> index / FrameView.ROW_WORDS;
            case PAGE -> index / PageView.WORDS;
            case M2P, KEPT -> index;
            default -> -1;
        };
    }

    private static String chip(State state, long address, long old, long now, String before, String after) {
        Space space = Space.of(address).orElseThrow();
        if (space == Space.FRAME) {
            return switch ((int) (Space.index(address) % FrameView.ROW_WORDS)) {
                case FrameView.CAF -> cafChip(state.layout(), old, now);
                case FrameView.TAF -> isListData(state, address) ? "list data" : tafChip(state.layout(), old, now);
                case FrameView.LINK -> "link";
                default -> tailChip(before, after);
            };
        }
        boolean number = before.matches("-?\\d{1,18}") && after.matches("-?\\d{1,18}") && space != Space.M2P;
        return number ? signed(now - old) : before + TO + after;
    }

    /** Where a frame of the heap keeps what the heap's lists need, another has its type. */
    private static boolean isListData(State state, long address) {
        long caf = state.machine().frames().caf(frameOf(address));
        return state.layout().state(caf) == PageInfoLayout.FREE;
    }

    private static String tailChip(String before, String after) {
        String from = before.substring(0, before.indexOf(' '));
        String to = after.substring(0, after.indexOf(' '));
        return from.equals(to) ? "stamp" : from + TO + to;
    }

    /** The difference of two caf: state, count, flags that came or went. */
    static String cafChip(PageInfoLayout layout, long old, long now) {
        CountInfo a = CountInfo.of(layout, old);
        CountInfo b = CountInfo.of(layout, now);
        if (!a.state().equals(b.state())) {
            return a.state() + TO + b.state();
        }
        return join(a.count() == b.count() ? "" : signed(b.count() - a.count()), flags(a.letters(), b.letters()));
    }

    /** The difference of two taf: type, count, flags that came or went. */
    static String tafChip(PageInfoLayout layout, long old, long now) {
        TypeInfo a = TypeInfo.of(layout, old);
        TypeInfo b = TypeInfo.of(layout, now);
        String type = a.type().equals(b.type()) ? "" : a.type() + TO + b.type();
        String count = a.count() == b.count() ? "" : signed(b.count() - a.count());
        return join(join(type, count), flags(a.letters(), b.letters()));
    }

    private static String flags(String old, String now) {
        StringBuilder text = new StringBuilder();
        for (char c : now.toCharArray()) {
            if (old.indexOf(c) < 0) {
                text.append('+').append(c);
            }
        }
        for (char c : old.toCharArray()) {
            if (now.indexOf(c) < 0) {
                text.append(MINUS).append(c);
            }
        }
        return text.toString();
    }

    private static String join(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? a + b : a + " " + b;
    }

    static String signed(long difference) {
        return difference < 0 ? MINUS + Long.toString(-difference) : "+" + difference;
    }

    /** {@code caf 8…1 → 8…2} of a raw word, for tooltips. */
    public String raw() {
        return Names.word(old) + " " + TO + " " + Names.word(now);
    }
}

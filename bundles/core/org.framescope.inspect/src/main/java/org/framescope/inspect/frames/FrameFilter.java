// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.inspect.State;

/**
 * Which frames somebody wants to see, as words that must all be true of a frame: {@code d1 writable count:>2 -pinned 1f}.
 * Unchanging; safe on any thread.
 *
 * <table>
 * <caption>Words</caption>
 * <tr><td>{@code 1f0}, {@code 0x1f0}, {@code mfn:1f0}</td><td>the number begins with these hexadecimal digits</td></tr>
 * <tr><td>{@code 1f000-1f0ff}</td><td>the number lies in this range</td></tr>
 * <tr><td>{@code d1}, {@code owner:d1,none,dom_io}</td><td>who owns it</td></tr>
 * <tr><td>{@code l1}, {@code type:none,writable}</td><td>the type it has, with or without a type count</td></tr>
 * <tr><td>{@code count:2}, {@code typecount:>0}, {@code count:2-5}</td><td>general and type references, decimal</td></tr>
 * <tr><td>{@code free}, {@code inuse}, {@code offlining}, {@code offlined}</td><td>PGC_state</td></tr>
 * <tr><td>{@code allocated}, {@code pinned} …</td><td>a flag, see {@link FrameFlag}</td></tr>
 * <tr><td>{@code caf:8000000000000002}, {@code taf:…}</td><td>a word as Xen prints it</td></tr>
 * <tr><td>{@code -WORD}</td><td>not that</td></tr>
 * </table>
 *
 * <p>Types, type counts and flags of taf are asked only of frames in use; an owner only of frames with a reference, for of
 * others the words mean other things.
 */
public final class FrameFilter {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final String text;
    private final List<FrameTest.Clause> clauses;

    private FrameFilter(String text, List<FrameTest.Clause> clauses) {
        this.text = text;
        this.clauses = List.copyOf(clauses);
    }

    /**
     * Reads {@code text}; an empty one lets every frame through.
     *
     * @param state whose domains and layout the words mean; the filter is for states of the same machine
     * @throws FrameFilterException with the first word that is wrong
     */
    public static FrameFilter parse(String text, State state) throws FrameFilterException {
        FilterWords words = new FilterWords(state);
        List<FrameTest.Clause> clauses = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            clauses.addAll(words.read(matcher.group(), matcher.start()));
        }
        return new FrameFilter(text.strip(), clauses);
    }

    /** What was written. */
    public String text() {
        return text;
    }

    /** Whether every frame is let through. */
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /**
     * Which of {@code count} rows, at most 64, it lets through, a bit each: those of {@code rows} from {@code row} on, of which
     * the first is that of frame {@code first}.
     */
    long of(MemorySegment rows, long row, long first, int count) {
        long at = row * FrameBlocks.ROW_BYTES;
        long bits = count == Long.SIZE ? ~0L : (1L << count) - 1;
        for (int i = 0; i < clauses.size() && bits != 0; i++) {
            bits = clauses.get(i).of(rows, at, first, count, bits);
        }
        return bits;
    }
}

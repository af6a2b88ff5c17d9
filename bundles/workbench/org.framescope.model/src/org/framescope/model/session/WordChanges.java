// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Arrays;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageView;
import org.framescope.machine.Space;

/**
 * The words in which two states differ, in ascending order of addresses. Unchanging. When more than {@value #LIMIT}
 * words differ, only that many are listed and {@link #truncated()} says so.
 */
public final class WordChanges {
    /** How many words are listed at most. */
    public static final int LIMIT = 1 << 18;

    /** Nothing changed. */
    public static final WordChanges NONE = new WordChanges(new long[0], new long[0], new long[0], false);

    private final long[] addresses;
    private final long[] olds;
    private final long[] values;
    private final boolean truncated;

    WordChanges(long[] addresses, long[] olds, long[] values, boolean truncated) {
        this.addresses = addresses;
        this.olds = olds;
        this.values = values;
        this.truncated = truncated;
    }

    /** Number of listed words. */
    public int size() {
        return addresses.length;
    }

    /** Whether more words differ than are listed. */
    public boolean truncated() {
        return truncated;
    }

    /** Address of listed word {@code i}. */
    public long address(int i) {
        return addresses[i];
    }

    /** Its value before. */
    public long old(int i) {
        return olds[i];
    }

    /** Its value now. */
    public long value(int i) {
        return values[i];
    }

    /** Which listed word stands at {@code address}, or -1. Cost: logarithmic. */
    public int indexOf(long address) {
        int i = Arrays.binarySearch(addresses, address);
        return i < 0 ? -1 : i;
    }

    /** Whether the word at {@code address} is listed. */
    public boolean contains(long address) {
        return indexOf(address) >= 0;
    }

    /** Whether a word in {@code [first, end)} is listed. Cost: logarithmic. */
    public boolean containsAny(long first, long end) {
        int i = Arrays.binarySearch(addresses, first);
        int at = i < 0 ? -i - 1 : i;
        return at < addresses.length && addresses[at] < end;
    }

    /** Whether a word of the row of {@code mfn} in the frame table is listed. */
    public boolean containsFrame(long mfn) {
        return containsAny(FrameView.address(mfn, 0), FrameView.address(mfn + 1, 0));
    }

    /** Whether a word of the contents of {@code mfn} is listed. */
    public boolean containsContents(long mfn) {
        return containsAny(PageView.address(mfn, 0), PageView.address(mfn + 1, 0));
    }

    /** The first listed word of {@code space}, or {@link #size()} when there is none after it. */
    public int firstOf(Space space) {
        int i = Arrays.binarySearch(addresses, space.at(0));
        return i < 0 ? -i - 1 : i;
    }
}

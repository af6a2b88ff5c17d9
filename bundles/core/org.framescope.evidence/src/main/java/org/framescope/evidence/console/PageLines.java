// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.Arrays;

/** The lines of frames of a domain: what {@code dump_pageframe_info} prints. Grows while the log is read. */
public final class PageLines {
    /** Which list of the domain a frame stands on. */
    public enum List {
        /** Ordinary frames. */
        DOM,
        /** Shared frames of Xen's heap. */
        XEN,
        /** Frames that do not count against the domain's limit. */
        EXTRA
    }

    private static final List[] LISTS = List.values();
    private static final int WORDS = 3;

    private long[] words = new long[0];
    private byte[] lists = new byte[0];
    private int size;

    void add(List list, long mfn, long caf, long taf) {
        if (size == lists.length) {
            int room = Math.max(4, size * 2);
            lists = Arrays.copyOf(lists, room);
            words = Arrays.copyOf(words, room * WORDS);
        }
        lists[size] = (byte) list.ordinal();
        words[size * WORDS] = mfn;
        words[size * WORDS + 1] = caf;
        words[size * WORDS + 2] = taf;
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Which list line {@code i} is of. */
    public List list(int i) {
        return LISTS[lists[i]];
    }

    /** The frame of line {@code i}. */
    public long mfn(int i) {
        return words[i * WORDS];
    }

    /** Its count_info. */
    public long caf(int i) {
        return words[i * WORDS + 1];
    }

    /** Its type_info. */
    public long taf(int i) {
        return words[i * WORDS + 2];
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/** A line of a frame, {@code DomPage 000000000007fbbe: caf=00000001, taf=8000000000000001}, read from its bytes. */
final class PageLine {
    private static final byte[][] NAMES = {"DomPage ".getBytes(), "XenPage ".getBytes(), "ExtraPage ".getBytes()};
    private static final PageLines.List[] LISTS = PageLines.List.values();
    private static final byte[] TOO_LONG = "list ".getBytes();
    private static final byte[] CAF = ": caf=".getBytes();
    private static final byte[] TAF = ", taf=".getBytes();
    private static final int MOST_DIGITS = 16;
    private static final byte[] DIGITS = digits();

    PageLines.List list;
    long mfn;
    long caf;
    long taf;

    private byte[] bytes;
    private int at;
    private int end;
    private long value;
    private int digits;

    /** What came of a line. */
    enum Outcome {
        /** It is none of a frame. */
        OTHER,
        /** It was read. */
        READ,
        /** It begins as one and cannot be read. */
        BROKEN,
        /** It begins as one and ends before it is complete. */
        SHORT
    }

    Outcome read(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
        skipSpace();
        int name = name();
        if (name < 0) {
            return Outcome.OTHER;
        }
        list = LISTS[name];
        int behindName = at;
        if (literal(TOO_LONG)) {
            return Outcome.OTHER;
        }
        at = Math.min(at, behindName);
        if (!number()) {
            return broken();
        }
        mfn = value;
        if (!literal(CAF) || !number()) {
            return broken();
        }
        caf = value;
        if (!literal(TAF) || !number() || digits < MOST_DIGITS) {
            return broken();
        }
        taf = value;
        skipSpace();
        return at >= end ? Outcome.READ : Outcome.BROKEN;
    }

    private Outcome broken() {
        skipSpace();
        return at >= end ? Outcome.SHORT : Outcome.BROKEN;
    }

    private int name() {
        for (int i = 0; i < NAMES.length; i++) {
            if (end - at >= NAMES[i].length && bytes[at] == NAMES[i][0] && literal(NAMES[i])) {
                return i;
            }
        }
        return -1;
    }

    private boolean literal(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (at + i >= end) {
                at = end;
                return false;
            }
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        at += text.length;
        return true;
    }

    private boolean number() {
        byte[] source = bytes;
        int from = at;
        int to = Math.min(end, from + MOST_DIGITS);
        int i = from;
        long sum = 0;
        while (i < to) {
            int digit = DIGITS[source[i] & 0xff];
            if (digit < 0) {
                break;
            }
            sum = sum << 4 | digit;
            i++;
        }
        value = sum;
        digits = i - from;
        at = i;
        return digits > 0;
    }

    private static byte[] digits() {
        byte[] table = new byte[1 << Byte.SIZE];
        for (int c = 0; c < table.length; c++) {
            boolean lower = c < 0x80 && !Character.isUpperCase(c);
            table[c] = (byte) (lower ? Character.digit(c, 16) : -1);
        }
        return table;
    }

    private void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }
}

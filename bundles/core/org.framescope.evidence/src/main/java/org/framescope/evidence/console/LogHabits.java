// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.nio.charset.StandardCharsets;

/**
 * What the beginning of a log tells of how it was copied.
 *
 * @param quotedPrintable whether it is the text of a mail in which {@code =3D} stands for {@code =}
 * @param json whether each line is an object of JSON, or a part of one
 * @param width the column at which a terminal cut its lines, 0 if none did
 */
record LogHabits(boolean quotedPrintable, boolean json, int width) {
    private static final int LOOK = 1 << 18;
    private static final int WIDEST = 512;
    private static final int NARROWEST = 40;
    /** A mail cuts a line before a word, which is seldom longer. */
    private static final int WORD = 25;

    private static final int ENOUGH = 3;

    static LogHabits of(LogText log) {
        byte[] start = new byte[(int) Math.min(LOOK, log.size())];
        log.copy(0, start, 0, start.length);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        boolean json = text.stripLeading().startsWith("{");
        return new LogHabits(!json && isQuotedPrintable(text), json, json ? 0 : width(text));
    }

    private static boolean isQuotedPrintable(String text) {
        int codes = 0;
        int others = 0;
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            if (text.startsWith("3D", at + 1)) {
                codes++;
            } else if (!text.startsWith("\n", at + 1) && !text.startsWith("\r", at + 1)) {
                others++;
            }
        }
        return codes > others;
    }

    /**
     * The length of the longest lines, when lines of Xen of just that length go on in a line that is not Xen's, and those that
     * are a little shorter seldom do.
     */
    private static int width(String text) {
        int[] goesOn = new int[WIDEST + 1];
        int[] ends = new int[WIDEST + 1];
        int longest = 0;
        int before = 0;
        for (String line : (Iterable<String>) text.lines().filter(l -> !l.isEmpty())::iterator) {
            boolean xen = line.contains("(XEN)");
            (xen ? ends : goesOn)[before]++;
            longest = Math.max(longest, line.length());
            before = xen && line.length() <= WIDEST ? line.length() : 0;
        }
        if (longest > WIDEST || longest < NARROWEST || goesOn[longest] < ENOUGH || goesOn[longest] < ends[longest]) {
            return 0;
        }
        int shorter = 0;
        for (int length = longest - WORD; length < longest; length++) {
            shorter += goesOn[length];
        }
        return goesOn[longest] > shorter ? longest : 0;
    }
}

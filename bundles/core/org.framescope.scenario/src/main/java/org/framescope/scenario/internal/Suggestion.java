// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What to say about a name that does not exist. */
final class Suggestion {
    private static final int SHOWN = 16;

    private Suggestion() {}

    /** {@code unknown frame "GDTT"; did you mean GDT? Known: …}. */
    static String unknown(String what, String name, Collection<String> known) {
        List<String> names = new ArrayList<>(known);
        String text = "unknown " + what + " \"" + name + "\"";
        if (names.isEmpty()) {
            return text + ", none is known here";
        }
        String near = names.stream()
                .min(Comparator.comparingInt(n -> distance(name, n)))
                .filter(n -> distance(name, n) <= Math.max(1, name.length() / 3))
                .map(n -> ", did you mean " + n + "?")
                .orElse(",");
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return text + near + " known: " + String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more;
    }

    /** How many letters were left out, added, replaced or swapped with their neighbour, regardless of case. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}

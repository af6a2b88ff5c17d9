// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/** How much of a log is kept. What a log of one machine holds is far below; a hostile one is not. */
final class Budget {
    /** Lines of frames, at 25 bytes each. */
    private static final int PAGES = 2_000_000;

    /** Everything else: domains, vCPUs, register blocks, figures, messages. */
    private static final int ITEMS = 200_000;

    private int pages = PAGES;
    private int items = ITEMS;
    private long left;

    boolean page() {
        if (pages > 0) {
            pages--;
            return true;
        }
        left++;
        return false;
    }

    boolean item() {
        if (items > 0) {
            items--;
            return true;
        }
        left++;
        return false;
    }

    /** How many were not kept. */
    long left() {
        return left;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.Set;
import java.util.TreeSet;

/**
 * A CPU that was inside Xen, doing something for a vCPU, when memory was taken: an operation was under way.
 *
 * @param cpu its number
 * @param vcpu for whom, {@code d4v0}
 * @param frames frames of domains that its registers or its stack name: what it does may be about these
 */
public record InsideXen(int cpu, String vcpu, Set<Long> frames) {
    private static final int SHOWN = 8;

    /** Keeps its own copy of {@code frames}, in order. */
    public InsideXen {
        frames = new TreeSet<>(frames);
    }

    /** {@code inside Xen; names frames 0x17be10, 0x17d856 in its registers or on its stack}. */
    String text() {
        StringBuilder text = new StringBuilder("inside Xen");
        int left = SHOWN;
        for (long frame : frames) {
            if (left-- == 0) {
                return text.append(" and more").toString();
            }
            text.append(left == SHOWN - 1 ? "; its registers and stack name frames 0x" : ", 0x")
                    .append(Long.toHexString(frame));
        }
        return text.toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

/** Which frames an allocation gets, one after the other. */
@FunctionalInterface
public interface FrameSource {
    /** Instead of a frame number: the heap chooses. */
    long ANY = -1;

    /** The next frame, which must be free, or {@link #ANY}. */
    long next();

    /** {@code frames} in this order; after the last one the heap chooses. */
    static FrameSource of(long... frames) {
        int[] at = {0};
        return () -> at[0] < frames.length ? frames[at[0]++] : ANY;
    }
}

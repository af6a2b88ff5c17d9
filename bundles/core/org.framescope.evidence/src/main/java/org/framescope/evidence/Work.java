// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence;

/**
 * How long reading tells of its progress and learns that nobody wants it any more. Called on the reading thread, at
 * least once a line or section; {@link #isCancelled()} may be answered from another thread's request.
 */
public interface Work {
    /** Neither tells nor cancels. */
    Work NONE = new Work() {};

    /**
     * {@code done} of {@code total} bytes of the file are read; {@code total} is -1 when it is not known.
     *
     * @param what what is being read, for a progress line
     */
    default void progress(String what, long done, long total) {
        // nobody watches
    }

    /** Whether to stop at the next opportunity. What was read until then stays usable. */
    default boolean isCancelled() {
        return false;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

/** How long work tells how far it is, and learns that nobody waits for it any more. Called on the engine's thread. */
public interface Work {
    /** Whether it should stop now; asked at least every 50 ms. Stopping is done by throwing {@link LoadException}. */
    boolean cancelled();

    /** {@code done} of {@code total} (0 when unknown) is done. */
    void progress(long done, long total);
}

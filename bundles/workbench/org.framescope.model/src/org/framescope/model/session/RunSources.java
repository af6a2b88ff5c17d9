// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import org.framescope.model.Session;

/** Finds the source that a session's persistent part speaks of. */
@FunctionalInterface
public interface RunSources {
    /**
     * The source of {@code session}; it must keep no reference to the session, which belongs to another thread.
     *
     * @throws LoadException when the session names none
     */
    RunSource of(Session session) throws LoadException;
}

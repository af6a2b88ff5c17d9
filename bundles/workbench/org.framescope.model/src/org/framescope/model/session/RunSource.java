// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import java.util.Map;

/** Where a session's runs come from: a scenario, a recording, or a test. Called on the engine's thread only. */
public interface RunSource {
    /**
     * Makes the main run.
     *
     * @param release the release asked for, or null for the source's own
     * @param choices name and label of choices that differ from the release's
     * @param work progress and cancellation
     * @throws LoadException when it cannot be run; a recording cannot be run under another release
     */
    LoadedRun load(String release, Map<String, String> choices, Work work) throws LoadException;

    /**
     * Makes a branch: what {@code parent} did up to {@code step}, then {@code statements} in order.
     *
     * @param step 0 to the number of operations of {@code parent}
     * @throws LoadException when a statement cannot be executed; the places' lines count statements from 1
     */
    LoadedRun extend(LoadedRun parent, int step, List<String> statements, Work work) throws LoadException;
}

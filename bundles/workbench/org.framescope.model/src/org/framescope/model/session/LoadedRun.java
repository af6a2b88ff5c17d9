// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Map;
import java.util.Optional;
import org.framescope.machine.Release;
import org.framescope.run.Run;

/**
 * A run and what is known about it. Unchanging; safe to read from any thread.
 *
 * @param title what it is called, such as a scenario's id and title
 * @param run the record
 * @param release what was simulated or recorded, with its choices
 * @param frameNames names of frames, as the scenario gives them
 * @param origin what the source needs to extend the run; opaque to others, may be null
 */
public record LoadedRun(String title, Run run, Release release, Map<Long, String> frameNames, Object origin) {
    /** Copies the names. */
    public LoadedRun {
        frameNames = Map.copyOf(frameNames);
    }

    /** The scenario's name for {@code mfn}, if it has one. */
    public Optional<String> frameName(long mfn) {
        return Optional.ofNullable(frameNames.get(mfn));
    }

    /** The release's name, such as {@code 4.17}. */
    public String releaseName() {
        return release.name();
    }

    /** Name and label of every choice, in order. */
    public Map<String, String> choices() {
        return release.choices().labels();
    }
}

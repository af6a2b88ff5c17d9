// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.Optional;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the user has set in the preferences. Read anew each time; UI thread only. */
public final class Settings {
    /** The scenario that is opened when there is nothing else to open. */
    public static final String SCENARIO = "scenario";

    /** The release under which scenarios of the library are run; empty for the one that each of them names. */
    public static final String RELEASE = "release";

    /** Operations a second while playing, at the start. */
    public static final String SPEED = "speed";

    private static final int FIRST_SPEED = 2;

    private Settings() {}

    /** Where they are kept. */
    public static IPreferenceStore store() {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.framescope.ui");
        store.setDefault(SCENARIO, Opener.DEFAULT_SCENARIO);
        store.setDefault(RELEASE, "");
        store.setDefault(SPEED, FIRST_SPEED);
        return store;
    }

    /** The scenario to open when there is nothing else. */
    public static String scenario() {
        return store().getString(SCENARIO);
    }

    /** The release to run scenarios of the library under, unless it is theirs. */
    public static Optional<String> release() {
        return Optional.of(store().getString(RELEASE)).filter(name -> !name.isEmpty());
    }

    /** Operations a second while playing. */
    public static int speed() {
        return store().getInt(SPEED);
    }
}

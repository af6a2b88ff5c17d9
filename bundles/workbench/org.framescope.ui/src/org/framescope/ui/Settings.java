// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.framescope.inspect.check.Invariant;
import org.framescope.scenario.ScenarioLibrary;

/** What the user has set in the preferences. Read anew each time; UI thread only. */
public final class Settings {
    /** The scenario that is opened when nothing else is asked for or set. */
    public static final String FIRST_SCENARIO = ScenarioLibrary.DEFAULT;

    /** Where the scenario is set that is opened when there is nothing else to open. */
    public static final String SCENARIO = "scenario";

    /** The release under which scenarios of the library are run; empty for the one that each of them names. */
    public static final String RELEASE = "release";

    /** Operations a second while playing, at the start. */
    public static final String SPEED = "speed";

    /** The invariants that going to the next violation looks for. */
    public static final String NEXT = "invariants";

    /** The invariants at whose violation playing stops. */
    public static final String STOPS = "stops";

    /** Whether the views that matter for a scenario come to the front when it opens. */
    public static final String ARRANGE = "arrange";

    private static final int FIRST_SPEED = 2;

    private Settings() {}

    /** Where they are kept. */
    public static IPreferenceStore store() {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.framescope.ui");
        store.setDefault(SCENARIO, FIRST_SCENARIO);
        store.setDefault(RELEASE, "");
        store.setDefault(SPEED, FIRST_SPEED);
        store.setDefault(NEXT, Invariant.R_INV_1.name() + "," + Invariant.R_INV_2.name());
        store.setDefault(STOPS, "");
        store.setDefault(ARRANGE, true);
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

    /** Whether opening a scenario brings the views that matter for it to the front. */
    public static boolean arranges() {
        return store().getBoolean(ARRANGE);
    }

    /** Operations a second while playing. */
    public static int speed() {
        return store().getInt(SPEED);
    }

    /** The invariants that are set under {@code key}, such as {@link #STOPS}; one that is not known any more is left out. */
    public static Set<Invariant> invariants(String key) {
        Set<String> names = Set.copyOf(List.of(store().getString(key).split(",")));
        return Stream.of(Invariant.values())
                .filter(i -> names.contains(i.name()))
                .collect(Collectors.toSet());
    }

    /** Sets the invariants under {@code key}. */
    public static void invariants(String key, Set<Invariant> chosen) {
        store().setValue(key, chosen.stream().map(Invariant::name).sorted().collect(Collectors.joining(",")));
    }
}

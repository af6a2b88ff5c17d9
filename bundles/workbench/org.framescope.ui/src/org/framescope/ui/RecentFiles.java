// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What was opened last, newest first, kept in the workspace. */
public final class RecentFiles {
    private static final String NODE = "org.framescope.ui";
    private static final String KEY = "recentFiles";
    private static final int LIMIT = 10;

    private RecentFiles() {}

    /** The files and scenario ids, newest first. */
    public static List<String> all() {
        String stored = InstanceScope.INSTANCE.getNode(NODE).get(KEY, "");
        return Arrays.stream(stored.split("\n")).filter(s -> !s.isBlank()).toList();
    }

    /** Puts {@code place} first. */
    public static void add(String place) {
        List<String> places = new ArrayList<>(all());
        places.remove(place);
        places.addFirst(place);
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(KEY, String.join("\n", places.subList(0, Math.min(LIMIT, places.size()))));
        Job.createSystem("Storing recent files", (ICoreRunnable) _ -> store(node))
                .schedule();
    }

    private static void store(IEclipsePreferences node) {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(RecentFiles.class).warn("The list of recent files could not be stored", e);
        }
    }
}

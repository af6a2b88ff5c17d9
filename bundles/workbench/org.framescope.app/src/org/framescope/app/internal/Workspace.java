// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.osgi.service.datalocation.Location;

/** The folder in which the workbench keeps what is the user's: layout, preferences, recent files. One process a folder. */
final class Workspace {

    private static final String PROPERTY = "framescope.workspace";
    private static final int MOST = 64;

    private Workspace() {}

    /**
     * Takes the folder of this process. With {@code -data} that is the one named there. Otherwise it is the one that the
     * property {@code framescope.workspace} names, or, while another process has it, the same with {@code -2},
     * {@code -3} and so on: a second window of the tool is a natural thing to want.
     *
     * @return whether the folder is ours; if not, {@code location} says which one was asked for
     * @throws IOException when the folder cannot be made or locked
     */
    static boolean claim(Location location) throws IOException {
        if (location.isSet()) {
            return location.lock();
        }
        Path wanted = Path.of(System.getProperty(PROPERTY, System.getProperty("user.home") + "/.framescope"));
        for (int number = 1; number <= MOST; number++) {
            Path folder = number == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + number);
            Files.createDirectories(folder);
            if (location.set(folder.toUri().toURL(), true)) {
                return true;
            }
        }
        return false;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks of the workbench.
 *
 * @param open the file or scenario to open after the start
 */
record Arguments(Optional<String> open) {

    private static final String OPEN = "-framescope.open";

    /** Reads the arguments; those that belong to others are passed over. */
    static Arguments of(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int place = all.indexOf(OPEN);
        return new Arguments(place >= 0 && place + 1 < all.size() ? Optional.of(all.get(place + 1)) : Optional.empty());
    }
}

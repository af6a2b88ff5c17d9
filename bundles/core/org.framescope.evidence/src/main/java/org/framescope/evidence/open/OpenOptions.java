// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import java.nio.file.Path;
import java.util.Optional;
import org.framescope.evidence.report.Kind;
import org.framescope.machine.Release;

/**
 * What who opens a file knows about it, or wants.
 *
 * @param as the kind to read it as, instead of the one its contents show
 * @param release the release whose layout its words have, instead of one detected
 * @param cache folder for what is unpacked, instead of temporary files
 * @param kept whether what was read stays readable until nobody refers to it any more, instead of until it is closed
 */
public record OpenOptions(Optional<Kind> as, Optional<Release> release, Optional<Path> cache, boolean kept) {
    /** Everything is to be found out. */
    public static final OpenOptions NONE = new OpenOptions(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is read goes when it is closed. */
    public OpenOptions(Optional<Kind> as, Optional<Release> release, Optional<Path> cache) {
        this(as, release, cache, false);
    }

    /** The same, but what is read stays readable until nobody refers to it any more. */
    public OpenOptions keeping() {
        return new OpenOptions(as, release, cache, true);
    }
}

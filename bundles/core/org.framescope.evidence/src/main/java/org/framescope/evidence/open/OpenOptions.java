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
 */
public record OpenOptions(Optional<Kind> as, Optional<Release> release, Optional<Path> cache) {
    /** Everything is to be found out. */
    public static final OpenOptions NONE = new OpenOptions(Optional.empty(), Optional.empty(), Optional.empty());
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.List;

/**
 * A recording of context switches.
 *
 * @param file name of the file as it was given
 * @param header the machine
 * @param steps switch 0, 1, 2 and so on, may be empty
 */
public record Switches(String file, SwitchHeader header, List<SwitchStep> steps) {
    /** The file's name without folder and endings, which serves as the name of the sequence. */
    public String name() {
        String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = base.indexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }
}

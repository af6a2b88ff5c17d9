// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/**
 * The hypervisor that something was recorded on. Of a sequence the first step says it, of context switches the header.
 * Where {@code xen} is not said it is {@link Release#DEFAULT}, where {@code pv32} is not said it is off.
 *
 * @param release Xen release
 * @param pv32 whether CONFIG_PV32 is on
 */
public record RecordedMachine(Release release, boolean pv32) {
    static RecordedMachine of(Fields fields) throws RecordingException {
        return new RecordedMachine(release(fields), fields.has("pv32") && fields.flag("pv32"));
    }

    private static Release release(Fields fields) throws RecordingException {
        if (!fields.has("xen")) {
            return Release.usual();
        }
        try {
            return Release.named(fields.text("xen"));
        } catch (UnknownNameException e) {
            throw fields.unexpected("xen", "one of the releases " + String.join(", ", Release.names()));
        }
    }
}

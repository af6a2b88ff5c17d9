// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;
import java.util.Optional;
import org.framescope.machine.PageInfoLayout;

/**
 * What a log of Xen's messages holds.
 *
 * @param moments its dumps in order
 * @param messages the messages about frames that Xen refused, in order
 * @param layout how its caf and taf are to be read
 */
public record ConsoleLog(List<Moment> moments, List<FrameMessage> messages, PageInfoLayout layout) {
    /** What stands before the version of the hypervisor in lines of its own: the first one of a log, and each block of registers. */
    public static final List<String> BEFORE_VERSION = List.of("Xen version ", "----[ Xen-");

    /** The last dump of key q, which shows the domains as they were left. */
    public Optional<Moment> lastDomains() {
        return moments.stream().filter(m -> !m.domains().isEmpty()).reduce((_, last) -> last);
    }
}

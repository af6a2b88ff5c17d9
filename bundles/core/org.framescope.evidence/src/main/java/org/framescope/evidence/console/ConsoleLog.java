// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;
import java.util.Optional;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;

/**
 * What a log of Xen's messages holds. Several hosts, or one before and after it got another Xen, may have written it.
 * @param moments its dumps in order
 * @param messages the messages about frames that Xen refused, in order
 * @param ofMoments how caf and taf of each of the dumps are to be read
 * @param ofMessages how caf and taf of each of the messages are to be read
 */
public record ConsoleLog(
        List<Moment> moments,
        List<FrameMessage> messages,
        List<PageInfoLayout> ofMoments,
        List<PageInfoLayout> ofMessages) {
    /** What stands before the version of the hypervisor in lines of its own: the first one of a log, and each block of registers. */
    public static final List<String> BEFORE_VERSION = List.of("Xen version ", "----[ Xen-");

    /** The last dump of key q, which shows the domains as they were left. */
    public Optional<Moment> lastDomains() {
        int last = lastDump();
        return last < 0 ? Optional.empty() : Optional.of(moments.get(last));
    }

    private int lastDump() {
        for (int i = moments.size() - 1; i >= 0; i--) {
            if (!moments.get(i).domains().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** How caf and taf in {@link #lastDomains} are to be read; without such a dump, those of the messages. */
    public PageInfoLayout layout() {
        int last = lastDump();
        if (last >= 0) {
            return ofMoments.get(last);
        }
        return ofMessages.isEmpty() ? Release.usual().layout() : ofMessages.getLast();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.console.DomainDump;
import org.framescope.evidence.console.PageLines;
import org.framescope.inspect.leaks.DomainLeft;
import org.framescope.inspect.leaks.LeftFrame;
import org.framescope.machine.PageInfoLayout;

/**
 * What is left of domains in the last dump of key q of a log: of a dying or dead domain every frame that Xen printed, of a
 * living one those that are not allocated and still referred to.
 */
final class ConsoleLeaks {
    private ConsoleLeaks() {}

    static List<DomainLeft> of(ConsoleLog log) {
        List<DomainLeft> left = new ArrayList<>();
        log.lastDomains()
                .ifPresent(moment -> moment.domains().forEach(domain -> {
                    List<LeftFrame> frames = frames(domain, log.layout());
                    if (!frames.isEmpty() || domain.dying() > 0) {
                        left.add(new DomainLeft(domain.id(), (int) domain.dying(), false, frames, 0));
                    }
                }));
        return left;
    }

    private static List<LeftFrame> frames(DomainDump domain, PageInfoLayout layout) {
        PageLines pages = domain.pages();
        return domain.left(layout)
                .mapToObj(i -> LeftFrame.of(layout, pages.mfn(i), pages.caf(i), pages.taf(i)))
                .sorted(DomainLeft.ORDER)
                .toList();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;
import java.util.stream.IntStream;
import org.framescope.machine.PageInfoLayout;

/**
 * What key q prints of a domain. Numbers that the log does not have are -1.
 *
 * @param id its id
 * @param refcnt references to the struct domain
 * @param dying 0 alive, 1 dying, 2 dead
 * @param pauseCount how often it is paused
 * @param nrPages frames; from 4.14 on without the extra ones
 * @param xenheapPages shared frames of Xen's heap
 * @param maxPages limit
 * @param listTooLong whether Xen did not print the ordinary frames because there are too many
 * @param assistance words of its paging assistance, empty for plain PV
 * @param pages the frames printed
 * @param vcpus the vCPUs
 */
public record DomainDump(
        int id,
        long refcnt,
        long dying,
        long pauseCount,
        long nrPages,
        long xenheapPages,
        long maxPages,
        boolean listTooLong,
        String assistance,
        PageLines pages,
        List<Vcpu> vcpus) {
    /**
     * A vCPU.
     *
     * @param id its number
     * @param cpu the CPU it is on
     * @param running whether it runs
     * @param pauseFlags why it does not
     */
    public record Vcpu(int id, long cpu, boolean running, long pauseFlags) {}

    /**
     * Which of its {@link #pages} are left of it: all while it is dying or dead, else those that are not allocated any more
     * and still referred to; {@code layout} says where the bits are.
     */
    public IntStream left(PageInfoLayout layout) {
        return IntStream.range(0, pages.size())
                .filter(i -> dying > 0 || (pages.caf(i) & layout.allocated()) == 0 && layout.count(pages.caf(i)) > 0);
    }

    /** How many frames it owns, as far as the dump says: ordinary, shared and extra ones. */
    public long frames() {
        long extra = 0;
        for (int i = 0; i < pages.size(); i++) {
            extra += pages.list(i) == PageLines.List.EXTRA ? 1 : 0;
        }
        return Math.max(0, nrPages) + Math.max(0, xenheapPages) + extra;
    }
}

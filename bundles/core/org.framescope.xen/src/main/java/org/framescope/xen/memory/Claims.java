// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOMEM;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.RecordTable;

/**
 * Claims: memory that is reserved for a domain before it is allocated. Each assignment to the domain uses its claim up;
 * nobody else may dip into what is claimed. Source: {@code xen/common/page_alloc.c}, RELEASE-4.17.0.
 */
public final class Claims {
    private static final Call SET = Call.function(
            "domain_set_outstanding_pages",
            Param.of("domain", Param.Kind.DOMAIN),
            Param.of("pages", Param.Kind.NUMBER));

    private final Machine machine;
    private final RecordTable<DomainWord> domains;
    private final RecordTable<GlobalWord> globals;

    /** Claims of the domains of {@code machine}. */
    public Claims(Machine machine) {
        this.machine = machine;
        domains = machine.domains();
        globals = machine.globals();
    }

    /**
     * XENMEM_claim_pages: {@code domid} is to have {@code pages} frames in all; 0 gives its claim up.
     *
     * @return 0; -EINVAL when it has a claim, has as many frames already, or may not have so many; -ENOMEM when so much is
     *     not free and unclaimed
     */
    public int set(long domid, long pages) {
        machine.recorder().enter(SET, domid, pages);
        int rc = pages == 0 ? drop(domid) : stake(domid, pages);
        machine.recorder().leave(rc);
        return rc;
    }

    private int drop(long domid) {
        globals.add(0, GlobalWord.OUTSTANDING, -domains.get(domid, DomainWord.OUTSTANDING_PAGES));
        domains.set(domid, DomainWord.OUTSTANDING_PAGES, 0);
        return 0;
    }

    private int stake(long domid, long pages) {
        long has = domains.get(domid, DomainWord.TOT_PAGES) - domains.get(domid, DomainWord.EXTRA_PAGES);
        boolean claimed = domains.is(domid, DomainWord.OUTSTANDING_PAGES);
        if (claimed || pages <= has || pages > domains.get(domid, DomainWord.MAX_PAGES)) {
            return -EINVAL;
        }
        long claim = pages - has;
        if (claim > globals.get(0, GlobalWord.FREE_PAGES) - globals.get(0, GlobalWord.OUTSTANDING)) {
            return -ENOMEM;
        }
        domains.set(domid, DomainWord.OUTSTANDING_PAGES, claim);
        globals.add(0, GlobalWord.OUTSTANDING, claim);
        return 0;
    }

    /** {@code domain_adjust_tot_pages}: {@code domid} got {@code pages} frames, which its claim had reserved. */
    public void used(long domid, long pages) {
        long claim = domains.get(domid, DomainWord.OUTSTANDING_PAGES);
        if (claim != 0) {
            long used = Math.min(claim, pages);
            domains.set(domid, DomainWord.OUTSTANDING_PAGES, claim - used);
            globals.add(0, GlobalWord.OUTSTANDING, -used);
        }
    }

    /**
     * Whether {@code alloc_heap_pages} may hand out {@code pages} frames: what is claimed counts as not free, unless
     * {@code domid} asks and has claimed enough itself.
     *
     * @param domid who asks, or -1 for nobody in particular or for frames that do not count against max_pages
     */
    public boolean mayAllocate(long domid, long pages) {
        long claimed = globals.get(0, GlobalWord.OUTSTANDING);
        boolean fits = claimed + pages <= globals.get(0, GlobalWord.FREE_PAGES);
        return fits || domid >= 0 && domains.get(domid, DomainWord.OUTSTANDING_PAGES) >= pages;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EPERM;

import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;

/**
 * On which domains a caller may act. Source: {@code get_pg_owner}, {@code xen/common/domain.c}, and the default policy
 * of {@code xen/include/xsm/dummy.h}, RELEASE-4.17.0.
 */
final class ForeignDomains {
    /** DOMID_SELF. */
    static final int SELF = 0x7ff0;
    /** There is no such domain. */
    static final long UNKNOWN = -1;

    private static final long CONTROL_DOMAIN = 0;

    private final Machine machine;

    ForeignDomains(Machine machine) {
        this.machine = machine;
    }

    /** {@code rcu_lock_domain_by_id}: {@code domid} if it is a guest's domain that is not destroyed yet. */
    long known(long domid) {
        boolean known = domid >= 0
                && domid < SELF
                && machine.domains().is(domid, DomainWord.EXISTS)
                && machine.domains().get(domid, DomainWord.REFCNT) > 0;
        return known ? domid : UNKNOWN;
    }

    /** {@code get_pg_owner}: the owner of pages that {@code domid} (16 bits) names for {@code caller}. */
    long pageOwner(long domid, long caller) {
        if (domid == SELF) {
            return caller;
        }
        if (domid == caller) {
            machine.recorder().event(PageTableEvents.SELF_AS_FOREIGN, caller);
            return UNKNOWN;
        }
        return domid == MachineView.DOMID_IO || domid == MachineView.DOMID_XEN ? domid : known(domid);
    }

    /** XSM_TARGET of the default policy: 0 for oneself and for the control domain, else -EPERM. */
    int check(long caller, long target) {
        return caller == target || caller == CONTROL_DOMAIN ? 0 : -EPERM;
    }

    /** {@code is_pv_domain}: dom_io and dom_xen count as such, for they are not HVM. */
    boolean isPv(long domid) {
        return domid == MachineView.DOMID_IO
                || domid == MachineView.DOMID_XEN
                || machine.view().kind(domid).isPv();
    }

    /** Whether the frame numbers of {@code domid} are translated, which goes with counting them differently. */
    boolean isTranslated(long domid) {
        return machine.domains().is(domid, DomainWord.EXTERNAL_PAGING);
    }
}

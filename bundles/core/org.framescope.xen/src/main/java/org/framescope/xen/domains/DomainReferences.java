// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.Param;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Recorder;

/**
 * {@code put_domain} and {@code domain_destroy}: the references to a struct domain. With the last one
 * the domain leaves the list, and its struct waits for an RCU grace period ({@link DestroyedDomains}). Sources:
 * {@code xen/include/xen/sched.h} and {@code xen/common/domain.c}, RELEASE-4.17.0.
 */
public final class DomainReferences {
    /** DOMAIN_DESTROYED: the count of a domain that is on no list any more. */
    public static final long DESTROYED = 1L << 31;

    private static final Call DESTROY = Call.function("domain_destroy", Param.of("domain", Param.Kind.DOMAIN));

    private final Machine machine;
    private final RecordTable<DomainWord> domains;

    /** References to the domains of {@code machine}. */
    public DomainReferences(Machine machine) {
        this.machine = machine;
        domains = machine.domains();
    }

    /** Whether {@code domid} is on the domain list: {@code rcu_lock_domain_by_id} finds it. */
    public boolean isListed(long domid) {
        return domid >= 0
                && domid <= MachineView.DOMID_IDLE
                && domains.is(domid, DomainWord.EXISTS)
                && domains.get(domid, DomainWord.REFCNT) != DESTROYED;
    }

    /** {@code put_domain}: drops a reference. */
    public void putDomain(long domid) {
        if (domains.add(domid, DomainWord.REFCNT, -1) == 0) {
            machine.recorder().enter(DESTROY, domid);
            domainDestroy(domid);
            machine.recorder().leave(Recorder.NO_RC);
        }
    }

    private void domainDestroy(long domid) {
        if (!domains.is(domid, DomainWord.DYING)) {
            machine.recorder().event(DomainEvents.DESTROYED_ALIVE, domid);
        }
        domains.set(domid, DomainWord.REFCNT, DESTROYED);
        unlink(domid);
        domains.set(domid, DomainWord.RCU_NEXT, machine.globals().get(0, GlobalWord.RCU_DOMAINS));
        machine.globals().set(0, GlobalWord.RCU_DOMAINS, domid + 1);
    }

    /** Who walks the list under RCU still finds the way on: the domain's own link stays. */
    private void unlink(long domid) {
        long next = domains.get(domid, DomainWord.NEXT);
        long at = machine.globals().get(0, GlobalWord.DOMAIN_LIST);
        if (at == domid + 1) {
            machine.globals().set(0, GlobalWord.DOMAIN_LIST, next);
            return;
        }
        while (at != 0) {
            long after = domains.get(at - 1, DomainWord.NEXT);
            if (after == domid + 1) {
                domains.set(at - 1, DomainWord.NEXT, next);
                return;
            }
            at = after;
        }
    }
}

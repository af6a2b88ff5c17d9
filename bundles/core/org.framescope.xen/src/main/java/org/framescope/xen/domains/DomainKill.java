// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;
import static org.framescope.xen.Errno.ESRCH;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.grants.GrantMaps;

/**
 * {@code domain_kill}: a domain dies in stages, each of which can be interrupted and called again. When it is dead it is
 * gone, unless somebody refers to one of its frames: then it is a zombie until that reference is put. Source:
 * {@code xen/common/domain.c}, RELEASE-4.17.0.
 */
public final class DomainKill {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call KILL = Call.function("domain_kill", DOMAIN);
    private static final Call TEARDOWN = Call.function("domain_teardown", DOMAIN);
    private static final Call EVTCHN = Call.function("evtchn_destroy", DOMAIN);
    private static final long DEAD = 2;

    private final Machine machine;
    private final Caller caller;
    private final VcpuPause pause;
    private final DomainLife life;
    private final DomainReferences references;
    private final GrantMaps grants;
    private final RelinquishResources resources;
    private final VcpuInfo vcpuInfo;

    DomainKill(DomainMechanisms all, VcpuPause pause, RelinquishResources resources, VcpuInfo vcpuInfo) {
        machine = all.machine();
        caller = all.caller();
        life = all.life();
        references = all.references();
        grants = all.grantMaps();
        this.pause = pause;
        this.resources = resources;
        this.vcpuInfo = vcpuInfo;
    }

    /**
     * XEN_DOMCTL_destroydomain, continued until it is over: 0, also for a domain that is dead already; -ESRCH for one
     * that is not on the list; -EINVAL for the caller's own; -ERESTART when preemption is to stop it.
     */
    public int destroy(long domid) {
        return destroy(domid, false);
    }

    /** As {@link #destroy(long)}, but the LDT slots are forgotten, unless the hook takes them. */
    public int destroyWithoutLdt(long domid) {
        return destroy(domid, true);
    }

    private int destroy(long domid, boolean forgetLdt) {
        int rc;
        do {
            rc = kill(domid, forgetLdt);
        } while (rc == -ERESTART && !caller.preemption().isStopped());
        return rc;
    }

    /** {@code domain_kill}: as {@link #destroy(long)}, but -ERESTART when it was interrupted. */
    public int kill(long domid) {
        return kill(domid, false);
    }

    private int kill(long domid, boolean forgetLdt) {
        machine.recorder().enter(KILL, domid);
        int rc = killListed(domid, forgetLdt);
        machine.recorder().leave(rc);
        return rc;
    }

    private int killListed(long domid, boolean forgetLdt) {
        if (domid < 0 || domid >= Domains.FIRST_RESERVED_DOMID || !references.isListed(domid)) {
            return -ESRCH;
        }
        if (caller.vcpu() != Links.NO_VCPU && machine.vcpus().get(caller.vcpu(), VcpuWord.DOMAIN) == domid) {
            return -EINVAL;
        }
        long dying = machine.domains().get(domid, DomainWord.DYING);
        if (dying == DEAD) {
            return 0;
        }
        if (dying == 0) {
            pause.pauseDomain(domid);
            life.markDying(domid);
        }
        teardown(domid);
        int rc = resources.relinquish(domid, forgetLdt);
        if (rc == 0) {
            unmapVcpuInfo(domid);
            life.markDead(domid);
        }
        return rc;
    }

    /** Grants that it maps, then its event channels, of which no word tells. */
    private void teardown(long domid) {
        machine.recorder().enter(TEARDOWN, domid);
        grants.releaseMappings(domid);
        machine.recorder().leave(Recorder.NO_RC);
        machine.recorder().enter(EVTCHN, domid);
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void unmapVcpuInfo(long domid) {
        long base = machine.domains().get(domid, DomainWord.VCPU_BASE);
        for (long id = 0; id < machine.domains().get(domid, DomainWord.NR_VCPUS); id++) {
            vcpuInfo.unmap(base + id);
        }
    }
}

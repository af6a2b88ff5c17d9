// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EEXIST;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOENT;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.descriptors.Descriptors;

/**
 * What is done to vCPUs by the toolstack (XEN_DOMCTL_setvcpucontext) and by the guest itself (VCPUOP_). vCPUs are
 * ordinals; results 0 or a negative errno. An interrupted operation is continued until it is over, as a hypercall
 * continuation does, unless {@link org.framescope.xen.Preemption#stopAt} stops it: then the result is -ERESTART. Sources: {@code xen/arch/x86/domctl.c}, {@code xen/common/domain.c}, RELEASE-4.17.0.
 */
public final class Vcpus {
    private static final Call RESET = Call.function("vcpu_reset", Param.of("vcpu", Param.Kind.VCPU));

    /** SHUTDOWN_poweroff plus one, as {@link DomainWord#SHUTDOWN_CODE} has it. */
    private static final long POWEROFF = 1;

    private final Machine machine;
    private final Caller caller;
    private final Descriptors descriptors;
    private final VcpuPause pause;
    private final GuestTables tables;
    private final SetContext setContext;
    private final VcpuInfo info;

    Vcpus(
            Machine machine,
            Caller caller,
            Descriptors descriptors,
            VcpuPause pause,
            GuestTables tables,
            SetContext setContext,
            VcpuInfo info) {
        this.machine = machine;
        this.caller = caller;
        this.descriptors = descriptors;
        this.pause = pause;
        this.tables = tables;
        this.setContext = setContext;
        this.info = info;
    }

    /**
     * XEN_DOMCTL_setvcpucontext with a context: 0; -EINVAL for a vCPU of the caller's own domain or an unknown one, and
     * for a context that cannot be; -EOPNOTSUPP when the vCPU has another one; what an audit says.
     */
    public int setContext(long vcpu, VcpuContext context) {
        if (isForbidden(vcpu)) {
            return -EINVAL;
        }
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        VcpuPause.Paused paused = pause.pauseDomain(domid);
        int rc = setUntilOver(vcpu, context);
        pause.unpauseDomain(domid, paused);
        return rc;
    }

    private int setUntilOver(long vcpu, VcpuContext context) {
        int rc;
        do {
            rc = setContext.set(vcpu, context);
        } while (rc == -ERESTART && !caller.preemption().isStopped());
        return rc;
    }

    private boolean isForbidden(long vcpu) {
        boolean known = vcpu >= 0
                && vcpu < machine.view().vcpuCount()
                && machine.vcpus().is(vcpu, VcpuWord.EXISTS);
        return !known
                || caller.vcpu() != Links.NO_VCPU
                        && machine.vcpus().get(caller.vcpu(), VcpuWord.DOMAIN)
                                == machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
    }

    /**
     * XEN_DOMCTL_setvcpucontext with a null context, {@code vcpu_reset}: GDT and roots go, LDT slots stay, and it may be
     * given a context again. 0, or -EINVAL as {@link #setContext}.
     */
    public int reset(long vcpu) {
        if (isForbidden(vcpu)) {
            return -EINVAL;
        }
        int rc;
        do {
            rc = resetOnce(vcpu);
        } while (rc == -ERESTART && !caller.preemption().isStopped());
        return rc;
    }

    private int resetOnce(long vcpu) {
        machine.recorder().enter(RESET, vcpu);
        VcpuPause.Paused paused = pause.pauseVcpu(vcpu);
        setFlags(vcpu, SetContext.VPF_IN_RESET, 0);
        int rc = 0;
        if (machine.view().kindOfVcpu(vcpu).isPv()) {
            descriptors.destroyGdt(vcpu);
            rc = tables.destroy(vcpu);
        }
        if (rc == 0) {
            setFlags(vcpu, SetContext.VPF_DOWN, SetContext.VPF_IN_RESET);
            machine.vcpus().set(vcpu, VcpuWord.IS_INITIALISED, 0);
        }
        pause.unpauseVcpu(vcpu, paused);
        machine.recorder().leave(rc);
        return rc;
    }

    private void setFlags(long vcpu, long on, long off) {
        machine.vcpus().set(vcpu, VcpuWord.PAUSE_FLAGS, machine.vcpus().get(vcpu, VcpuWord.PAUSE_FLAGS) & ~off | on);
    }

    /** vCPU {@code id} of the caller's domain, or -1. */
    private long ofCaller(long id) {
        boolean guest = caller.vcpu() != Links.NO_VCPU;
        return guest ? machine.view().vcpu(machine.vcpus().get(caller.vcpu(), VcpuWord.DOMAIN), id) : -1;
    }

    /**
     * VCPUOP_initialise by the current vCPU of its domain's vCPU {@code id}: 0; -ENOENT for an unknown one; -EINVAL while
     * its vcpu_info is the dummy; -EEXIST when it has a context; else as {@link #setContext}.
     */
    public int initialise(long id, VcpuContext context) {
        long vcpu = ofCaller(id);
        if (vcpu < 0) {
            return -ENOENT;
        }
        if (machine.view().kindOfVcpu(vcpu).isPv() && info.isDummy(vcpu)) {
            return -EINVAL;
        }
        return machine.vcpus().is(vcpu, VcpuWord.IS_INITIALISED) ? -EEXIST : setUntilOver(vcpu, context);
    }

    /** VCPUOP_up: 0, -ENOENT, or -EINVAL for a vCPU without a context. */
    public int up(long id) {
        long vcpu = ofCaller(id);
        if (vcpu < 0) {
            return -ENOENT;
        }
        if (!machine.vcpus().is(vcpu, VcpuWord.IS_INITIALISED)) {
            return -EINVAL;
        }
        setFlags(vcpu, 0, SetContext.VPF_DOWN);
        return 0;
    }

    /** VCPUOP_down: 0 or -ENOENT. With its last vCPU the domain is powered off. */
    public int down(long id) {
        long vcpu = ofCaller(id);
        if (vcpu < 0) {
            return -ENOENT;
        }
        setFlags(vcpu, SetContext.VPF_DOWN, 0);
        if (vcpu != caller.vcpu()) {
            pause.pauseVcpu(vcpu);
        }
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        if (allDown(domid)) {
            machine.domains().set(domid, DomainWord.SHUTDOWN_CODE, POWEROFF);
        }
        return 0;
    }

    private boolean allDown(long domid) {
        long base = machine.domains().get(domid, DomainWord.VCPU_BASE);
        for (long id = 0; id < machine.domains().get(domid, DomainWord.NR_VCPUS); id++) {
            if ((machine.vcpus().get(base + id, VcpuWord.PAUSE_FLAGS) & SetContext.VPF_DOWN) == 0) {
                return false;
            }
        }
        return true;
    }

    /** VCPUOP_is_up: 1 or 0, or -ENOENT. */
    public int isUp(long id) {
        long vcpu = ofCaller(id);
        if (vcpu < 0) {
            return -ENOENT;
        }
        return (machine.vcpus().get(vcpu, VcpuWord.PAUSE_FLAGS) & SetContext.VPF_DOWN) == 0 ? 1 : 0;
    }

    /**
     * VCPUOP_register_vcpu_info: 0; -ENOENT; -ENXIO when {@code offset} is misaligned or leaves the frame; -EINVAL when
     * one is registered, the vCPU is another one that is up, or the frame cannot be written.
     */
    public int registerVcpuInfo(long id, long mfn, long offset) {
        long vcpu = ofCaller(id);
        return vcpu < 0 ? -ENOENT : info.map(vcpu, mfn, offset);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EOPNOTSUPP;

import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.RecordTable;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;

/**
 * {@code arch_set_info_guest}: gives a vCPU a context. The first time its descriptor tables and root tables take their
 * references; later they must be what they are, and only registers change. Source: {@code xen/arch/x86/domain.c},
 * RELEASE-4.17.0.
 */
final class SetContext {
    private static final Call CALL = Call.function(
            "arch_set_info_guest",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("cr3", Param.Kind.MFN),
            Param.of("cr1", Param.Kind.MFN),
            Param.of("gdt_ents", Param.Kind.NUMBER));

    static final long VPF_DOWN = 0x2;
    static final long VPF_IN_RESET = 0x40;

    private static final int MAX_LDT_ENTRIES = 8192;
    private static final int GDT_SLOTS = 14;
    private static final int PAGE_MASK = 0xfff;

    private final Machine machine;
    private final Frames frames;
    private final Descriptors descriptors;
    private final DomainLife life;
    private final GuestTables tables;

    SetContext(Machine machine, Frames frames, Descriptors descriptors, DomainLife life, GuestTables tables) {
        this.machine = machine;
        this.frames = frames;
        this.descriptors = descriptors;
        this.life = life;
        this.tables = tables;
    }

    /** 0, -EINVAL, -EOPNOTSUPP, what an audit says, or -ERESTART when it must be called again. */
    int set(long vcpu, VcpuContext c) {
        machine.recorder().enter(CALL, vcpu, c.root(), c.userRoot(), c.gdtEnts());
        boolean pv = machine.view().kindOfVcpu(vcpu).isPv();
        int rc = pv ? setPv(vcpu, c) : 0;
        if (rc == 0) {
            finish(vcpu, c, pv);
        }
        machine.recorder().leave(rc);
        return rc;
    }

    private int setPv(long vcpu, VcpuContext c) {
        int rc = check(vcpu, c);
        if (rc != 0) {
            return rc;
        }
        boolean kernel = c.startsInKernel() || isPv32(vcpu);
        machine.vcpus().set(vcpu, VcpuWord.IN_KERNEL, kernel ? 1 : 0);
        if (refusedAssist(vcpu, c) || c.gdtFramesNeeded() > GDT_SLOTS) {
            return -EINVAL;
        }
        if (machine.vcpus().is(vcpu, VcpuWord.IS_INITIALISED)) {
            return same(vcpu, c) ? 0 : -EOPNOTSUPP;
        }
        if (!kernel && c.userRoot() == 0) {
            return -EINVAL;
        }
        return first(vcpu, c);
    }

    /** Addresses, then what makes an LDT. */
    private int check(long vcpu, VcpuContext c) {
        if (!isPv32(vcpu)) {
            for (long address : c.addresses()) {
                if (!VcpuContext.isCanonical(address)) {
                    return -EINVAL;
                }
            }
            boolean canonical = c.ldtEnts() == 0 || VcpuContext.isCanonical(c.ldtBase());
            if (!canonical || !Descriptors.isGuestAddress(c.ldtBase())) {
                return -EINVAL;
            }
        }
        boolean tooMany = Long.compareUnsigned(c.ldtEnts(), MAX_LDT_ENTRIES) > 0;
        return (c.ldtBase() & PAGE_MASK) != 0 || tooMany ? -EINVAL : 0;
    }

    private boolean refusedAssist(long vcpu, VcpuContext c) {
        return machine.vcpus().get(vcpu, VcpuWord.ID) == 0 && (c.vmAssist() & ~VmAssist.valid(isPv32(vcpu))) != 0;
    }

    /** Whether roots and descriptor tables are those the vCPU has. */
    private boolean same(long vcpu, VcpuContext c) {
        RecordTable<VcpuWord> vcpus = machine.vcpus();
        boolean same = vcpus.get(vcpu, VcpuWord.GUEST_TABLE) == c.root()
                && (isPv32(vcpu) || vcpus.get(vcpu, VcpuWord.GUEST_TABLE_USER) == c.userRoot())
                && vcpus.get(vcpu, VcpuWord.GDT_ENTS) == c.gdtEnts()
                && vcpus.get(vcpu, VcpuWord.LDT_BASE) == c.ldtBase()
                && vcpus.get(vcpu, VcpuWord.LDT_ENTS) == c.ldtEnts();
        for (int i = 0; same && i < c.gdtFramesNeeded(); i++) {
            same = vcpus.get(vcpu, VcpuWord.GDT_FRAMES, i) == c.gdtFrame(i);
        }
        return same;
    }

    private int first(long vcpu, VcpuContext c) {
        RecordTable<VcpuWord> vcpus = machine.vcpus();
        vcpus.set(vcpu, VcpuWord.LDT_BASE, c.ldtBase());
        vcpus.set(vcpu, VcpuWord.LDT_ENTS, c.ldtEnts());
        if (vcpus.get(vcpu, VcpuWord.ID) == 0) {
            machine.domains().set(vcpus.get(vcpu, VcpuWord.DOMAIN), DomainWord.VM_ASSIST, c.vmAssist());
        }
        int rc = frames.putOldGuestTable(frames.oldGuestTable().current());
        rc = rc == 0 ? descriptors.pvSetGdt(vcpu, c.slots(), c.gdtEnts()) : rc;
        if (rc != 0) {
            return rc;
        }
        setFlag(vcpu, VPF_IN_RESET, true);
        rc = tables.take(vcpu, c.root(), c.userRoot());
        if (rc != 0) {
            descriptors.destroyGdt(vcpu);
            return rc;
        }
        setFlag(vcpu, VPF_IN_RESET, false);
        if (vcpus.get(vcpu, VcpuWord.ID) == 0) {
            updateWallclock(vcpus.get(vcpu, VcpuWord.DOMAIN));
        }
        return 0;
    }

    /** A domain without shared_info has no clock to set. */
    private void updateWallclock(long domid) {
        if (machine.domains().get(domid, DomainWord.SHARED_INFO) != 0) {
            life.updateWallclock(domid, 0, 0);
        }
    }

    private void finish(long vcpu, VcpuContext c, boolean pv) {
        machine.vcpus().set(vcpu, VcpuWord.IS_INITIALISED, 1);
        if (pv) {
            boolean kernel = machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL);
            long root = machine.vcpus().get(vcpu, kernel ? VcpuWord.GUEST_TABLE : VcpuWord.GUEST_TABLE_USER);
            machine.vcpus().set(vcpu, VcpuWord.CR3, root << 12);
        }
        setFlag(vcpu, VPF_DOWN, !c.isOnline());
    }

    private void setFlag(long vcpu, long flag, boolean on) {
        long flags = machine.vcpus().get(vcpu, VcpuWord.PAUSE_FLAGS);
        machine.vcpus().set(vcpu, VcpuWord.PAUSE_FLAGS, on ? flags | flag : flags & ~flag);
    }

    private boolean isPv32(long vcpu) {
        return machine.view().kindOfVcpu(vcpu) == DomainKind.PV32;
    }
}

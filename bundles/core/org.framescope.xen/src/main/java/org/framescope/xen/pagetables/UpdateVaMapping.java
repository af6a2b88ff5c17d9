// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.OptionalLong;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.frames.Frames;

/**
 * {@code HYPERVISOR_update_va_mapping} and {@code _otherdomain}: changes the L1 entry that maps a linear address of the
 * vCPU that runs, then flushes. Source: {@code __do_update_va_mapping}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class UpdateVaMapping {
    /** UVMF_TLB_FLUSH. */
    static final int TLB_FLUSH = 1;
    /** UVMF_INVLPG. */
    static final int INVLPG = 2;
    /** UVMF_ALL. */
    static final int ALL = 4;

    private static final long FLUSH_TYPE = 3;

    private final Machine machine;
    private final Frames frames;
    private final EntryUpdates updates;
    private final TlbFlushes flushes;
    private final GuestMemory memory;
    private final ForeignDomains domains;

    UpdateVaMapping(Machine machine, Frames frames, EntryUpdates updates, TlbFlushes flushes, GuestMemory memory) {
        this.machine = machine;
        this.frames = frames;
        this.updates = updates;
        this.flushes = flushes;
        this.memory = memory;
        domains = new ForeignDomains(machine);
    }

    int update(long linear, long entry, long flags) {
        long vcpu = frames.oldGuestTable().current();
        return update(vcpu, linear, entry, flags, machine.vcpus().get(vcpu, VcpuWord.DOMAIN));
    }

    int updateOther(long linear, long entry, long flags, long domid) {
        long vcpu = frames.oldGuestTable().current();
        long pgOwner = domains.pageOwner(domid, machine.vcpus().get(vcpu, VcpuWord.DOMAIN));
        return pgOwner == ForeignDomains.UNKNOWN ? -ESRCH : update(vcpu, linear, entry, flags, pgOwner);
    }

    private int update(long vcpu, long linear, long entry, long flags, long pgOwner) {
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        int rc = domains.check(domid, pgOwner);
        if (rc != 0) {
            return rc;
        }
        long table = memory.l1Table(vcpu, linear);
        if (table < 0 || !frames.getPageFromMfn(table, domid)) {
            return -EINVAL;
        }
        rc = -EINVAL;
        if (frames.pageLock(table)) {
            if (machine.frames().type(table) == PageType.L1) {
                int slot = (int) (linear >>> 12) & 511;
                rc = updates.modL1(table, slot, entry, MmuRequest.NORMAL, domid, pgOwner);
            }
            frames.pageUnlock(table);
        }
        frames.putPage(table);
        return rc == 0 ? flush(vcpu, domid, linear, flags) : rc;
    }

    /** The flags name what is flushed, and where: here, on all CPUs of the domain, or as a bitmap of vCPUs says. */
    private int flush(long vcpu, long domid, long linear, long flags) {
        int type = (int) (flags & FLUSH_TYPE);
        if (type != TLB_FLUSH && type != INVLPG) {
            return 0;
        }
        long where = flags & ~FLUSH_TYPE;
        if (where == 0) {
            if (type == TLB_FLUSH) {
                flushes.local();
            } else {
                flushes.invlpgLocal(linear);
            }
            return 0;
        }
        OptionalLong cpus = where == ALL ? OptionalLong.of(flushes.dirtyCpus(domid)) : memory.cpusOfBitmap(vcpu, where);
        if (type == TLB_FLUSH) {
            flushes.mask(cpus.orElse(0));
        } else {
            flushes.invlpgMask(cpus.orElse(0), linear);
        }
        return cpus.isPresent() ? 0 : -EFAULT;
    }
}

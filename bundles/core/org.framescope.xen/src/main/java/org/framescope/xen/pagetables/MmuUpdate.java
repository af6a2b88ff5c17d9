// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOSYS;
import static org.framescope.xen.Errno.EOPNOTSUPP;
import static org.framescope.xen.Errno.EPERM;
import static org.framescope.xen.Errno.ERESTART;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.frames.Frames;

/**
 * {@code HYPERVISOR_mmu_update}: changes entries of page tables, words of ordinary frames, and the M2P. Source:
 * {@code do_mmu_update}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class MmuUpdate {
    private static final int OWNER_MASK = 0xffff;

    private final Machine machine;
    private final Frames frames;
    private final EntryUpdates updates;
    private final Hypercall hypercall;
    private final TlbFlushes flushes;
    private final ForeignDomains domains;

    MmuUpdate(Machine machine, Frames frames, EntryUpdates updates, Hypercall hypercall, TlbFlushes flushes) {
        this.machine = machine;
        this.frames = frames;
        this.updates = updates;
        this.hypercall = hypercall;
        this.flushes = flushes;
        domains = new ForeignDomains(machine);
    }

    Batch update(List<MmuRequest> requests, long foreigndom) {
        return hypercall.run(requests.size(), new Requests(requests, foreigndom));
    }

    private final class Requests implements Hypercall.Pass {
        private final List<MmuRequest> requests;
        private final long foreigndom;
        private long caller;
        private long ptOwner;
        private long pgOwner;
        private boolean tablesChanged;

        Requests(List<MmuRequest> requests, long foreigndom) {
            this.requests = requests;
            this.foreigndom = foreigndom;
        }

        @Override
        public int begin() {
            tablesChanged = false;
            caller = machine.vcpus().get(frames.oldGuestTable().current(), VcpuWord.DOMAIN);
            long named = foreigndom >>> 16 & OWNER_MASK;
            ptOwner = named == 0 ? caller : domains.known(named - 1);
            if (ptOwner == ForeignDomains.UNKNOWN) {
                return -ESRCH;
            }
            if (ptOwner != caller && machine.domains().get(ptOwner, DomainWord.NR_VCPUS) == 0) {
                return -EINVAL;
            }
            pgOwner = domains.pageOwner(foreigndom & OWNER_MASK, caller);
            return pgOwner == ForeignDomains.UNKNOWN ? -ESRCH : 0;
        }

        @Override
        public int execute(int i) {
            MmuRequest request = requests.get(i);
            return switch (request.command()) {
                case MmuRequest.NORMAL, MmuRequest.PRESERVE_AD, MmuRequest.NO_TRANSLATE -> entry(request);
                case MmuRequest.MACHPHYS -> machphys(request);
                default -> -ENOSYS;
            };
        }

        @Override
        public void end() {
            if (tablesChanged) {
                flushes.flushLocalFirst(machine.domains().get(ptOwner, DomainWord.DIRTY_CPUMASK));
            }
        }

        private int entry(MmuRequest request) {
            if (domains.isTranslated(ptOwner)) {
                return -EOPNOTSUPP;
            }
            int rc = pgOwner == MachineView.DOMID_IO ? 0 : domains.check(caller, pgOwner);
            rc = rc == 0 ? domains.check(caller, ptOwner) : rc;
            if (rc != 0) {
                return rc;
            }
            long mfn = request.mfn();
            if (!frames.getPageFromMfn(mfn, ptOwner)) {
                machine.recorder().event(PageTableEvents.NO_TABLE, mfn);
                return -EINVAL;
            }
            rc = -EINVAL;
            if (frames.pageLock(mfn)) {
                rc = locked(request, machine.frames().type(mfn));
                frames.pageUnlock(mfn);
                rc = rc == -EINTR ? -ERESTART : rc;
            } else if (frames.getPageType(mfn, PageType.WRITABLE) == 0) {
                machine.pages().set(mfn, request.slot(), request.val());
                frames.putPageType(mfn);
                rc = 0;
            }
            frames.putPage(mfn);
            return rc;
        }

        private int locked(MmuRequest request, PageType type) {
            if (type == PageType.L1) {
                return updates.modL1(request.mfn(), request.slot(), request.val(), request.command(), ptOwner, pgOwner);
            }
            if (type.isPageTable() && pgOwner == ptOwner) {
                boolean preserveAd = request.command() == MmuRequest.PRESERVE_AD;
                int rc = updates.modTable(
                        type.value(), request.mfn(), request.slot(), request.val(), preserveAd, ptOwner);
                tablesChanged |= rc == 0;
                return rc;
            }
            if (type == PageType.WRITABLE) {
                machine.pages().set(request.mfn(), request.slot(), request.val());
                return 0;
            }
            return -EINVAL;
        }

        private int machphys(MmuRequest request) {
            if (caller != ptOwner) {
                return -EPERM;
            }
            if (domains.isTranslated(pgOwner)) {
                return -EINVAL;
            }
            int rc = pgOwner == MachineView.DOMID_IO ? 0 : domains.check(caller, pgOwner);
            if (rc != 0) {
                return rc;
            }
            long mfn = request.mfn();
            if (!frames.getPageFromMfn(mfn, pgOwner)) {
                machine.recorder().event(PageTableEvents.NO_M2P_FRAME, mfn);
                return -EINVAL;
            }
            machine.pages().setM2p(mfn, request.val());
            frames.putPage(mfn);
            return 0;
        }
    }
}

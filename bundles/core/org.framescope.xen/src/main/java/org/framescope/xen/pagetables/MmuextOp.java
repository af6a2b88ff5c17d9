// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EACCES;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOSYS;
import static org.framescope.xen.Errno.EOPNOTSUPP;
import static org.framescope.xen.Errno.EPERM;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import java.util.OptionalLong;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;

/**
 * {@code HYPERVISOR_mmuext_op}: pins, roots, flushes, the LDT, clearing and copying. Source: {@code do_mmuext_op},
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class MmuextOp {
    private final Machine machine;
    private final Frames frames;
    private final Hypercall hypercall;
    private final ForeignDomains domains;
    private final Pins pins;
    private final BasePointers roots;
    private final PageCopies copies;
    private final TlbFlushes flushes;
    private final GuestMemory memory;
    private final Descriptors descriptors;
    private final PteRules rules;

    MmuextOp(
            Machine machine,
            Frames frames,
            Hypercall hypercall,
            BasePointers roots,
            TlbFlushes flushes,
            GuestMemory memory,
            Descriptors descriptors,
            PteRules rules,
            UnpinTable unpinTable) {
        this.machine = machine;
        this.frames = frames;
        this.hypercall = hypercall;
        domains = new ForeignDomains(machine);
        pins = new Pins(machine, frames, hypercall.caller(), unpinTable);
        this.roots = roots;
        copies = new PageCopies(machine, frames);
        this.flushes = flushes;
        this.memory = memory;
        this.descriptors = descriptors;
        this.rules = rules;
    }

    Batch execute(List<MmuextRequest> requests, long foreigndom) {
        return hypercall.run(requests.size(), new Requests(requests, foreigndom));
    }

    private final class Requests implements Hypercall.Pass {
        private final List<MmuextRequest> requests;
        private final long foreigndom;
        private long vcpu;
        private long caller;
        private long pgOwner;

        Requests(List<MmuextRequest> requests, long foreigndom) {
            this.requests = requests;
            this.foreigndom = foreigndom;
        }

        @Override
        public int begin() {
            vcpu = frames.oldGuestTable().current();
            caller = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
            pgOwner = domains.pageOwner(foreigndom, caller);
            if (pgOwner == ForeignDomains.UNKNOWN) {
                return -ESRCH;
            }
            return domains.isPv(pgOwner) ? domains.check(caller, pgOwner) : -EINVAL;
        }

        @Override
        public void end() {
            // every request flushes what it has to
        }

        @Override
        public int execute(int i) {
            MmuextRequest request = requests.get(i);
            int cmd = request.cmd();
            if (domains.isTranslated(caller) && (cmd < 0 || cmd > MmuextRequest.UNPIN_TABLE)) {
                return -EOPNOTSUPP;
            }
            return switch (cmd) {
                case 0, 1, 2, MmuextRequest.PIN_L4_TABLE -> pin(cmd + 1, request.arg1());
                case MmuextRequest.UNPIN_TABLE -> pins.unpin(request.arg1(), pgOwner);
                case MmuextRequest.CLEAR_PAGE -> copies.clear(request.arg1(), pgOwner);
                case MmuextRequest.COPY_PAGE -> copies.copy(request.arg1(), request.arg2(), pgOwner);
                case MmuextRequest.MARK_SUPER, MmuextRequest.UNMARK_SUPER -> -EOPNOTSUPP;
                default -> isForSelf(cmd) ? forSelf(request) : -ENOSYS;
            };
        }

        private int pin(int level, long mfn) {
            boolean ignored = level == 4 && rules.isPv32(pgOwner);
            return ignored ? 0 : pins.pin(mfn, PageType.of(level), pgOwner, pgOwner != caller);
        }

        private boolean isForSelf(int cmd) {
            return cmd >= MmuextRequest.NEW_BASEPTR && cmd <= MmuextRequest.FLUSH_CACHE_GLOBAL && cmd != 14;
        }

        private int forSelf(MmuextRequest request) {
            if (pgOwner != caller) {
                return -EPERM;
            }
            return switch (request.cmd()) {
                case MmuextRequest.NEW_BASEPTR -> roots.newKernelRoot(vcpu, request.arg1());
                case MmuextRequest.NEW_USER_BASEPTR -> roots.newUserRoot(vcpu, request.arg1());
                case MmuextRequest.SET_LDT -> descriptors.setLdt(vcpu, request.arg1(), request.arg2() & 0xffff_ffffL);
                case MmuextRequest.FLUSH_CACHE ->
                    flushCache(1L << machine.vcpus().get(vcpu, VcpuWord.PROCESSOR), EACCES);
                case MmuextRequest.FLUSH_CACHE_GLOBAL ->
                    flushCache((1L << machine.view().cpuCount()) - 1, EINVAL);
                default -> flush(request);
            };
        }

        private int flush(MmuextRequest request) {
            long linear = request.arg1();
            switch (request.cmd()) {
                case MmuextRequest.TLB_FLUSH_LOCAL -> flushes.local();
                case MmuextRequest.INVLPG_LOCAL -> flushes.invlpgLocal(linear);
                case MmuextRequest.TLB_FLUSH_ALL -> flushes.mask(flushes.dirtyCpus(caller));
                case MmuextRequest.INVLPG_ALL -> invlpg(flushes.dirtyCpus(caller), linear);
                default -> {
                    OptionalLong cpus = memory.cpusOfBitmap(vcpu, request.arg2());
                    if (cpus.isEmpty()) {
                        return -EINVAL;
                    }
                    if (request.cmd() == MmuextRequest.TLB_FLUSH_MULTI) {
                        flushes.mask(cpus.getAsLong());
                    } else {
                        invlpg(cpus.getAsLong(), linear);
                    }
                }
            }
            return 0;
        }

        private void invlpg(long cpus, long linear) {
            if (GuestMemory.isGuestAddress(linear)) {
                flushes.invlpgMask(cpus, linear);
            }
        }

        private int flushCache(long cpus, int error) {
            if (!machine.domains().is(caller, DomainWord.IO_PERMITTED)) {
                return -error;
            }
            flushes.writeBack(cpus);
            return 0;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENXIO;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Pages;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuInfoLayout;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;

/**
 * {@code map_vcpu_info} and {@code unmap_vcpu_info}: a vCPU's 64 bytes of event state move from shared_info (or from the
 * dummy, for a number above 31) into a frame of the guest, on which Xen then holds a general and a writable reference.
 * Source: {@code xen/common/domain.c}, RELEASE-4.17.0.
 */
final class VcpuInfo {
    private static final Call MAP = Call.function(
            "map_vcpu_info",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("mfn", Param.Kind.MFN),
            Param.of("offset", Param.Kind.NUMBER));
    private static final Call UNMAP = Call.function("unmap_vcpu_info", Param.of("vcpu", Param.Kind.VCPU));

    private static final int BYTES = VcpuInfoLayout.WORDS * Long.BYTES;
    private static final int PAGE = 4096;
    /** evtchn_upcall_mask, byte 1. */
    private static final long UPCALL_MASK = 0x100;
    /** evtchn_upcall_pending, byte 0. */
    private static final long UPCALL_PENDING = 1;

    private final Machine machine;
    private final Frames frames;
    private final Caller caller;

    VcpuInfo(Machine machine, Frames frames, Caller caller) {
        this.machine = machine;
        this.frames = frames;
        this.caller = caller;
    }

    /** Whether the vCPU's info is the one that all vCPUs above 31 share until they register their own. */
    boolean isDummy(long vcpu) {
        return machine.vcpus().get(vcpu, VcpuWord.ID) >= VcpuInfoLayout.IN_SHARED_INFO
                && machine.vcpus().get(vcpu, VcpuWord.VCPU_INFO) == 0;
    }

    /** VCPUOP_register_vcpu_info: 0, -ENXIO for the offset, or -EINVAL. */
    int map(long vcpu, long mfn, long offset) {
        machine.recorder().enter(MAP, vcpu, mfn, offset);
        int rc = mapChecked(vcpu, mfn, offset);
        machine.recorder().leave(rc);
        return rc;
    }

    private int mapChecked(long vcpu, long mfn, long offset) {
        if (offset < 0 || offset > PAGE - BYTES || offset % 8 != 0) {
            return -ENXIO;
        }
        boolean down = (machine.vcpus().get(vcpu, VcpuWord.PAUSE_FLAGS) & SetContext.VPF_DOWN) != 0;
        if (machine.vcpus().get(vcpu, VcpuWord.VCPU_INFO) != 0 || caller.vcpu() != vcpu && !down) {
            return -EINVAL;
        }
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        if (!frames.isValid(mfn) || frames.getPageAndType(mfn, domid, PageType.WRITABLE) != 0) {
            return -EINVAL;
        }
        move(vcpu, domid, mfn, offset);
        machine.vcpus().set(vcpu, VcpuWord.VCPU_INFO, mfn);
        machine.vcpus().set(vcpu, VcpuWord.VCPU_INFO_OFFSET, offset);
        return 0;
    }

    /** Copies the old state, then marks every event as pending, so that none is lost. */
    private void move(long vcpu, long domid, long mfn, long offset) {
        Pages pages = machine.pages();
        long sharedInfo = machine.domains().get(domid, DomainWord.SHARED_INFO);
        boolean dummy = isDummy(vcpu) || sharedInfo == 0;
        int from = (int) machine.vcpus().get(vcpu, VcpuWord.ID) * VcpuInfoLayout.WORDS;
        int to = (int) offset / 8;
        for (int i = 0; i < VcpuInfoLayout.WORDS; i++) {
            long fresh = i == 0 ? UPCALL_MASK : 0;
            pages.set(mfn, to + i, dummy ? fresh : pages.get(sharedInfo, from + i));
        }
        pages.set(mfn, to, pages.get(mfn, to) & ~0xffL | UPCALL_PENDING);
        pages.set(mfn, to + 1, ~0L);
    }

    /** {@code unmap_vcpu_info}: puts what a registered frame holds. */
    void unmap(long vcpu) {
        long mfn = machine.vcpus().get(vcpu, VcpuWord.VCPU_INFO);
        if (mfn != 0) {
            machine.recorder().enter(UNMAP, vcpu);
            machine.vcpus().set(vcpu, VcpuWord.VCPU_INFO, 0);
            machine.vcpus().set(vcpu, VcpuWord.VCPU_INFO_OFFSET, 0);
            frames.putPageAndType(mfn);
            machine.recorder().leave(Recorder.NO_RC);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/**
 * Finds the frames of guests that Xen maps for itself. For FIFO event channels it allocates on its heap for a vCPU an
 * object that begins with the address of the control block and with that of the first queue's head, which is 8 bytes into it;
 * for the domain an array of addresses of pages. The map of interrupts to be acknowledged is in struct domain: its address,
 * then its frame. Facts: {@code xen/common/event_fifo.c}, {@code xen/arch/x86/physdev.c}, RELEASE-4.17.0.
 */
final class MappedPages {
    private static final int FIRST_HEAD = 8;
    private static final int PAGE = 4096;

    private final PhysicalMemory memory;
    private final XenTables xen;
    private final FrameView frames;
    private final long maxPage;

    MappedPages(PhysicalMemory memory, XenTables xen, FrameView frames, long maxPage) {
        this.memory = memory;
        this.xen = xen;
        this.frames = frames;
        this.maxPage = maxPage;
    }

    /** The frame of the control block of {@code vcpu}, 0 if none. */
    long control(FoundVcpu vcpu) {
        for (long pointer : vcpu.words()) {
            if (isOnHeap(pointer)) {
                long control = word(pointer);
                long mfn = mapped(control, vcpu.domain());
                if (mfn > 0 && word(pointer + Long.BYTES) == control + FIRST_HEAD) {
                    return mfn;
                }
            }
        }
        return 0;
    }

    /** The frames of the event words of {@code domain}, at most {@code most}. */
    List<Long> array(FoundDomain domain, int most) {
        long[] struct = new long[PAGE / Long.BYTES];
        memory.copy(domain.struct(), struct);
        for (long pointer : struct) {
            List<Long> found = new ArrayList<>();
            while (isOnHeap(pointer) && found.size() < most) {
                long page = word(pointer + (long) found.size() * Long.BYTES);
                long mfn = page % PAGE == 0 ? mapped(page, domain) : 0;
                if (mfn <= 0) {
                    break;
                }
                found.add(mfn);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The frame of the map of interrupts that {@code domain} acknowledges, 0 if it has none. */
    long eoiMap(FoundDomain domain) {
        long[] struct = new long[PAGE / Long.BYTES];
        memory.copy(domain.struct(), struct);
        for (int i = 0; i + 1 < struct.length; i++) {
            long mfn = struct[i] % PAGE == 0 ? mapped(struct[i], domain) : 0;
            if (mfn > 0 && struct[i + 1] == mfn) {
                return mfn;
            }
        }
        return 0;
    }

    /** Whether {@code pointer} leads to a frame of Xen's heap, which no guest can write. */
    private boolean isOnHeap(long pointer) {
        long mfn = pointer % Long.BYTES == 0 && xen.isInDirectMap(pointer) ? frame(pointer) : -1;
        return mfn >= 0 && (frames.caf(mfn) & frames.layout().xenHeap()) != 0 && frames.ownerPdx(mfn) == 0;
    }

    /** The frame of {@code domain} that Xen maps at {@code address} as writable, 0 if there is none. */
    private long mapped(long address, FoundDomain domain) {
        long mfn = Long.compareUnsigned(address, XenArea.M2P) < 0 ? -1 : frame(address);
        if (mfn < 0 || frames.ownerPdx(mfn) != domain.pdx()) {
            return 0;
        }
        PageInfoLayout layout = frames.layout();
        boolean heap = (frames.caf(mfn) & layout.xenHeap()) != 0;
        long taf = frames.taf(mfn);
        return !heap && layout.type(taf) == PageType.WRITABLE && layout.typeCount(taf) > 0 ? mfn : 0;
    }

    private long frame(long address) {
        long physical = xen.tables().translate(address);
        return physical < 0 || physical >>> 12 >= maxPage ? -1 : physical >>> 12;
    }

    private long word(long address) {
        return memory.word(xen.tables().translate(address), 0);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.Pages;
import org.framescope.xen.frames.Frames;

/** MMUEXT_CLEAR_PAGE and MMUEXT_COPY_PAGE. Source: {@code do_mmuext_op}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0. */
final class PageCopies {
    private final Machine machine;
    private final Pages pages;
    private final Frames frames;

    PageCopies(Machine machine, Frames frames) {
        this.machine = machine;
        pages = machine.pages();
        this.frames = frames;
    }

    /** Zeroes {@code mfn} of {@code domid}; -EINVAL when it is not the domain's or is in use as another type. */
    int clear(long mfn, long domid) {
        if (!getWritable(mfn, domid)) {
            machine.recorder().event(PageTableEvents.CLEAR_FAILED, mfn);
            return -EINVAL;
        }
        pages.clear(mfn);
        frames.putPageAndType(mfn);
        return 0;
    }

    /** Copies {@code source} to {@code mfn}, both of {@code domid}; -EINVAL as {@link #clear}. */
    int copy(long mfn, long source, long domid) {
        if (!frames.getPageFromMfn(source, domid)) {
            machine.recorder().event(PageTableEvents.COPY_FROM_FAILED, source);
            return -EINVAL;
        }
        boolean writable = getWritable(mfn, domid);
        if (writable) {
            for (int slot = 0; slot < PageView.WORDS; slot++) {
                pages.set(mfn, slot, pages.get(source, slot));
            }
            frames.putPageAndType(mfn);
        } else {
            machine.recorder().event(PageTableEvents.COPY_TO_FAILED, mfn);
        }
        frames.putPage(source);
        return writable ? 0 : -EINVAL;
    }

    private boolean getWritable(long mfn, long domid) {
        return frames.isValid(mfn) && frames.getPageAndType(mfn, domid, PageType.WRITABLE) == 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.E2BIG;

import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.xen.frames.Frames;

/**
 * XEN_DOMCTL_getpageframeinfo3: what a migration has to know of a domain's frames. A frame is looked at under a reference
 * of its own. Source: {@code xen/arch/x86/domctl.c}, RELEASE-4.17.0.
 */
public final class PageFrameInfo {
    /** XEN_DOMCTL_PFINFO_XTAB: not a frame of the domain, or one that is not to be migrated. */
    public static final long XTAB = 0xf000_0000L;
    /** XEN_DOMCTL_PFINFO_BROKEN. */
    public static final long BROKEN = 0xd000_0000L;
    /** XEN_DOMCTL_PFINFO_LPINTAB: pinned. */
    public static final long PINNED = 0x8000_0000L;
    /** The most frames that may be asked about at once. */
    public static final int MAX = 1024;

    private static final int TYPE_SHIFT = 28;

    private final Machine machine;
    private final Frames frames;

    /** Frames of the domains of {@code machine}. */
    public PageFrameInfo(Machine machine, Frames frames) {
        this.machine = machine;
        this.frames = frames;
    }

    /** 0, or -E2BIG for more than {@link #MAX} frames. */
    public int check(int count) {
        return count > MAX ? -E2BIG : 0;
    }

    /** The XEN_DOMCTL_PFINFO_ word for {@code mfn} of {@code domid}; a table that is neither validated nor pinned is none. */
    public long of(long domid, long mfn) {
        return of(domid, mfn, true);
    }

    /** As {@link #of(long, long)}; PGC_extra frames are nothing special unless {@code aware}, as before is_special_page. */
    public long of(long domid, long mfn, boolean aware) {
        PageInfoLayout layout = machine.layout();
        FrameTable table = machine.frames();
        if (!frames.isValid(mfn)) {
            return XTAB;
        }
        if (!frames.getPage(mfn, domid)) {
            return (table.caf(mfn) & layout.broken()) != 0 ? BROKEN : XTAB;
        }
        long taf = table.taf(mfn);
        boolean special = (table.caf(mfn) & (layout.xenHeap() | (aware ? layout.extra() : 0))) != 0;
        PageType type = layout.type(taf);
        boolean typed = (taf & (layout.validated() | layout.pinned())) != 0;
        long info = typed && type.isPageTable() ? (long) type.value() << TYPE_SHIFT : 0;
        info |= (taf & layout.pinned()) != 0 ? PINNED : 0;
        info = (table.caf(mfn) & layout.broken()) != 0 ? BROKEN : info;
        frames.putPage(mfn);
        return special ? XTAB : info;
    }
}

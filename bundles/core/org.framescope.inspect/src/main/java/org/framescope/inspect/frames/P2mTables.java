// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;

/**
 * Tables of the p2m of a translated domain. Xen types such a frame as a page table, and counts the one use that the p2m
 * makes of it; general references and an owner it has none. Source: {@code p2m_alloc_ptp}, {@code xen/arch/x86/mm/p2m.c},
 * RELEASE-4.17.0, and the memory of a host with a PVH domain.
 */
public final class P2mTables {
    private P2mTables() {}

    /** Whether a frame whose row consists of these words is one. */
    public static boolean is(PageInfoLayout layout, long caf, long taf, long tail) {
        return caf == 0
                && (tail & FrameView.OWNER_MASK) == 0
                && layout.type(taf).isPageTable()
                && (taf & ~layout.typeMask()) == (layout.validated() | 1);
    }
}

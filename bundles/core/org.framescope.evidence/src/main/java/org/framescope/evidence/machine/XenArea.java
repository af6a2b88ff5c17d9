// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import org.framescope.evidence.frametable.FrameRowShape;

/** Where Xen has what in its address space: {@code xen/arch/x86/include/asm/config.h}, RELEASE-4.10.0 to 4.22.0. */
enum XenArea {
    /** Without CONFIG_BIGMEM. */
    PLAIN(FrameRowShape.PLAIN, 0xffff_82e0_0000_0000L, 0xffff_8300_0000_0000L),
    /** With CONFIG_BIGMEM. */
    BIGMEM(FrameRowShape.BIGMEM, 0xffff_8300_0000_0000L, 0xffff_8480_0000_0000L);

    /** Where the directmap ends at the latest: the end of slot 511 for Xen, less what a guest has from slot 272 on. */
    static final long DIRECTMAP_END = 0xffff_8800_0000_0000L;
    /** Slot 260: the areas of a domain's vCPUs. */
    static final long PER_DOMAIN = 0xffff_8200_0000_0000L;
    /** The read-only M2P. */
    static final long M2P = 0xffff_8000_0000_0000L;
    /** The entry of a root table that names the table itself. */
    static final int LINEAR_SLOT = 258;

    private final FrameRowShape shape;
    private final long frameTable;
    private final long directmap;

    XenArea(FrameRowShape shape, long frameTable, long directmap) {
        this.shape = shape;
        this.frameTable = frameTable;
        this.directmap = directmap;
    }

    FrameRowShape shape() {
        return shape;
    }

    /** Where the frame table begins. */
    long frameTable() {
        return frameTable;
    }

    /** Where the directmap begins, which the frame table ends before. */
    long directmap() {
        return directmap;
    }
}

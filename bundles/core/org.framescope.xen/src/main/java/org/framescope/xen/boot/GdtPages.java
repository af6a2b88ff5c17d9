// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.boot;

import org.framescope.machine.Pages;

/**
 * What stands in a CPU's regular and compat GDT page. Index 0 is selector 0xe000. Facts: {@code desc.c} and
 * {@code load_system_tables}, RELEASE-4.17.0.
 */
final class GdtPages {
    private static final int TSS_INDEX = 8;
    private static final int MARKER_INDEX = 12;
    private static final long TSS_LIMIT = 0x67;
    private static final long PRESENT_TSS_BUSY = 0x8bL << 40;
    private static final long MARKER = 0x0000_9100_0000_0000L;

    private static final long[] REGULAR = {
        0,
        0x00af_9b00_0000_ffffL,
        0x00cf_9300_0000_ffffL,
        0,
        0x00cf_fb00_0000_ffffL,
        0x00cf_f300_0000_ffffL,
        0x00af_fb00_0000_ffffL,
        0
    };
    private static final long[] COMPAT = {
        0,
        0x00af_9b00_0000_ffffL,
        0x00cf_9300_0000_ffffL,
        0x00cf_bb00_0000_ffffL,
        0x00cf_b300_0000_ffffL,
        0x00cf_fb00_0000_ffffL,
        0x00cf_f300_0000_ffffL,
        0
    };

    private final Pages pages;

    GdtPages(Pages pages) {
        this.pages = pages;
    }

    /** Fills the page {@code mfn} of {@code cpu}, whose task state segment lies at {@code tss}. */
    void fill(long mfn, int cpu, boolean compat, long tss) {
        long[] flat = compat ? COMPAT : REGULAR;
        for (int i = 0; i < flat.length; i++) {
            pages.set(mfn, i, flat[i]);
        }
        pages.set(mfn, TSS_INDEX, busyTss(tss));
        pages.set(mfn, TSS_INDEX + 1, tss >>> 32);
        pages.set(mfn, MARKER_INDEX, MARKER | cpu);
    }

    /** The first half of its 16-byte descriptor; the second is the high half of the address. */
    private static long busyTss(long tss) {
        return TSS_LIMIT | (tss & 0xff_ffff) << 16 | PRESENT_TSS_BUSY | (tss >>> 24 & 0xff) << 56;
    }
}

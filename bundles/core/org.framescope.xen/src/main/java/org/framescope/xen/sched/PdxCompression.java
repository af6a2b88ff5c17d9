// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

/**
 * A machine whose frame numbers have a hole: bits that are 0 in all of them are left out of the index into the frame table
 * (pdx), so that neighbours by address need not be neighbours by number. Source: {@code xen/common/pdx.c}, RELEASE-4.17.0.
 *
 * @param bottomShift how many bits lie below the hole, 0 to 40
 * @param holeShift how many bits the hole has, 0 to 20
 */
public record PdxCompression(int bottomShift, int holeShift) {
    /** {@code pdx_to_pfn}. */
    public long mfn(long pdx) {
        long below = (1L << bottomShift) - 1;
        return pdx & below | (pdx & ~below) << holeShift;
    }

    /** Whether {@code mfn} can be a frame: none has a bit in the hole. */
    public boolean isValid(long mfn) {
        return (mfn >>> bottomShift & (1L << holeShift) - 1) == 0;
    }
}

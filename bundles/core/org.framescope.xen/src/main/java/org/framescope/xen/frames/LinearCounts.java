// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import org.framescope.machine.Choice;
import org.framescope.machine.FrameTable;
import org.framescope.machine.LinearChain;
import org.framescope.machine.Machine;

/**
 * {@code linear_pt_count}: above 0, how many entries of a table refer to tables of its own level; below 0, how many such
 * entries of others refer to it. Never both, so that no chain of such tables is longer than two. Lies in the upper half
 * of the stamp word, whatever the frame is. With choice linear=any nothing is counted. Source: {@code xen/arch/x86/mm.c},
 * RELEASE-4.17.0 (XSA-240).
 */
public final class LinearCounts {
    private static final long LOWER_HALF = 0xffff;

    private final Machine machine;
    private final FrameTable frames;
    private final boolean counts;

    /** The counts of the frames of {@code machine}. */
    public LinearCounts(Machine machine) {
        this.machine = machine;
        frames = machine.frames();
        counts = machine.choice(Choice.LINEAR) == LinearChain.ONE;
    }

    /** {@code inc_linear_entries}: whether {@code mfn} may contain, and now counts, one entry more. */
    public boolean incEntries(long mfn) {
        short next = (short) (frames.linearPtCount(mfn) + 1);
        if (counts && next > 0) {
            set(mfn, next);
        }
        return !counts || next > 0;
    }

    /** {@code dec_linear_entries}. */
    public void decEntries(long mfn) {
        if (!counts) {
            return;
        }
        int count = frames.linearPtCount(mfn);
        if (count <= 0) {
            machine.recorder().event(FrameEvents.LINEAR_COUNT, mfn, count);
        }
        set(mfn, count - 1);
    }

    /** {@code inc_linear_uses}: whether {@code mfn} may be, and now is counted as, the target of one entry more. */
    public boolean incUses(long mfn) {
        short next = (short) (frames.linearPtCount(mfn) - 1);
        if (counts && next < 0) {
            set(mfn, next);
        }
        return !counts || next < 0;
    }

    /** {@code dec_linear_uses}. */
    public void decUses(long mfn) {
        if (!counts) {
            return;
        }
        int count = frames.linearPtCount(mfn);
        if (count >= 0) {
            machine.recorder().event(FrameEvents.LINEAR_COUNT, mfn, count);
        }
        set(mfn, count + 1);
    }

    private void set(long mfn, int count) {
        frames.setStamp(mfn, frames.stamp(mfn) & LOWER_HALF | (count & LOWER_HALF) << 16);
    }
}

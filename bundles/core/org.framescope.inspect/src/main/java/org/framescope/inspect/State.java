// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect;

import org.framescope.inspect.text.Names;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;
import org.framescope.machine.VcpuWord;
import org.framescope.run.Cursor;
import org.framescope.run.Run;

/**
 * A machine at one moment, to ask questions about. Unchanging and safe in any thread. Two states over the same reading
 * are equal.
 *
 * @param reading all words
 * @param release which release runs, and with it the layout of the frame table
 */
public record State(Reading reading, Release release) {
    /**
     * The state of {@code run} at {@code position}, 0 to {@code run.length()}. Cost: a jump of a cursor; who asks often
     * moves a cursor of his own and takes {@link Cursor#reading()}.
     */
    public static State at(Run run, int position, Release release) {
        Cursor cursor = new Cursor(run);
        cursor.moveTo(position);
        return new State(cursor.reading(), release);
    }

    /** Typed tables over the words. */
    public MachineView machine() {
        return new MachineView(reading, release.layout());
    }

    /** Where the bits of the frame table lie. */
    public PageInfoLayout layout() {
        return release.layout();
    }

    /** What things are called here. */
    public Names names() {
        return new Names(machine());
    }

    /** The frame behind GDT or LDT page slot {@code slot} (0 to 15) of the vCPU with {@code ordinal}, or -1. */
    public long slotFrame(long ordinal, boolean ldt, int slot) {
        long entry = machine().vcpus().get(ordinal, VcpuWord.SLOTS, (ldt ? 16 : 0) + slot);
        return (entry & 1) == 0 ? -1 : (entry & 0x000f_ffff_ffff_f000L) >>> 12;
    }

    /** Number of physical CPUs. */
    public int cpuCount() {
        return machine().cpuCount();
    }

    /** The ordinal of vCPU {@code id} of {@code domid}, or -1 when there is none. */
    public long vcpu(long domid, long id) {
        return machine().vcpu(domid, id);
    }

    /** Number of frames. */
    public long maxPage() {
        return machine().maxPage();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;

/**
 * How large the machine of a scenario is.
 *
 * @param frames how many frames it has; of one that a scenario describes, 64 to {@link #MAX_FRAMES}
 * @param cpus how many physical CPUs; of one that a scenario describes, 1 to {@link #MAX_CPUS}
 * @param pv32 whether Xen supports 32-bit PV guests
 */
public record MachineShape(long frames, int cpus, boolean pv32) {
    /** Frames that a machine may have. */
    public static final long MAX_FRAMES = 1L << 24;
    /** Frames that a machine has at least: Xen needs some for itself. */
    public static final long MIN_FRAMES = 64;
    /** Physical CPUs that a machine may have: one bit each of a dirty mask. */
    public static final int MAX_CPUS = 64;
    /** What a scenario has that says nothing about its machine. */
    public static final MachineShape DEFAULT = new MachineShape(4096, 1, true);

    /** How large {@code machine} is. */
    static MachineShape of(MachineView machine) {
        return new MachineShape(
                machine.maxPage(), machine.cpuCount(), machine.globals().is(0, GlobalWord.PV32));
    }
}

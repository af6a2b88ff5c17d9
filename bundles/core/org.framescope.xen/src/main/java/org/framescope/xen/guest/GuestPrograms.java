// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Task;
import org.framescope.xen.tlb.TlbClock;

/** The programs of guests' kernels; vCPUs are ordinals, entries machine addresses. */
public final class GuestPrograms {
    private final GupFast gupFast;
    private final UnmapTable unmapTable;
    private final FlushInterrupt flushInterrupt;

    /** The programs over {@code machine}. */
    public GuestPrograms(Machine machine, TlbClock clock) {
        gupFast = new GupFast(machine);
        unmapTable = new UnmapTable(machine, clock);
        flushInterrupt = new FlushInterrupt(machine);
    }

    /** All of them. */
    public List<Program> programs() {
        return List.of(gupFast, unmapTable, flushInterrupt);
    }

    /** {@code vcpu} walks through {@code entry} to {@code table}. */
    public Task gupFast(long vcpu, long entry, long table, long data) {
        return new Task(gupFast, vcpu, entry, table, data);
    }

    /** {@code vcpu} unhooks the table at {@code entry}, flushes and frees it. */
    public Task unmapTable(long vcpu, long entry, long data) {
        return new Task(unmapTable, vcpu, entry, data);
    }

    /** {@code vcpu} takes the flush interrupts it gets, for ever. */
    public Task flushInterrupt(long vcpu, long data) {
        return new Task(flushInterrupt, vcpu, data);
    }
}

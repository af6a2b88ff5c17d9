// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.HashSet;
import java.util.Set;
import org.framescope.evidence.memory.CpuState;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.MachineView;

/**
 * Which frames a CPU inside Xen has to do with: those whose number, row or contents a register or a word of its stack names. Such
 * a word may be left over from before, so it tells what an operation may be about, not that a reference is held.
 */
final class CpuHands {
    private static final int STACK = 0x8000;
    /** {@code struct cpu_info} with the guest's registers at the top of the stack; these are the guest's words. */
    private static final int CPU_INFO = 0x110;

    /** Smaller numbers are too often something else. */
    private static final long LEAST_NUMBER = 0x400;

    private final PhysicalMemory memory;
    private final XenTables xen;
    private final MachineView machine;

    CpuHands(PhysicalMemory memory, XenTables xen, MachineView machine) {
        this.memory = memory;
        this.xen = xen;
        this.machine = machine;
    }

    /** Whether {@code cpu} was executing Xen: its code lies in the 512 GiB in which the frame table is, too. */
    boolean isInside(CpuState cpu) {
        return cpu.rip() != CpuState.UNKNOWN && cpu.rip() >>> 39 == xen.area().frameTable() >>> 39;
    }

    /** The frames of domains that registers and stack of {@code cpu} name. */
    Set<Long> frames(CpuState cpu) {
        Set<Long> found = new HashSet<>();
        cpu.registers().forEach(word -> look(word, found));
        long end = (cpu.rsp() | STACK - 1) + 1 - CPU_INFO;
        for (long at = cpu.rsp(); xen.isInDirectMap(at) && at % Long.BYTES == 0 && at < end; at += Long.BYTES) {
            look(memory.word(xen.tables().translate(at), 0), found);
        }
        return found;
    }

    private void look(long word, Set<Long> found) {
        long frame = word;
        if (xen.isInDirectMap(word)) {
            frame = xen.tables().translate(word) >>> 12;
        } else if (word < 0) {
            frame = xen.frameOfRow(word);
        }
        if (frame >= LEAST_NUMBER && machine.isFrame(frame) && isOfDomain(frame)) {
            found.add(frame);
        }
    }

    private boolean isOfDomain(long frame) {
        int owner = machine.frames().owner(frame);
        long caf = machine.frames().caf(frame);
        boolean heap = (caf & machine.frames().layout().xenHeap()) != 0;
        return owner >= 0
                && owner < MachineView.DOMID_IO
                && !heap
                && machine.frames().count(frame) != 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.util.List;

/**
 * Registers of a CPU as a dump's notes tell them; what they do not tell is -1.
 *
 * @param cpu its number in the order of the notes
 * @param rip instruction pointer
 * @param rsp stack pointer
 * @param cr3 root table and flags
 * @param gdtBase linear address of the GDT
 * @param gdtLimit its limit
 * @param ldt LDT selector
 * @param registers the general registers in the order of the note, none if they are not told
 */
public record CpuState(
        int cpu, long rip, long rsp, long cr3, long gdtBase, long gdtLimit, long ldt, List<Long> registers) {
    /** What is not told. */
    public static final long UNKNOWN = -1;

    /** The frame of its root table, -1 if that is not told. */
    public long rootFrame() {
        return cr3 == UNKNOWN ? UNKNOWN : cr3 >>> 12 & 0xff_ffff_ffffL;
    }
}

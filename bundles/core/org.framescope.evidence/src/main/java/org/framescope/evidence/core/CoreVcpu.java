// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.bytes.Bytes;

/**
 * A vCPU's context: {@code struct vcpu_guest_context} of a 64-bit guest, {@code xen/include/public/arch-x86/xen.h},
 * RELEASE-4.17.0.
 *
 * @param id its number
 * @param flags VGCF_ flags
 * @param rip instruction pointer
 * @param rsp stack pointer
 * @param cr3 root table with the page number as a frame number of the machine
 * @param userTable user root table, 0 if none
 * @param ldtBase address of the LDT
 * @param ldtEntries its entries
 * @param gdtFrames frames of the GDT, as many as it has
 * @param gdtEntries its entries
 */
public record CoreVcpu(
        int id,
        long flags,
        long rip,
        long rsp,
        long cr3,
        long userTable,
        long ldtBase,
        long ldtEntries,
        List<Long> gdtFrames,
        long gdtEntries) {
    static final int BYTES = 5168;

    /** What a 32-bit guest's takes of these bytes ({@code arch-x86/xen-x86_32.h}): the rest of the union is zero. */
    private static final int BYTES_OF_32_BIT = 2800;

    private static final int CR3_OF_32_BIT = 0xaa8;
    private static final int FLAGS = 0x200;
    private static final int RIP = 0x288;
    private static final int RSP = 0x2a0;
    private static final int LDT_BASE = 0x12d0;
    private static final int LDT_ENTRIES = 0x12d8;
    private static final int GDT_FRAMES = 0x12e0;
    private static final int GDT_ENTRIES = 0x1360;
    private static final int CR1 = 0x1380;
    private static final int CR3 = 0x1390;
    private static final int ENTRIES_OF_A_PAGE = 512;
    private static final int MOST_GDT_FRAMES = 16;

    /**
     * Whether the context at {@code at} is that of a 32-bit guest's vCPU, which Xen hands out in the guest's own layout. One of a 64-bit
     * guest that was brought up has its CR3 where a 32-bit one has nothing any more.
     */
    static boolean is32Bit(Bytes bytes, long at) {
        boolean nothing = true;
        for (long i = BYTES_OF_32_BIT; i < BYTES; i += Long.BYTES) {
            nothing &= bytes.i64(at + i) == 0;
        }
        return nothing && bytes.i32(at + CR3_OF_32_BIT) != 0;
    }

    static CoreVcpu read(Bytes bytes, long at, int id) {
        long entries = bytes.i64(at + GDT_ENTRIES);
        List<Long> frames = new ArrayList<>();
        for (int i = 0; i < MOST_GDT_FRAMES && (long) i * ENTRIES_OF_A_PAGE < entries; i++) {
            frames.add(bytes.i64(at + GDT_FRAMES + i * 8L));
        }
        return new CoreVcpu(
                id,
                bytes.i64(at + FLAGS),
                bytes.i64(at + RIP),
                bytes.i64(at + RSP),
                bytes.i64(at + CR3),
                bytes.i64(at + CR1),
                bytes.i64(at + LDT_BASE),
                bytes.i64(at + LDT_ENTRIES),
                List.copyOf(frames),
                entries);
    }

    /** The frame of its root table. */
    public long rootFrame() {
        return cr3 >>> 12;
    }

    /** Whether it was brought up: one that never was has neither a root nor an instruction to run. */
    public boolean isUp() {
        return cr3 != 0 || rip != 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

/**
 * A request to mmu_update: {@code struct mmu_update}.
 *
 * @param ptr machine address of the entry, with the command in its low three bits
 * @param val the new entry, or the new M2P value
 */
public record MmuRequest(long ptr, long val) {
    /** MMU_NORMAL_PT_UPDATE. */
    public static final int NORMAL = 0;
    /** MMU_MACHPHYS_UPDATE. */
    public static final int MACHPHYS = 1;
    /** MMU_PT_UPDATE_PRESERVE_AD. */
    public static final int PRESERVE_AD = 2;
    /** MMU_PT_UPDATE_NO_TRANSLATE. */
    public static final int NO_TRANSLATE = 3;

    /** Command {@code command} (0 to 7) for entry {@code slot} (0 to 511) of the table {@code mfn}. */
    public static MmuRequest of(int command, long mfn, int slot, long val) {
        return new MmuRequest(mfn << 12 | (long) slot << 3 | command, val);
    }

    /** The command, 0 to 7. */
    int command() {
        return (int) ptr & 7;
    }

    /** The frame, below 2^52. */
    long mfn() {
        return ptr >>> 12;
    }

    /** The entry, 0 to 511. */
    int slot() {
        return (int) (ptr >>> 3) & 511;
    }
}

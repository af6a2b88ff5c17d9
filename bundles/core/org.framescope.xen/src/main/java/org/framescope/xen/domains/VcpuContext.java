// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

/**
 * {@code struct vcpu_guest_context}, as far as it decides what Xen does. Source:
 * {@code xen/include/public/arch-x86/xen.h}, RELEASE-4.17.0.
 *
 * @param flags VGCF_ bits
 * @param addresses everything of the context that must be a canonical address: instruction and stack pointers, segment
 *     bases, callbacks and trap handlers
 * @param ldtBase linear address of the LDT
 * @param ldtEnts its entries
 * @param gdtFrames frames of the GDT, as many as were given, up to 16
 * @param gdtEnts its entries
 * @param root frame of the kernel root table: an L4, or an L3 of a 32-bit guest
 * @param userRoot frame of the user root table, 0 for none
 * @param vmAssist vm_assist bits, of meaning for vCPU 0
 */
public record VcpuContext(
        long flags,
        long[] addresses,
        long ldtBase,
        long ldtEnts,
        long[] gdtFrames,
        long gdtEnts,
        long root,
        long userRoot,
        long vmAssist) {
    /** VGCF_in_kernel: it starts in its kernel. */
    public static final long IN_KERNEL = 0x4;
    /** VGCF_online: it is up from the beginning. */
    public static final long ONLINE = 0x20;

    private static final int SLOTS = 14;

    /** Copies the arrays. */
    public VcpuContext {
        addresses = addresses.clone();
        gdtFrames = gdtFrames.clone();
    }

    /** A context that starts in its kernel, up, with the root table {@code root} and without descriptor tables. */
    public static VcpuContext ofRoot(long root) {
        return new VcpuContext(IN_KERNEL | ONLINE, new long[0], 0, 0, new long[0], 0, root, 0, 0);
    }

    /** As this, with a GDT of {@code entries} in {@code frames}. */
    public VcpuContext withGdt(long entries, long... frames) {
        return new VcpuContext(flags, addresses, ldtBase, ldtEnts, frames, entries, root, userRoot, vmAssist);
    }

    /** As this, with an LDT of {@code entries} at {@code base}. */
    public VcpuContext withLdt(long base, long entries) {
        return new VcpuContext(flags, addresses, base, entries, gdtFrames, gdtEnts, root, userRoot, vmAssist);
    }

    /** As this, with the user root table {@code user}. */
    public VcpuContext withUserRoot(long user) {
        return new VcpuContext(flags, addresses, ldtBase, ldtEnts, gdtFrames, gdtEnts, root, user, vmAssist);
    }

    /** As this, with other VGCF_ bits. */
    public VcpuContext withFlags(long bits) {
        return new VcpuContext(bits, addresses, ldtBase, ldtEnts, gdtFrames, gdtEnts, root, userRoot, vmAssist);
    }

    /** As this, with vm_assist {@code bits}. */
    public VcpuContext withVmAssist(long bits) {
        return new VcpuContext(flags, addresses, ldtBase, ldtEnts, gdtFrames, gdtEnts, root, userRoot, bits);
    }

    /** As this, with {@code more} as what must be canonical. */
    public VcpuContext withAddresses(long... more) {
        return new VcpuContext(flags, more, ldtBase, ldtEnts, gdtFrames, gdtEnts, root, userRoot, vmAssist);
    }

    @Override
    public long[] addresses() {
        return addresses.clone();
    }

    @Override
    public long[] gdtFrames() {
        return gdtFrames.clone();
    }

    /** Frame {@code i} of the GDT, 0 where none is given. */
    long gdtFrame(int i) {
        return i < gdtFrames.length ? gdtFrames[i] : 0;
    }

    /** Exactly as many frames as there are slots for. */
    long[] slots() {
        long[] slots = new long[SLOTS];
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = gdtFrame(i);
        }
        return slots;
    }

    /** How many frames the entries of the GDT need. */
    long gdtFramesNeeded() {
        return Long.divideUnsigned(gdtEnts, 512) + (gdtEnts % 512 == 0 ? 0 : 1);
    }

    boolean startsInKernel() {
        return (flags & IN_KERNEL) != 0;
    }

    boolean isOnline() {
        return (flags & ONLINE) != 0;
    }

    /** {@code is_canonical_address}. */
    static boolean isCanonical(long address) {
        return address << 16 >> 16 == address;
    }
}

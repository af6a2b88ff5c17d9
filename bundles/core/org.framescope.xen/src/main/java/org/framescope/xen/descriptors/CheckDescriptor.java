// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import java.util.OptionalLong;

/**
 * Which descriptors a PV guest may have, and what they are made into. Stateless. Source: {@code check_descriptor},
 * {@code xen/arch/x86/pv/descriptor-tables.c}, RELEASE-4.17.0.
 */
public enum CheckDescriptor {
    /** The rules for 64-bit guests, whose kernel runs in ring 3. */
    FOR_64_BIT(3, 0xe033, 0xff),
    /** The rules for 32-bit guests, whose kernel runs in ring 1. */
    FOR_32_BIT(1, 0xe019, 0xe0);

    /** First entry of a GDT that is Xen's. */
    public static final int FIRST_RESERVED_ENTRY = 7168;

    /** Where the hypervisor's area of a 32-bit guest begins unless the guest asked for another place. */
    private static final long COMPAT_AREA = 0xf580_0000L;

    private static final long LIMIT_BITS = 0x000f_0000_0000_ffffL;

    private final int ring;
    private final int flatKernelCs;
    private final long reservedGateBits;

    CheckDescriptor(int ring, int flatKernelCs, long reservedGateBits) {
        this.ring = ring;
        this.flatKernelCs = flatKernelCs;
        this.reservedGateBits = reservedGateBits;
    }

    /** What {@code descriptor} is made into, or empty when it is refused. */
    public OptionalLong check(long descriptor) {
        Descriptor d = Descriptor.of(descriptor);
        if (!d.present()) {
            return OptionalLong.of(descriptor);
        }
        int dpl = Math.max(d.dpl(), ring);
        long fixed = descriptor & ~(3L << 45) | (long) dpl << 45;
        if (!d.isSystem()) {
            return this == FOR_32_BIT ? check32(fixed) : OptionalLong.of(fixed);
        }
        if (d.type() == 0) {
            return OptionalLong.of(descriptor);
        }
        return d.type() == Descriptor.CALL_GATE ? checkGate(fixed, dpl) : OptionalLong.empty();
    }

    /** No 64-bit code; flat segments that reach into Xen's area are made to reach to the end. */
    private static OptionalLong check32(long fixed) {
        Descriptor d = Descriptor.of(fixed);
        if (d.longMode()) {
            return OptionalLong.empty();
        }
        boolean extend = d.base() == 0 && d.effectiveLimit() + 1 > COMPAT_AREA;
        return OptionalLong.of(extend ? fixed | LIMIT_BITS : fixed);
    }

    /** The gate is made to fault, so that Xen emulates it; the level it was for is kept in its selector. */
    private OptionalLong checkGate(long fixed, int dpl) {
        int selector = Descriptor.of(fixed).gateSelector();
        boolean reachable = selector >>> 3 < FIRST_RESERVED_ENTRY || selector == flatKernelCs || (selector & 4) != 0;
        if (!reachable || (fixed >>> 32 & reservedGateBits) != 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(fixed & ~(3L << 45) & ~(3L << 16) | (long) dpl << 16);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Where a vCPU's vcpu_info stands in shared_info, and what stands in it. Source: {@code xen/include/public/xen.h}, RELEASE-4.17.0,
 * 64-bit guests.
 */
public final class VcpuInfoLayout {
    /** Words of a vcpu_info. */
    public static final int WORDS = 8;
    /** For how many vCPUs shared_info has room, {@code XEN_LEGACY_MAX_VCPUS}: that of vCPU n begins at word n times {@link #WORDS}. */
    public static final int IN_SHARED_INFO = 32;
    /** The word of the address of the last page fault, {@code arch.cr2}, behind the flags and the selector of pending events. */
    public static final int CR2 = 2;

    private VcpuInfoLayout() {}
}

// SPDX-License-Identifier: EPL-2.0
/**
 * Memory of whole machines as dump tools leave it: pages by frame number, and the registers of the CPUs.
 *
 * <p>Formats: ELF with program headers, as QEMU's {@code dump-guest-memory} and the kernel's {@code /proc/vmcore} have it,
 * and kdump-compressed, plain or flattened, as {@code makedumpfile} and QEMU write it ({@code diskdump_mod.h} of makedumpfile
 * 1.7.2). What Xen keeps in that memory is found by {@code org.framescope.evidence.machine}.
 *
 * <p>Pages stay in the mapped file; of a compressed dump they are unpacked once into another file. In the heap is a table
 * of the pieces.
 */
package org.framescope.evidence.memory;

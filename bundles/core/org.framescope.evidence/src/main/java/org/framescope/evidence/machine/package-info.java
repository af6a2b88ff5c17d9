// SPDX-License-Identifier: EPL-2.0
/**
 * Xen in the memory of a machine: page tables by CR3 or by search, from there the frame table, the directmap and the M2P;
 * domains by the owners of frames; vCPUs, root tables and descriptor slots by what the structures hold. No symbol table is
 * needed: what a structure is follows from what refers to it, so that releases that are not known can be read too.
 *
 * <p>The result is a {@link org.framescope.machine.Reading} over the mapped file, with contents of frames. Facts: {@code
 * xen/arch/x86/include/asm/config.h}, {@code xen/arch/x86/include/asm/x86_64/page.h}, {@code xen/common/pdx.c}, {@code
 * xen/include/xen/sched.h}, {@code xen/arch/x86/include/asm/domain.h}, {@code current.h}, RELEASE-4.17.0.
 *
 * <p>Cost: the page tables of Xen's own areas, one pass over the frame table, and a few pages a domain and a vCPU. Only when
 * no CR3 leads to a frame table, one word of each frame is looked at.
 */
package org.framescope.evidence.machine;

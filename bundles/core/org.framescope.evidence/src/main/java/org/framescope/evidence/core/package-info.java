// SPDX-License-Identifier: EPL-2.0
/**
 * Memory of one guest as {@code xl dump-core} writes it: an ELF file of sections without program headers.
 *
 * <p>What the guest's page tables, GDT and LDT are is read through the guest's own P2M; which types Xen
 * must keep for its frames is worked out from them. As part of a machine the guest can be asked who holds what. What the file cannot
 * tell is said. Facts: {@code
 * docs/misc/dump-core-format.txt}, {@code tools/libs/guest/xg_core.h}, {@code xen/include/public/arch-x86/xen-x86_64.h},
 * RELEASE-4.17.0.
 *
 * <p>Pages stay where they are; in the heap is a table of four to eight bytes a page, and one more for its type. Cost: one pass over the P2M, and over each page table once.
 */
package org.framescope.evidence.core;

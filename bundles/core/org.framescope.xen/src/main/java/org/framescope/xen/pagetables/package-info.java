// SPDX-License-Identifier: EPL-2.0
/**
 * Page-table entries as words, and how a guest's own tables are walked. Facts: {@code xen/arch/x86/include/asm/page.h},
 * {@code xen/arch/x86/pv/mm.c}, RELEASE-4.17.0.
 *
 * <p>Cost: a walk reads four words.
 */
package org.framescope.xen.pagetables;

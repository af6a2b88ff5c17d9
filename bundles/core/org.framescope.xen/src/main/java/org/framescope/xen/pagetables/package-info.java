// SPDX-License-Identifier: EPL-2.0
/**
 * Page tables of PV guests: entries as words, the audits that a table passes to get its type and the references its
 * entries then hold, linear tables, updates one entry at a time, pins and roots, and how a guest's own tables are walked.
 * What the processor sets in tables (accessed, dirty) is left alone; L1TF checks, read-only MMIO ranges and XPTI copies
 * of root tables are not part of the machine. Facts: {@code xen/arch/x86/mm.c}, {@code pv/mm.c},
 * {@code pv/ro-page-fault.c}, {@code xen/arch/x86/include/asm/page.h}, RELEASE-4.17.0.
 *
 * <p>Contract: results are 0 or a negative errno as Xen returns it; a hypercall includes its continuations unless
 * {@link org.framescope.xen.Preemption#stopAt} interrupts it. What a refused or interrupted operation keeps is what Xen
 * keeps. Confined to the engine's thread.
 *
 * <p>Cost: an audit reads 512 words and takes the references of each present entry, recorded as one call each; entries
 * that are not present are neither recorded nor allocated for. An update of one entry costs a dozen recorded changes.
 */
package org.framescope.xen.pagetables;

// SPDX-License-Identifier: EPL-2.0
/**
 * What a guest's kernel does without asking Xen, as far as a scenario needs it: a walk of page tables with interrupts
 * disabled, and the freeing of a page table that others may walk. Facts: the thread "x86/hyperv: Flush TLB with hypercalls"
 * of August 2017 with Linux's {@code get_user_pages_fast}, {@code native_flush_tlb_others} and {@code tlb_remove_table}.
 *
 * <p>Cost: some words a step.
 */
package org.framescope.xen.guest;

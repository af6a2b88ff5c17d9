// SPDX-License-Identifier: EPL-2.0
/**
 * Context switches: what a physical CPU does to slot 14, GDTR, CR3, LDTR and the dirty masks when another vCPU's context
 * is loaded, in the three versions of choice {@code gdt}. Facts: {@code context_switch} and {@code __context_switch} in
 * {@code xen/arch/x86/domain.c}, RELEASE-4.10.0, 4.12.0 and 4.17.0. A switch costs a constant number of word changes.
 */
package org.framescope.xen.sched;

// SPDX-License-Identifier: EPL-2.0
/**
 * The TLB clock, the stamps that let flushes be left out, and flushing as a micro-step program. Facts:
 * {@code xen/arch/x86/flushtlb.c} and {@code smp.c}, RELEASE-4.17.0.
 */
package org.framescope.xen.tlb;

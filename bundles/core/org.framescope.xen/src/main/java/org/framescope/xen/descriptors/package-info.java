// SPDX-License-Identifier: EPL-2.0
/**
 * GDTs and LDTs of PV guests: descriptors and what Xen allows in them, the slots of a vCPU's GDT/LDT area, set_gdt,
 * MMUEXT_SET_LDT, update_descriptor, and as micro-step programs the LDT fault, the drop of LDT slots and the paging-out
 * of LDTs. Facts: {@code xen/arch/x86/pv/descriptor-tables.c}, {@code pv/mm.c} and {@code desc.c}, RELEASE-4.17.0; for
 * paging-out RELEASE-4.10.0 and 4.12.0.
 *
 * <p>Cost: an audit looks at 512 words; everything else at the 32 slots of a vCPU at most, paging-out at those of every
 * vCPU of a domain.
 */
package org.framescope.xen.descriptors;

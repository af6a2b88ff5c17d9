// SPDX-License-Identifier: EPL-2.0
/**
 * Shadow page tables as far as pinned lists, reference counts and up-pointers go: what a shadow's row of the frame table
 * says, the pool and pressure on it, the hash table, references, pins, entries of upper levels, what vCPUs run on, removal. What
 * L1 shadows map is not simulated. Facts:
 * {@code xen/arch/x86/mm/shadow/private.h} and {@code common.c}, RELEASE-4.17.0; {@link org.framescope.machine.L3Unpin} names
 * where releases differ.
 *
 * <p>Cost: pin and unpin change at most four rows and their neighbours; a walk of the hash reads 251 buckets.
 */
package org.framescope.xen.shadow;

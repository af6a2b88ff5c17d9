// SPDX-License-Identifier: EPL-2.0
/**
 * Domains and vCPUs: their records, their shared_info, and how an initial state is put together. Facts:
 * {@code xen/common/domain.c} and {@code xen/arch/x86/domain.c}, RELEASE-4.17.0. Creating a domain costs the same
 * however many frames the machine has.
 */
package org.framescope.xen.domains;

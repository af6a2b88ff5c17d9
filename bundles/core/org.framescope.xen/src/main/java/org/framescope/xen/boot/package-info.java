// SPDX-License-Identifier: EPL-2.0
/**
 * From nothing to a hypervisor that runs idle vCPUs only. The frame table is not written: free rows read from one
 * repeated row, so that booting costs the same for a thousand frames and for sixteen million.
 */
package org.framescope.xen.boot;

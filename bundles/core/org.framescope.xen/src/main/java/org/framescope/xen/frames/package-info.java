// SPDX-License-Identifier: EPL-2.0
/**
 * References to frames: get and put of pages and of page types, page locks, as micro-step programs. Facts:
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0 unless said otherwise.
 */
package org.framescope.xen.frames;

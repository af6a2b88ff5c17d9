// SPDX-License-Identifier: EPL-2.0
/**
 * Frames between the heap and domains: lists, assignment, freeing and the accounting that goes with it. Facts:
 * {@code xen/common/page_alloc.c}, RELEASE-4.17.0.
 */
package org.framescope.xen.memory;

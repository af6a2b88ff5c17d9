// SPDX-License-Identifier: EPL-2.0
/**
 * What pages of a host were descriptor tables, at moments and in between: JSON Lines, each either a moment with the frames of type
 * seg_desc, the contexts of dom0's vCPUs and the slots of its per-domain area, or the course of what came and went with times.
 *
 * <p>Each line is small and is kept. Reading costs one pass.
 */
package org.framescope.evidence.descriptors;

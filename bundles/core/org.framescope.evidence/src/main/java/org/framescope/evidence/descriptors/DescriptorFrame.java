// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.descriptors;

/**
 * A frame of type seg_desc.
 *
 * @param mfn its number
 * @param caf count_info
 * @param taf type_info
 * @param owner domain id, or -1 when that is not told
 */
public record DescriptorFrame(long mfn, long caf, long taf, int owner) {}

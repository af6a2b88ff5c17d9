// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/**
 * A message about a frame that Xen refused: {@code Error mfn} of get_page, {@code Bad type} of get_page_type.
 *
 * @param line line of the log, 1 and up
 * @param what {@code Error} or {@code Bad type}
 * @param mfn the frame
 * @param caf count_info less the reference that was just taken, of {@code Error}; else 0
 * @param taf type_info
 * @param wanted of {@code Bad type} the type that was wanted; else 0
 * @param text the message
 */
public record FrameMessage(long line, String what, long mfn, long caf, long taf, long wanted, String text) {}

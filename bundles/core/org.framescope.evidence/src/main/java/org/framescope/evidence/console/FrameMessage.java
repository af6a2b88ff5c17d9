// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/**
 * A message about a frame that Xen refused, found in a state that it must not have, or lost: {@code Error mfn} of get_page, {@code
 * Bad type} of get_page_type, and those of {@link FrameForm}.
 *
 * @param line line of the log, 1 and up
 * @param what {@code Error}, {@code Bad type} or how the others begin
 * @param mfn the frame
 * @param caf count_info, of {@code Error} less the reference that was just taken; 0 if the message does not have it
 * @param taf type_info; 0 if the message does not have it
 * @param wanted the type that was wanted; 0 if the message does not have it
 * @param text the message
 */
public record FrameMessage(long line, String what, long mfn, long caf, long taf, long wanted, String text) {
    /** Whether there is a word in it that releases read differently; all of them read 0 alike. */
    boolean hasWords() {
        return (caf | taf | wanted) != 0;
    }
}

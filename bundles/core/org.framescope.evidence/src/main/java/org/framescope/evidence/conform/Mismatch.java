// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

/**
 * Something that is not as recorded.
 *
 * @param file the recording
 * @param sequence name of the sequence
 * @param step number of the step
 * @param field what differs: {@code rc}, {@code caf}, {@code info.tot}, {@code mem[5]}, ...
 * @param frame logical name or number of the frame, {@code -} when it is not about a frame
 * @param recorded what the real hypervisor had
 * @param simulated what the simulator has
 */
public record Mismatch(
        String file, String sequence, int step, String field, String frame, String recorded, String simulated) {

    /** One line of words, none of which contains a space. */
    public String line() {
        return String.join(
                " ",
                "MISMATCH",
                word(file),
                word(sequence),
                Integer.toString(step),
                word(field),
                word(frame),
                word(recorded),
                word(simulated));
    }

    private static String word(String text) {
        return text.isEmpty() ? "-" : text.replaceAll("\\s+", "_");
    }
}

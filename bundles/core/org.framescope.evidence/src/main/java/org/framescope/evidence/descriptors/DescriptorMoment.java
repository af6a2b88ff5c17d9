// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.descriptors;

import java.util.List;
import java.util.Map;

/**
 * One line of the file: what was in use at a moment, or the course of what came and went.
 *
 * @param tag what the line is called
 * @param line its number, 1 and up
 * @param seconds when, from the beginning of the course; -1 at a moment, which has no time
 * @param frames the frames of type seg_desc; in a course those that are not there all the time
 * @param contexts the descriptor tables of vCPUs in order of number; none in a course
 * @param slots frames by slot, {@code v1.ldt0}; none in a course
 */
public record DescriptorMoment(
        String tag,
        long line,
        double seconds,
        List<DescriptorFrame> frames,
        List<Context> contexts,
        Map<String, Long> slots) {

    /**
     * What a vCPU has as descriptor tables.
     *
     * @param ldtBase address of its LDT
     * @param ldtEntries entries of its LDT
     * @param gdtEntries entries of its GDT
     * @param gdtFrames frames of its GDT, 0 where none
     */
    public record Context(long ldtBase, long ldtEntries, long gdtEntries, List<Long> gdtFrames) {}

    /** Whether this is a point of a course rather than a moment. */
    public boolean isTimed() {
        return seconds >= 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;
import java.util.OptionalLong;
import org.framescope.evidence.recording.Fields;
import org.framescope.evidence.recording.RecordingException;

/**
 * What an adapter may know of a recorded step: the operation with its arguments, and circumstances.
 *
 * @param op name of the operation
 * @param args its arguments
 * @param handedOut frames that the hypervisor's allocator handed out to the domain in this step, in order; chunks are
 *     spelled out frame by frame
 * @param domain id of the domain the sequence is about
 * @param handle number by which the mapping that this step makes is called later
 */
public record StepInput(String op, Fields args, List<Long> handedOut, int domain, OptionalLong handle) {
    /** The number {@code name}, or {@code otherwise} when it is left out or null. */
    public long number(String name, long otherwise) throws RecordingException {
        return args.has(name) ? args.word(name) : otherwise;
    }
}

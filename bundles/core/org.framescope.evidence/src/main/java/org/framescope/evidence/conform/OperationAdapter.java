// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import org.framescope.evidence.recording.RecordingException;

/**
 * Does in the simulator what a recorded operation did in the real hypervisor. One for each recorded operation, without
 * state of its own: what it must remember stands in the {@link Simulation}.
 */
@FunctionalInterface
public interface OperationAdapter {
    /**
     * Performs {@code input}.
     *
     * @return the result, or {@link Outcome#unsupported}
     * @throws RecordingException when an argument is missing or of another type than the operation needs; made by the
     *     accessors of {@link org.framescope.evidence.recording.Fields}
     */
    Outcome perform(Simulation simulation, StepInput input) throws RecordingException;
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

/** Is given what a {@link RecordingReader} reads, piece by piece. Called on the reading thread. */
public interface RecordingVisitor {
    /**
     * A sequence is complete, or as much of it as could be read before an error that is reported afterwards.
     *
     * @throws RecordingException when an argument of a step is not what its operation needs; ends the reading
     */
    void sequence(Sequence sequence) throws RecordingException;

    /** A recording of context switches is complete, or as much of it as could be read. */
    void switches(Switches switches) throws RecordingException;
}

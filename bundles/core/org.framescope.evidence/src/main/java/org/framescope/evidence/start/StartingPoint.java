// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.start;

import java.util.List;
import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.machine.Machine;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;
import org.framescope.machine.Words;

/**
 * A machine that was read from a file, made whole so that the simulator can go on from it. Unchanging; valid until the evidence
 * is closed.
 *
 * @param reading all words: those of the file as they are there, and those that a simulation needs besides
 * @param release the release whose layout the rows have, and whose hypervisor goes on
 * @param assumptions what the file does not tell and was filled in, a sentence each
 */
public record StartingPoint(Reading reading, Release release, List<String> assumptions) {
    /** Copies the assumptions. */
    public StartingPoint {
        assumptions = List.copyOf(assumptions);
    }

    /** The machine in {@code table}, made whole; empty when {@code work} was cancelled meanwhile. */
    public static Optional<StartingPoint> of(FrameTableFile table, Work work) {
        Machine machine = new Machine(new Words(table.reading()), table.release());
        RowTally tally = new RowTally(machine);
        if (!tally.run(table.reading(), table.frames(), work)) {
            return Optional.empty();
        }
        Completion completion = new Completion(machine, tally);
        completion.domains();
        completion.cpus();
        completion.globals();
        if (!table.contents()) {
            completion.assume(
                    "Contents of frames are not in the file and read as zeros: a page table that is taken apart"
                            + " gives back no references.");
        }
        return Optional.of(new StartingPoint(machine.words().reading(), table.release(), completion.assumptions()));
    }
}

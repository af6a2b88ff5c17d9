// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.start.StartingPoint;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Recount;
import org.framescope.model.ImportedFile;

/**
 * The one moment of a real machine that a file shows, where a run begins. Unchanging.
 *
 * @param file where it was read from
 * @param size bytes of the file
 * @param evidence what was read; it stays readable while anybody refers to it
 * @param state the machine at that moment: the words of the file, and those that a simulation needs besides
 * @param assumptions what the file does not tell and was filled in, a sentence each
 * @param contents whether contents of frames are in the file; without, nobody can be named who holds a reference beyond what
 *     a frame's own words show
 */
public record ImportedState(
        Path file, long size, Evidence evidence, State state, List<String> assumptions, boolean contents) {
    /** Copies the assumptions. */
    public ImportedState {
        assumptions = List.copyOf(assumptions);
    }

    /** The moment that {@code evidence} shows, if it shows frames and {@code work} was not cancelled. */
    static Optional<ImportedState> of(Path file, long size, Evidence evidence, Work work) {
        return table(evidence)
                .flatMap(table -> StartingPoint.of(table, work)
                        .map(start -> new ImportedState(
                                file,
                                size,
                                evidence,
                                new State(start.reading(), start.release()),
                                start.assumptions(),
                                table.contents())));
    }

    private static Optional<FrameTableFile> table(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FrameTable e -> Optional.of(e.table());
            case Evidence.Machine e -> Optional.of(e.machine().table());
            case Evidence.Core e -> e.core().machine().map(ImportedState::counted);
            default -> Optional.empty();
        };
    }

    /** A guest's counts are not in its dump; they are worked out from its tables. */
    private static FrameTableFile counted(FrameTableFile table) {
        State counted = Recount.of(new State(table.reading(), table.release()));
        return new FrameTableFile(counted.reading(), table.release(), table.frames(), table.owners(), table.contents());
    }

    /** What was read of the file, and what not. */
    public ImportReport report() {
        return evidence.report();
    }

    /** Whether counts are as Xen wrote them, so that an audit says something about Xen rather than about their deriving. */
    public boolean isAuditable() {
        return contents && evidence instanceof Evidence.Machine;
    }

    /** Writes down in {@code imported} which file this is, so that another one is noticed when the session is opened again. */
    void describe(ImportedFile imported) {
        imported.setSize(size);
        imported.setFormat(report().kind().id());
    }
}

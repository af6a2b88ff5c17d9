// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Reason;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.open.UnpackedFolder;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.Verdict;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.DifferingFrames;
import org.framescope.model.session.ImportedState;
import org.framescope.model.session.LoadException;

/**
 * The dump that a session shows beside another one of the same host, as both were read from their files. To be closed by who
 * read it, because the second file stays open until then.
 */
public final class DumpComparison implements AutoCloseable {
    private final ImportedState first;
    private final Path file;
    private final Evidence second;
    private final DifferingFrames frames;

    private DumpComparison(ImportedState first, Path file, Evidence second, DifferingFrames frames) {
        this.first = first;
        this.file = file;
        this.second = second;
        this.frames = frames;
    }

    /** Whether {@code imported} can be compared: it shows the frame table of a host as Xen wrote it. */
    public static boolean canCompare(ImportedState imported) {
        return table(imported.evidence()).isPresent();
    }

    /**
     * Reads {@code file} and finds in which frames it differs from {@code first}.
     *
     * @throws LoadException when it cannot be read, shows no frame table, is of another host, or {@code work} was cancelled
     */
    public static DumpComparison read(ImportedState first, Path file, Work work) throws LoadException {
        State a = table(first.evidence())
                .map(DumpComparison::state)
                .orElseThrow(() -> otherKind(first.file(), first.evidence()));
        Evidence second = new EvidenceReader(options(first, file), work).open(file);
        DumpComparison made = null;
        try {
            made = new DumpComparison(first, file, second, frames(first, a, file, second, work));
            return made;
        } finally {
            if (made == null) {
                second.close();
            }
        }
    }

    /** Rows of a frame table do not say what they are; beside a frame table they are read as one, and checked. */
    private static OpenOptions options(ImportedState first, Path file) throws LoadException {
        try {
            boolean rows = first.report().kind() == Kind.FRAME_TABLE
                    && EvidenceReader.kind(file) == Kind.UNKNOWN
                    && EvidenceReader.isBinary(file);
            Optional<Kind> as = rows ? Optional.of(Kind.FRAME_TABLE) : Optional.empty();
            return new OpenOptions(as, Optional.empty(), UnpackedFolder.find());
        } catch (IOException e) {
            throw new LoadException(file + ": " + Reason.of(e), e);
        }
    }

    private static DifferingFrames frames(ImportedState first, State a, Path file, Evidence second, Work work)
            throws LoadException {
        if (work.isCancelled()) {
            throw cancelled(file);
        }
        if (second.report().verdict() == Verdict.REJECTED) {
            throw new LoadException(
                    file + ": " + String.join("; ", second.report().reasons()));
        }
        State b = table(second).map(DumpComparison::state).orElseThrow(() -> otherKind(file, second));
        if (a.maxPage() != b.maxPage()) {
            throw new LoadException(String.format(
                    Locale.ROOT,
                    "%s: is of another host: it shows %,d frames, expected %,d as in %s",
                    file,
                    b.maxPage(),
                    a.maxPage(),
                    first.file().getFileName()));
        }
        if (!DifferingFrames.comparable(a, b)) {
            throw new LoadException(file + ": is of Xen " + b.release().name()
                    + ", whose frames have words of another layout than those of Xen "
                    + a.release().name() + " in " + first.file().getFileName());
        }
        work.progress("comparing frames", 0, -1);
        return DifferingFrames.of(a, b, work::isCancelled).orElseThrow(() -> cancelled(file));
    }

    private static LoadException cancelled(Path file) {
        return new LoadException("Reading " + file + " was cancelled.");
    }

    private static LoadException otherKind(Path file, Evidence evidence) {
        return new LoadException(
                file + ": is " + evidence.report().kind().id() + ", expected a frame table or memory of a machine");
    }

    private static Optional<FrameTableFile> table(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FrameTable e -> Optional.of(e.table());
            case Evidence.Machine e -> Optional.of(e.machine().table());
            default -> Optional.empty();
        };
    }

    private static State state(FrameTableFile table) {
        return new State(table.reading(), table.release());
    }

    /** The dump that the session shows. */
    public ImportedState first() {
        return first;
    }

    /** The other file. */
    public Path file() {
        return file;
    }

    /** In which frames the other differs from the first; not to be asked once this is closed. */
    public DifferingFrames frames() {
        return frames;
    }

    /** What is missing in either file, a sentence each; what is missing may be what differs. */
    public List<String> missing() {
        return Stream.of(first.report(), second.report())
                .flatMap(report -> report.reasons().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        second.close();
    }
}

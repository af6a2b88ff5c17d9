// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.lang.foreign.Arena;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.Machine;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.Words;

/** Reads the bare rows of a frame table. */
public final class FrameTableReader {
    private final Bytes bytes;
    private final Sidecar sidecar;
    private final ReportBuilder report;

    /** Reads {@code bytes}, of which {@code sidecar} tells, and writes into {@code report}. */
    public FrameTableReader(Bytes bytes, Sidecar sidecar, ReportBuilder report) {
        this.bytes = bytes;
        this.sidecar = sidecar;
        this.report = report;
    }

    /**
     * Reads it, as the layout of {@code release} or, when none is given, as that which fits. Empty when these are no rows
     * of a frame table; the report says why.
     */
    public Optional<FrameTableFile> read(Optional<Release> release) {
        FrameRowShape shape = shape();
        long frames = bytes.size() / shape.bytes();
        if (frames == 0) {
            report.rejected("holds " + bytes.size() + " bytes, expected rows of 32 or 48");
            return Optional.empty();
        }
        LayoutDetection detected = detect(shape, frames);
        if (!detected.isFrameTable()) {
            report.rejected(
                    detected.rows() == 0
                            ? "all rows are empty, expected a frame table"
                            : detected.implausible() + " of " + detected.rows()
                                    + " rows cannot be rows of a frame table in any known release");
            return Optional.empty();
        }
        Release chosen = new ReleaseChoice(report).of(release, sidecar.release(), "the file beside it", detected);
        sections(shape, frames, detected);
        Words words = new Words();
        words.base(Space.FRAME, shape.plain(bytes.segment(), frames, Arena.ofAuto()));
        Machine machine = OwnedFrames.machine(words, frames, chosen, sidecar.owners());
        return Optional.of(
                new FrameTableFile(machine.words().reading(), chosen, frames, Map.copyOf(sidecar.owners()), false));
    }

    private FrameRowShape shape() {
        if (sidecar.rowBytes() > 0) {
            return sidecar.rowBytes() == FrameRowShape.BIGMEM.bytes() ? FrameRowShape.BIGMEM : FrameRowShape.PLAIN;
        }
        return strength(FrameRowShape.BIGMEM) > strength(FrameRowShape.PLAIN)
                ? FrameRowShape.BIGMEM
                : FrameRowShape.PLAIN;
    }

    private double strength(FrameRowShape shape) {
        return detect(shape, bytes.size() / shape.bytes()).strength();
    }

    private LayoutDetection detect(FrameRowShape shape, long frames) {
        return LayoutDetection.of(row -> shape.caf(bytes.segment(), row), frames);
    }

    private void sections(FrameRowShape shape, long frames, LayoutDetection detected) {
        long length = frames * shape.bytes();
        report.read(
                "rows",
                0,
                length,
                frames + " rows of " + shape.bytes() + " bytes; layouts that fit: " + detected.fitting());
        detected.doubt().ifPresent(doubt -> {
            long at = Math.max(0, detected.firstImplausible());
            report.unknown("implausible rows", at * shape.bytes(), shape.bytes(), doubt);
        });
        if (bytes.size() > length) {
            report.unknown("end", length, bytes.size() - length, "a row that is cut off");
        }
        if (sidecar.frames() > frames) {
            report.partial("the file beside it tells of " + sidecar.frames() + " rows, there are " + frames);
        }
        if (sidecar.owners().isEmpty()) {
            report.partial("nothing says which domains own the frames: there is no file beside it with owners");
        }
    }
}

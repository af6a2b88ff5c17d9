// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.lang.foreign.Arena;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
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
        long there = bytes.size() / shape.bytes();
        if (there == 0) {
            report.rejected("holds " + bytes.size() + " bytes, expected rows of 32 or 48");
            return Optional.empty();
        }
        LayoutDetection whole = detect(shape, there);
        long frames = whole.isFrameTable() ? there : leading(shape);
        if (frames == 0) {
            report.rejected(
                    whole.rows() == 0
                            ? "all rows are empty, expected a frame table"
                            : whole.implausible() + " of " + whole.rows()
                                    + " rows cannot be rows of a frame table in any known release");
            return Optional.empty();
        }
        LayoutDetection detected = frames == there ? whole : detect(shape, frames);
        Release chosen = new ReleaseChoice(report).of(release, sidecar.release(), "the file beside it", detected);
        sections(shape, frames, detected);
        owners(shape, frames, chosen.layout());
        Words words = new Words();
        words.base(Space.FRAME, shape.plain(bytes.segment(), frames, Arena.ofAuto()));
        Machine machine = OwnedFrames.machine(words, frames, chosen, sidecar.owners());
        return Optional.of(
                new FrameTableFile(machine.words().reading(), chosen, frames, Map.copyOf(sidecar.owners()), false));
    }

    private long leading(FrameRowShape shape) {
        return LayoutDetection.leading(row -> shape.caf(bytes.segment(), row), bytes.size() / shape.bytes());
    }

    /** That which the file beside it names, unless all rows say otherwise. */
    private FrameRowShape shape() {
        if (sidecar.rowBytes() == FrameRowShape.PLAIN.bytes() && isSound(FrameRowShape.PLAIN)) {
            return FrameRowShape.PLAIN;
        }
        FrameRowShape likely = likely();
        if (sidecar.rowBytes() <= 0 || sidecar.rowBytes() == likely.bytes()) {
            return likely;
        }
        FrameRowShape named = likely == FrameRowShape.PLAIN ? FrameRowShape.BIGMEM : FrameRowShape.PLAIN;
        if (!isSound(likely) || strength(named) * 4 > strength(likely) * 3) {
            return named;
        }
        report.partial("the file beside it tells of rows of " + named.bytes() + " bytes, these have " + likely.bytes());
        return likely;
    }

    /** That which looks more like a frame table, or, when much of both does not, in which more rows from the first on do. */
    private FrameRowShape likely() {
        boolean sound = isSound(FrameRowShape.PLAIN) || isSound(FrameRowShape.BIGMEM);
        long plain = sound ? 0 : leading(FrameRowShape.PLAIN) * FrameRowShape.PLAIN.bytes();
        long wide = sound ? 0 : leading(FrameRowShape.BIGMEM) * FrameRowShape.BIGMEM.bytes();
        boolean wider = plain == wide ? strength(FrameRowShape.BIGMEM) > strength(FrameRowShape.PLAIN) : wide > plain;
        return wider ? FrameRowShape.BIGMEM : FrameRowShape.PLAIN;
    }

    private boolean isSound(FrameRowShape shape) {
        LayoutDetection rows = detect(shape, bytes.size() / shape.bytes());
        return rows.isFrameTable() && rows.doubt().isEmpty();
    }

    private double strength(FrameRowShape shape) {
        return detect(shape, bytes.size() / shape.bytes()).strength();
    }

    private LayoutDetection detect(FrameRowShape shape, long frames) {
        return LayoutDetection.of(row -> shape.caf(bytes.segment(), row), frames);
    }

    /** A struct domain lies in a frame of Xen's heap; a file beside the rows that names others is of another table. */
    private void owners(FrameRowShape shape, long frames, PageInfoLayout layout) {
        long wrong = sidecar.owners().keySet().stream()
                .filter(pdx -> pdx >= frames || !isHeap(shape.caf(bytes.segment(), pdx), layout))
                .count();
        if (wrong > 0) {
            report.partial(wrong + " of the " + sidecar.owners().size()
                    + " owners that the file beside it names are no frames of Xen's heap: is it of another table?");
        }
    }

    private static boolean isHeap(long caf, PageInfoLayout layout) {
        return caf != ~0L && (caf & layout.stateMask()) == 0 && (caf & layout.xenHeap()) != 0;
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
        if (bytes.size() - length >= shape.bytes()) {
            report.unknown(
                    "rows from frame 0x" + Long.toHexString(frames) + " on",
                    length,
                    bytes.size() - length,
                    "most of them cannot be rows of a frame table");
        } else if (bytes.size() > length) {
            report.unknown("end", length, bytes.size() - length, "a row that is cut off");
        }
        if (sidecar.frames() >= 0 && sidecar.frames() != frames) {
            report.partial("the file beside it tells of " + sidecar.frames() + " rows, there are " + frames);
        }
        if (sidecar.owners().isEmpty()) {
            report.partial("nothing says which domains own the frames: there is no file beside it with owners");
        }
    }
}

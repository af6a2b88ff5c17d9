// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.UnknownNameException;
import org.framescope.machine.Words;

/** Reads the bare rows of a frame table. */
public final class FrameTableReader {
    /** Of a hundred rows, so many may be implausible before the import says so. */
    private static final int TOLERATED_PERCENT = 1;

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
        LayoutDetection detected = LayoutDetection.of(bytes.segment(), frames, shape);
        if (!detected.isFrameTable()) {
            report.rejected(
                    detected.rows() == 0
                            ? "all rows are empty, expected a frame table"
                            : detected.implausible() + " of " + detected.rows()
                                    + " rows cannot be rows of a frame table in any known release");
            return Optional.empty();
        }
        Release chosen = choose(release, detected);
        sections(shape, frames, detected);
        MemorySegment rows = shape.plain(bytes.segment(), frames, Arena.ofAuto());
        return Optional.of(new FrameTableFile(
                machine(rows, frames, chosen).words().reading(), chosen, frames, Map.copyOf(sidecar.owners())));
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
        return LayoutDetection.of(bytes.segment(), bytes.size() / shape.bytes(), shape)
                .strength();
    }

    private Release choose(Optional<Release> given, LayoutDetection detected) {
        if (given.isPresent()) {
            report.release(given.get().name(), Confidence.GIVEN);
            return given.get();
        }
        if (sidecar.release().isPresent()) {
            try {
                Release stated = Release.named(sidecar.release().get());
                report.release(stated.name(), Confidence.STATED);
                return stated;
            } catch (UnknownNameException e) {
                report.partial("the file beside it names release "
                        + sidecar.release().get() + ", which is not known; the layout was detected");
            }
        }
        PageInfoLayout layout = detected.chosen();
        report.release(layout.id(), detected.fits().size() == 1 ? Confidence.DETECTED : Confidence.AMBIGUOUS);
        try {
            return Release.named(layout.id());
        } catch (UnknownNameException e) {
            throw new IllegalStateException("the table of layouts names no release " + layout.id(), e);
        }
    }

    private void sections(FrameRowShape shape, long frames, LayoutDetection detected) {
        String fits = detected.fits().stream().map(PageInfoLayout::id).collect(Collectors.joining(", "));
        long length = frames * shape.bytes();
        report.read("rows", 0, length, frames + " rows of " + shape.bytes() + " bytes; layouts that fit: " + fits);
        if (detected.implausible() > detected.rows() * TOLERATED_PERCENT / 100) {
            long at = Math.max(0, detected.firstImplausible());
            report.unknown(
                    "implausible rows",
                    at * shape.bytes(),
                    shape.bytes(),
                    detected.implausible() + " of " + detected.rows()
                            + " rows looked at do not fit the layout, the first is frame 0x" + Long.toHexString(at));
        }
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

    private Machine machine(MemorySegment rows, long frames, Release release) {
        Words words = new Words();
        words.base(Space.FRAME, rows);
        Machine machine = new Machine(words, release);
        machine.globals().set(0, GlobalWord.MAX_PAGE, frames);
        long next = 0;
        Map<Integer, Long> structs = new TreeMap<>();
        sidecar.owners().forEach((pdx, domain) -> {
            words.write(Space.OWNER.at(pdx), domain + 1L);
            structs.putIfAbsent(domain, pdx);
        });
        for (int domain : List.copyOf(structs.keySet()).reversed()) {
            machine.domains().set(domain, DomainWord.EXISTS, 1);
            machine.domains().set(domain, DomainWord.STRUCT_PDX, structs.get(domain));
            DomainKind kind = domain >= MachineView.DOMID_IO ? DomainKind.SYSTEM : DomainKind.NONE;
            machine.domains().set(domain, DomainWord.KIND, kind.ordinal());
            machine.domains().set(domain, DomainWord.NEXT, next);
            next = domain + 1L;
        }
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, next);
        return machine;
    }
}

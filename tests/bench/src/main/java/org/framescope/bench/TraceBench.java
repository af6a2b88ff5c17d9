// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.Verdict;
import org.framescope.evidence.xentrace.Trace;

/**
 * A trace of 64 MB opened and added up, against Debian's xenalyze, which sums it up (-s) or prints every record (--dump-all),
 * to nobody. Processor time counts: of the whole process for ours, of a process of its own for xenalyze.
 */
final class TraceBench {
    private static final long BYTES = 64_000_000;

    private Path file;
    private long records;
    private double summary = Double.MAX_VALUE;
    private double dump = Double.MAX_VALUE;

    /** Measures. */
    List<Figure> measure() throws Exception {
        try (Scratch scratch = new Scratch()) {
            file = scratch.file("trace.bin");
            TraceFile trace = new TraceFile();
            trace.write(file, BYTES);
            records = trace.records();
            return figures();
        }
    }

    private List<Figure> figures() throws Exception {
        Rounds.Cost ours = Rounds.of(this::open, this::summary, this::dump).getFirst();
        String text = String.format(
                Locale.ROOT,
                "%d records, %d MB: %.2f s of processor time (%.2f s on the wall), xenalyze -s %.2f s, --dump-all %.2f s (best of"
                        + " %d)",
                records,
                Files.size(file) / 1_000_000,
                ours.cpu(),
                ours.wall(),
                summary,
                dump,
                Rounds.counted());
        return List.of(
                new Figure("xentrace", text, ours.cpu() / summary, 1, "of xenalyze -s", Figure.Clock.CPU),
                new Figure(
                        "xentrace",
                        "the same against all records printed",
                        ours.cpu() / dump,
                        0.25,
                        "of xenalyze --dump-all",
                        Figure.Clock.CPU));
    }

    private Object open() {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(file)) {
            Trace trace = ((Evidence.Traced) evidence).trace();
            if (evidence.report().verdict() != Verdict.COMPLETE || trace.records() != records) {
                throw new IllegalStateException("the trace was not understood: " + evidence.report());
            }
            return trace;
        }
    }

    private Object summary() throws IOException, InterruptedException {
        Peer peer = Peer.discard(file.getParent(), "xenalyze", "-s", file.toString());
        summary = Math.min(summary, peer.cpu());
        return peer;
    }

    private Object dump() throws IOException, InterruptedException {
        Peer peer = Peer.discard(file.getParent(), "xenalyze", "--dump-all", file.toString());
        dump = Math.min(dump, peer.cpu());
        return peer;
    }
}

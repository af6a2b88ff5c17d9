// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.framescope.evidence.Work;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.RecordingReader;
import org.framescope.evidence.recording.RecordingVisitor;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Switches;

/** Plays recordings, file by file, sequence by sequence. Holds one sequence at a time. */
public final class Conformance {
    private final Adapters adapters;
    private final Work work;

    /** Plays with {@code adapters} and tells {@code work} how far it is. */
    public Conformance(Adapters adapters, Work work) {
        this.adapters = adapters;
        this.work = work;
    }

    /**
     * What came of it.
     *
     * @param totals sums over everything that was played
     * @param problems what could not be read, one for each bad file
     */
    public record Result(Totals totals, List<RecordingException> problems) {
        /** Nothing played yet. */
        public static final Result NONE = new Result(Totals.NONE, List.of());

        /** Both together. */
        public Result plus(Result other) {
            List<RecordingException> both = new ArrayList<>(problems);
            both.addAll(other.problems);
            return new Result(totals.plus(other.totals), List.copyOf(both));
        }
    }

    /** Plays {@code files} and folders of recordings in order; {@code sink} is given each sequence when it is done. */
    public Result play(List<Path> files, Consumer<SequenceReport> sink) {
        Sum sum = new Sum(sink);
        for (Path given : files) {
            try {
                for (Path file : recordings(given)) {
                    sum.add(visitor -> new RecordingReader(work).read(file, visitor));
                }
            } catch (RecordingException e) {
                sum.problems.add(e);
            }
        }
        return sum.result();
    }

    /** Plays what {@code in} holds, which is called {@code name} in reports. Does not close it. */
    public Result play(InputStream in, String name, Consumer<SequenceReport> sink) {
        Sum sum = new Sum(sink);
        sum.add(visitor -> new RecordingReader(work).read(in, name, -1, visitor));
        return sum.result();
    }

    /** {@code given} itself, or, if it is a folder, the recordings below it in order of name. */
    public static List<Path> recordings(Path given) throws RecordingException {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        try (Stream<Path> below = Files.walk(given)) {
            List<Path> found = below.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches(".*\\.jsonl(\\.gz|\\.xz)?"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new RecordingException(
                        given.toString(),
                        0,
                        0,
                        "no recordings in this folder; expected *.jsonl, *.jsonl.gz or *.jsonl.xz");
            }
            return found;
        } catch (IOException e) {
            throw new RecordingException(given.toString(), 0, 0, "cannot be read: " + e, e);
        }
    }

    /** Reads one recording. */
    @FunctionalInterface
    private interface Source {
        void read(RecordingVisitor visitor) throws RecordingException;
    }

    /** Plays what it is given to visit, and adds up. */
    private final class Sum implements RecordingVisitor {
        private final Consumer<SequenceReport> sink;
        private final List<RecordingException> problems = new ArrayList<>();
        private Totals totals = Totals.NONE;

        Sum(Consumer<SequenceReport> sink) {
            this.sink = sink;
        }

        void add(Source source) {
            try {
                source.read(this);
            } catch (RecordingException e) {
                problems.add(e);
            }
        }

        Result result() {
            return new Result(totals, List.copyOf(problems));
        }

        private void report(SequenceReport report) {
            totals = totals.plus(report.totals());
            sink.accept(report);
        }

        @Override
        public void sequence(Sequence sequence) throws RecordingException {
            SequencePlayer player = new SequencePlayer(sequence, adapters);
            List<StepResult> results = new ArrayList<>();
            try {
                while (!player.isDone()) {
                    results.add(player.step().brief());
                }
            } finally {
                report(new SequenceReport(sequence.file(), sequence.name(), List.copyOf(results)));
            }
        }

        @Override
        public void switches(Switches switches) throws RecordingException {
            report(new SequenceReport(switches.file(), switches.name(), new SwitchPlayer(switches).playAll()));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.io.IOException;
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
    public record Result(Totals totals, List<RecordingException> problems) {}

    /** Plays {@code files} and folders of recordings in order; {@code sink} is given each sequence when it is done. */
    public Result play(List<Path> files, Consumer<SequenceReport> sink) {
        List<RecordingException> problems = new ArrayList<>();
        Totals[] totals = {Totals.NONE};
        for (Path given : files) {
            try {
                for (Path file : recordings(given)) {
                    playFile(file, problems, report -> {
                        totals[0] = totals[0].plus(report.totals());
                        sink.accept(report);
                    });
                }
            } catch (RecordingException e) {
                problems.add(e);
            }
        }
        return new Result(totals[0], List.copyOf(problems));
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

    private void playFile(Path file, List<RecordingException> problems, Consumer<SequenceReport> sink) {
        try {
            new RecordingReader(work).read(file, new RecordingVisitor() {
                @Override
                public void sequence(Sequence sequence) throws RecordingException {
                    playSequence(sequence, sink);
                }

                @Override
                public void switches(Switches switches) throws RecordingException {
                    sink.accept(
                            new SequenceReport(switches.file(), switches.name(), new SwitchPlayer(switches).playAll()));
                }
            });
        } catch (RecordingException e) {
            problems.add(e);
        }
    }

    private void playSequence(Sequence sequence, Consumer<SequenceReport> sink) throws RecordingException {
        SequencePlayer player = new SequencePlayer(sequence, adapters);
        List<StepResult> results = new ArrayList<>();
        try {
            while (!player.isDone()) {
                results.add(player.step());
            }
        } finally {
            sink.accept(new SequenceReport(sequence.file(), sequence.name(), List.copyOf(results)));
        }
    }
}

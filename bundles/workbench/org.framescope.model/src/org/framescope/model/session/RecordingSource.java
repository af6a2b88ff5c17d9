// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.conform.Adapters;
import org.framescope.evidence.conform.Mismatch;
import org.framescope.evidence.conform.RecordingRun;
import org.framescope.evidence.conform.StepResult;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Sequence;

/** Plays a recording and shows what came of it. */
final class RecordingSource implements RunSource {
    private static final int FINDINGS_A_STEP = 20;

    private final Path file;
    private final String section;
    private final String sha256;
    private final boolean releaseGiven;

    /** {@code section} and {@code sha256} may be null: the first sequence, any file. */
    RecordingSource(Path file, String section, String sha256, boolean releaseGiven) {
        this.file = file;
        this.section = section;
        this.sha256 = sha256;
        this.releaseGiven = releaseGiven;
    }

    @Override
    public LoadedRun load(String release, Map<String, String> choices, Work work) throws LoadException {
        if (releaseGiven || !choices.isEmpty()) {
            throw new LoadException(
                    "A recording shows the release it was recorded on; it cannot be run under another one.");
        }
        String digest = digest(work);
        if (sha256 != null && !sha256.equals(digest)) {
            throw new LoadException(file + ": is another file than the session was made with (SHA-256 " + digest
                    + ", expected " + sha256 + ")");
        }
        Recording recording = Recording.load(file, new ReadingWork(work));
        stop(work);
        try {
            return recording.switches().isPresent()
                    ? loaded(
                            recording,
                            digest,
                            Optional.empty(),
                            RecordingRun.of(recording.switches().get()))
                    : sequence(recording, digest);
        } catch (RecordingException e) {
            throw failure(e);
        }
    }

    private LoadedRun sequence(Recording recording, String digest) throws LoadException, RecordingException {
        Sequence sequence = chosen(recording);
        return loaded(recording, digest, Optional.of(sequence), RecordingRun.of(sequence, Adapters.standard()));
    }

    private LoadedRun loaded(Recording recording, String digest, Optional<Sequence> sequence, RecordingRun played)
            throws LoadException {
        List<String> sections = sequence.isPresent()
                ? recording.sequences().stream().map(Sequence::name).toList()
                : List.of(played.name());
        RecordedSteps steps = new RecordedSteps(sections, sequence, recording.switches(), played, size(), digest);
        return new LoadedRun(
                played.name(),
                played.simulated(),
                played.release(),
                played.frameNames(),
                findings(recording, played),
                steps);
    }

    /** Where the simulation ends, what is not as recorded, and where the file ends too early. */
    private static List<Problem> findings(Recording recording, RecordingRun played) {
        List<Problem> findings = new ArrayList<>();
        List<StepResult> results = played.results();
        int steps = Math.min(results.size(), played.simulated().operationCount());
        boolean told = false;
        for (int n = 1; n <= steps && findings.size() < Problem.LIMIT; n++) {
            StepResult result = results.get(n - 1);
            int record = played.simulated().first(played.simulated().operation(n));
            if (!result.supported() && !told) {
                told = true;
                String reason = result.reason().orElse("not simulated");
                findings.add(new Problem(false, n, record, "From here on the recorded state is shown: " + reason));
            }
            for (Mismatch m :
                    result.mismatches().stream().limit(FINDINGS_A_STEP).toList()) {
                findings.add(new Problem(true, n, record, text(m)));
            }
        }
        int last = Math.max(0, played.simulated().length() - 1);
        recording
                .problem()
                .ifPresent(p ->
                        findings.add(new Problem(false, steps, last, "The recording ends early: " + p.getMessage())));
        return findings;
    }

    private static String text(Mismatch m) {
        String frame = m.frame().equals("-") ? "" : " of " + m.frame();
        return m.field() + frame + " is not as recorded: recorded " + m.recorded() + ", simulated " + m.simulated();
    }

    private Sequence chosen(Recording recording) throws LoadException {
        if (recording.sequences().isEmpty()) {
            throw recording
                    .problem()
                    .map(RecordingSource::failure)
                    .orElse(new LoadException(file + ": there is no sequence in this recording"));
        }
        if (section == null) {
            return recording.sequences().getFirst();
        }
        List<String> names = recording.sequences().stream().map(Sequence::name).toList();
        return recording.sequences().stream()
                .filter(s -> s.name().equals(section))
                .findFirst()
                .orElseThrow(() -> new LoadException(file + ": there is no sequence " + section + "; there are "
                        + String.join(", ", names.subList(0, Math.min(20, names.size())))));
    }

    @Override
    public LoadedRun extend(LoadedRun parent, int step, List<String> statements, Work work) throws LoadException {
        throw new LoadException("Nothing can be applied to a recording; it shows what happened.");
    }

    private long size() throws LoadException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new LoadException(file + ": cannot be read: " + e, e);
        }
    }

    private String digest(Work work) throws LoadException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DigestInputStream through = new DigestInputStream(in, digest);
            byte[] buffer = new byte[1 << 16];
            int read = 0;
            while (read >= 0) {
                stop(work);
                read = through.read(buffer);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new LoadException(file + ": cannot be read: " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop(Work work) throws LoadException {
        if (work.cancelled()) {
            throw new LoadException("Opening " + file + " was cancelled.");
        }
    }

    static LoadException failure(RecordingException e) {
        int line = (int) Math.min(Integer.MAX_VALUE, e.line());
        return new LoadException(e.getMessage(), List.of(new LoadException.Place(line, e.column(), 0, e.reason())), e);
    }
}

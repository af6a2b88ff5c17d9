// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import java.util.Optional;
import org.framescope.evidence.conform.Mismatch;
import org.framescope.evidence.conform.RecordingRun;
import org.framescope.evidence.conform.StepResult;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.framescope.model.ImportedFile;

/**
 * What was recorded of a real hypervisor, beside the run in which it was played. Steps are numbered as the operations of
 * that run, from 1. Unchanging.
 *
 * @param sections names of the sequences in the file
 * @param sequence the recorded steps, unless the file holds context switches
 * @param switches the recorded context switches, if it holds those
 * @param played what was recorded and what was simulated, as runs
 * @param size bytes of the file
 * @param sha256 SHA-256 of the file, hexadecimal
 */
public record RecordedSteps(
        List<String> sections,
        Optional<Sequence> sequence,
        Optional<Switches> switches,
        RecordingRun played,
        long size,
        String sha256) {

    /** Which of the sections was played. */
    public String section() {
        return played.name();
    }

    /** Writes down in {@code file} which file this is, so that another one is noticed when the session is opened again. */
    void describe(ImportedFile file) {
        file.setSize(size);
        file.setSha256(sha256);
        file.setSection(section());
        file.setFormat(switches.isPresent() ? "switches" : "sequence");
    }

    /** What came of comparing, step by step. */
    public List<StepResult> results() {
        return played.results();
    }

    /** What came of comparing step {@code n}; empty for steps that the user added. */
    public Optional<StepResult> result(int n) {
        return n >= 1 && n <= results().size() ? Optional.of(results().get(n - 1)) : Optional.empty();
    }

    /** Whether step {@code n} was simulated; otherwise the run shows the recorded state there. */
    public boolean isSimulated(int n) {
        return result(n).map(StepResult::supported).orElse(false);
    }

    /** In what step {@code n} is not as recorded. */
    public List<Mismatch> mismatches(int n) {
        return result(n).map(StepResult::mismatches).orElse(List.of());
    }

    /** The recorded step {@code n} of a sequence. */
    public Optional<Step> step(int n) {
        return sequence.filter(s -> n >= 1 && n <= s.steps().size())
                .map(s -> s.steps().get(n - 1));
    }

    /** The recorded switch {@code n}. */
    public Optional<SwitchStep> switchStep(int n) {
        return switches.filter(s -> n >= 1 && n <= s.steps().size())
                .map(s -> s.steps().get(n - 1));
    }

    /** What was recorded of frame {@code mfn} after step {@code n}. */
    public Optional<FrameState> frame(int n, long mfn) {
        return step(n).stream()
                .flatMap(s -> s.frames().stream())
                .filter(f -> f.mfn() == mfn)
                .findFirst();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.run.Cursor;
import org.junit.jupiter.api.Test;

class RecordingRunTest {
    private static Recording load(String name) {
        return Recording.load(Corpus.file("recordings/" + name), Work.NONE);
    }

    @Test
    void theRecordedRunShowsTheRecordedFramesAtEveryStep() throws RecordingException {
        for (Sequence sequence : load("passive.jsonl.xz").sequences()) {
            RecordingRun run = RecordingRun.of(sequence, Adapters.standard());
            assertEquals(sequence.steps().size(), run.recorded().operationCount());
            assertEquals(sequence.steps().size(), run.simulated().operationCount());
            assertEquals(sequence.steps().size(), run.results().size());
            Cursor cursor = new Cursor(run.recorded());
            for (Step step : sequence.steps()) {
                cursor.toStep(step.number() + 1);
                MachineView view = new MachineView(cursor.words(), run.release().layout());
                for (FrameState frame : step.frames()) {
                    assertEquals(frame.caf(), view.frames().caf(frame.mfn()));
                    assertEquals(frame.taf(), view.frames().taf(frame.mfn()));
                    assertEquals(frame.stamp(), view.frames().stamp(frame.mfn()));
                    if (frame.owner() >= 0) {
                        assertEquals(frame.owner(), view.frames().owner(frame.mfn()));
                    }
                }
                assertEquals(step.info().exists(), view.domainIds().contains(step.domain()));
                assertEquals(step.rc(), run.recorded().rc(run.recorded().operation(step.number() + 1)));
            }
        }
    }

    @Test
    void stepsThatAreNotSimulatedAreMarked() throws RecordingException {
        Sequence sequence = load("passive.jsonl.xz").sequences().getFirst();
        RecordingRun run = RecordingRun.of(sequence, new Adapters(DomainAdapters.all()));
        assertTrue(run.results().get(0).supported());
        assertFalse(run.results().get(1).supported());
        assertEquals(
                "the operation populate_physmap is not simulated",
                run.results().get(2).reason().orElseThrow());
        assertEquals(
                "f0", run.frameNames().get(sequence.steps().get(1).handedOut().getFirst()));
    }

    @Test
    void switchesShowTheRegistersOfTheRecords() throws RecordingException {
        Switches switches = load("switches-in-turn.jsonl.xz").switches().orElseThrow();
        RecordingRun run = RecordingRun.of(switches);
        assertEquals(1105, run.recorded().operationCount());
        assertEquals(1105, run.simulated().operationCount());
        Cursor recorded = new Cursor(run.recorded());
        Cursor simulated = new Cursor(run.simulated());
        for (SwitchStep step : switches.steps()) {
            recorded.toStep(step.number() + 1);
            simulated.toStep(step.number() + 1);
            MachineView was = new MachineView(recorded.words(), run.release().layout());
            MachineView is = new MachineView(simulated.words(), run.release().layout());
            assertEquals(step.after().cr3(), was.pcpus().get(step.cpu(), PcpuWord.CR3));
            for (PcpuWord word : new PcpuWord[] {
                PcpuWord.CURRENT,
                PcpuWord.CURR_VCPU,
                PcpuWord.CR3,
                PcpuWord.GDTR_BASE,
                PcpuWord.GDTR_LIMIT,
                PcpuWord.FULL_GDT_LOADED
            }) {
                assertEquals(
                        was.pcpus().get(step.cpu(), word),
                        is.pcpus().get(step.cpu(), word),
                        word + " at " + step.number());
            }
        }
    }
}

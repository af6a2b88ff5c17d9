// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.framescope.evidence.recording.Contents;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.pagetables.Pte;

/**
 * What a recording decides that no rule does: which frames the allocator handed out and when, what they contained, and
 * how the recorder numbered mappings. Looks at frame numbers, names and at when frames come to the domain; at no count,
 * type or result.
 */
final class Circumstances {
    /** Frames of a machine lie below a power of two; the topmost are left to Xen itself. */
    private static final long XENS_OWN = 512;
    /** The L1 of a running guest, and its entry for the address 0xf000, at which shared_info lies. */
    private static final String L1_OF_GUEST = "f3";

    private static final int SHARED_INFO_SLOT = 15;

    private final List<List<Long>> handedOut = new ArrayList<>();
    private final Map<Long, Contents> leftovers = new HashMap<>();
    private final List<Map<Long, Contents>> leftAgain = new ArrayList<>();
    private final List<StepInput> inputs = new ArrayList<>();
    private long highest;

    Circumstances(Sequence sequence) throws RecordingException {
        Set<Long> owned = new HashSet<>();
        for (Step step : sequence.steps()) {
            handedOut.add(handedOut(step, owned));
        }
        xenHeapFramesOfCreation(sequence);
        sharedInfoFirst(sequence);
        leftovers(sequence);
        for (Step step : sequence.steps()) {
            inputs.add(
                    new StepInput(step.op(), step.args(), handedOut.get(step.number()), step.domain(), handle(step)));
        }
    }

    private List<Long> handedOut(Step step, Set<Long> owned) throws RecordingException {
        int order = step.args().has("order") ? step.args().number("order", 0, 20) : 0;
        Set<Long> got = new LinkedHashSet<>();
        Set<Long> listed = new HashSet<>();
        step.frames().forEach(f -> listed.add(f.mfn()));
        for (long first : step.handedOut()) {
            for (long mfn = first; mfn < first + (1L << order) && listed.contains(mfn); mfn++) {
                got.add(mfn);
            }
        }
        for (FrameState frame : step.frames()) {
            if (frame.mfn() < 0 || frame.mfn() >= MachineBuilder.MAX_FRAMES - XENS_OWN) {
                throw step.all().unexpected("frames", "frames of a machine with less than 2^24 frames");
            }
            highest = Math.max(highest, frame.mfn());
            boolean mine = frame.owner() >= 0;
            if (mine && owned.add(frame.mfn())) {
                got.add(frame.mfn());
            } else if (!mine) {
                owned.remove(frame.mfn());
            }
        }
        return new ArrayList<>(got);
    }

    /** A PV domain's Xen heap frames come with its creation, but are first listed one step later. */
    private void xenHeapFramesOfCreation(Sequence sequence) {
        if (sequence.steps().size() < 2 || !sequence.steps().getFirst().frames().isEmpty()) {
            return;
        }
        for (FrameState frame : sequence.steps().get(1).frames()) {
            if (frame.name() == null && handedOut.get(1).remove(frame.mfn())) {
                handedOut.getFirst().add(frame.mfn());
            }
        }
    }

    /** Which of them is shared_info, a guest's L1 says, which maps it; which is the grant frame, a guest is told. */
    private void sharedInfoFirst(Sequence sequence) throws RecordingException {
        List<Long> given = handedOut.getFirst();
        for (Step step : sequence.steps()) {
            if (step.op().equals("grant_frame")
                    && given.remove((Long) step.args().word("mfn"))) {
                given.add(step.args().word("mfn"));
            } else if (step.op().equals("poke")
                    && L1_OF_GUEST.equals(step.args().frame("frame").name())) {
                Long entry = step.args().slots("words").get(SHARED_INFO_SLOT);
                Long mfn = entry == null ? null : Pte.mfn(entry);
                if (given.remove(mfn)) {
                    given.addFirst(mfn);
                }
            }
        }
    }

    /** What frames contained when they came to the domain, for the first time and again. */
    private void leftovers(Sequence sequence) {
        Set<Long> seen = new HashSet<>();
        for (Step step : sequence.steps()) {
            Map<Long, Contents> again = new HashMap<>();
            for (FrameState frame : step.frames()) {
                boolean first = seen.add(frame.mfn());
                boolean came = handedOut.get(step.number()).contains(frame.mfn());
                Contents contents = frame.name() == null ? null : step.memory().get(frame.name());
                if (first && contents != null) {
                    leftovers.put(frame.mfn(), contents);
                } else if (came && contents != null && contents.isComplete()) {
                    again.put(frame.mfn(), contents);
                }
            }
            leftAgain.add(again);
        }
    }

    private static OptionalLong handle(Step step) throws RecordingException {
        return step.all().has("id") && step.op().contains("map")
                ? OptionalLong.of(Handles.number(step.all()))
                : OptionalLong.empty();
    }

    /** Number of frames of the machine. */
    long maxPage() {
        return Long.highestOneBit(highest + XENS_OWN) << 1;
    }

    /** What an adapter may know of step {@code number}. */
    StepInput input(int number) {
        return inputs.get(number);
    }

    /** What {@code mfn} contained when it was handed out first; null when unknown, which counts as nothing. */
    Contents leftover(long mfn) {
        return leftovers.get(mfn);
    }

    /** Frames that are handed out in step {@code number} though they were before, with what was left in them meanwhile. */
    Map<Long, Contents> leftAgain(int number) {
        return leftAgain.get(number);
    }

    /** Every frame with contents of its own at the beginning. */
    Set<Long> framesWithLeftovers() {
        return leftovers.keySet();
    }
}

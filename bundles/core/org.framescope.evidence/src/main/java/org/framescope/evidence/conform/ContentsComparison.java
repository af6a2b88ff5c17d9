// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.framescope.evidence.recording.Contents;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.Step;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;

/**
 * Compares what frames contain. A recording lists a frame's words when they changed; they are compared at every step in
 * which the domain owns the frame, so that a change the real hypervisor did not make is seen too.
 *
 * <p>Three things are circumstances: the time in a registered vcpu_info, accessed and dirty bits that a processor sets while
 * the domain runs, and where Xen's own tables lie, to which the slots 256 to 271 of an L4 table refer. For the latter every frame of Xen's must keep the
 * number it was first seen to have.
 */
final class ContentsComparison {
    private static final int PAGE_WORDS = 512;
    private static final int FIRST_XEN_SLOT = 256;
    private static final int LAST_XEN_SLOT = 271;
    private static final long ADDRESS = 0x000f_ffff_ffff_f000L;

    /** Is told of a word that differs. */
    @FunctionalInterface
    interface Differences {
        void differ(FrameState frame, int slot, String recorded, String simulated);
    }

    private final Simulation simulation;
    private final Map<String, Contents> recorded = new HashMap<>();
    private final Set<Long> rootTables = new HashSet<>();
    private final Map<Long, Long> xensFrames = new HashMap<>();
    private final OutsideStores outside;

    ContentsComparison(Simulation simulation) {
        this.simulation = simulation;
        outside = OutsideStores.of(simulation);
    }

    void compare(Step step, Differences differences) {
        if (step.op().equals("unpause")) {
            outside.runs();
        }
        outside.noteClocks();
        recorded.putAll(step.memory());
        for (FrameState frame : step.frames()) {
            noteType(frame.mfn());
            Contents contents = frame.name() == null ? null : recorded.get(frame.name());
            if (contents != null && frame.owner() >= 0) {
                frame(frame, contents, differences);
            }
        }
    }

    private void noteType(long mfn) {
        outside.noteType(mfn);
        if (simulation.view().frames().type(mfn) == PageType.L4) {
            rootTables.add(mfn);
        }
    }

    private void frame(FrameState frame, Contents contents, Differences differences) {
        PageView pages = simulation.view().pages();
        if (!contents.isComplete()) {
            int count = 0;
            for (int slot = 0; slot < PAGE_WORDS; slot++) {
                count += pages.get(frame.mfn(), slot) == 0 ? 0 : 1;
            }
            if (count != contents.nonZero()) {
                differences.differ(frame, -1, contents.nonZero() + "words", count + "words");
            }
            return;
        }
        for (int slot = 0; slot < PAGE_WORDS; slot++) {
            long was = contents.words().getOrDefault(slot, 0L);
            long is = pages.get(frame.mfn(), slot);
            if (was != is && !isCircumstance(frame.mfn(), slot, was, is)) {
                differences.differ(frame, slot, hex(was), hex(is));
            }
        }
    }

    private boolean isCircumstance(long mfn, int slot, long was, long is) {
        boolean xens = rootTables.contains(mfn) && slot >= FIRST_XEN_SLOT && slot <= LAST_XEN_SLOT;
        if (xens && is != 0 && (was & ~ADDRESS) == (is & ~ADDRESS)) {
            Long known = xensFrames.putIfAbsent(is & ADDRESS, was & ADDRESS);
            return known == null || known == (was & ADDRESS);
        }
        return outside.explain(mfn, slot, was, is);
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}

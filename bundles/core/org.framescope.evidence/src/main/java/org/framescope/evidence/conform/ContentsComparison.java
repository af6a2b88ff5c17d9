// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.framescope.evidence.recording.Contents;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.Step;
import org.framescope.machine.FrameView;
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
    private static final long PRESENT = 1;
    private static final long ACCESSED_DIRTY = 0x60;
    private static final long ADDRESS = 0x000f_ffff_ffff_f000L;
    private static final long DESCRIPTOR_CODE_DATA = 1L << 44;
    private static final long DESCRIPTOR_ACCESSED = 1L << 40;

    /** Is told of a word that differs. */
    @FunctionalInterface
    interface Differences {
        void differ(FrameState frame, int slot, String recorded, String simulated);
    }

    private final Simulation simulation;
    private final Map<String, Contents> recorded = new HashMap<>();
    private final Set<Long> tables = new HashSet<>();
    private final Set<Long> rootTables = new HashSet<>();
    private final Set<Long> descriptors = new HashSet<>();
    private final Map<Long, Long> xensFrames = new HashMap<>();
    private final VcpuClocks clocks = new VcpuClocks();
    private boolean running;

    ContentsComparison(Simulation simulation) {
        this.simulation = simulation;
    }

    void compare(Step step, Differences differences) {
        running |= step.op().equals("unpause");
        clocks.note(simulation.view(), simulation.domain());
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
        FrameView frames = simulation.view().frames();
        PageType type = frames.type(mfn);
        if (type.isPageTable()) {
            tables.add(mfn);
        }
        if (type == PageType.L4) {
            rootTables.add(mfn);
        }
        if (type == PageType.SEG_DESC) {
            descriptors.add(mfn);
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

    /** Whether word {@code slot} of {@code mfn} holds a time that Xen wrote. */
    boolean isClock(long mfn, int slot) {
        return clocks.contains(mfn, slot);
    }

    private boolean isCircumstance(long mfn, int slot, long was, long is) {
        if (isClock(mfn, slot)) {
            return true;
        }
        boolean xens = rootTables.contains(mfn) && slot >= FIRST_XEN_SLOT && slot <= LAST_XEN_SLOT;
        if (xens && is != 0 && (was & ~ADDRESS) == (is & ~ADDRESS)) {
            Long known = xensFrames.putIfAbsent(is & ADDRESS, was & ADDRESS);
            return known == null || known == (was & ADDRESS);
        }
        if (!running || (was & is) != is) {
            return false;
        }
        boolean table = (tables.contains(mfn) || CopiedTables.contains(simulation, mfn)) && (is & PRESENT) != 0;
        boolean descriptor = descriptors.contains(mfn) && (is & DESCRIPTOR_CODE_DATA) != 0;
        long tolerated = (table ? ACCESSED_DIRTY : 0) | (descriptor ? DESCRIPTOR_ACCESSED : 0);
        return ((was ^ is) & ~tolerated) == 0;
    }

    /** Whether the entry {@code was} is {@code is} with accessed and dirty bits that the processor set. */
    static boolean isSetByProcessor(long was, long is) {
        return (is & PRESENT) != 0 && (was & is) == is && ((was ^ is) & ~ACCESSED_DIRTY) == 0;
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}

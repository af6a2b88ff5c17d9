// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.Map;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.Pages;
import org.framescope.xen.memory.FrameSource;

/** Allocation, giving back, and stores from outside. */
final class MemoryAdapters {
    private static final int PAGE_WORDS = 512;

    private MemoryAdapters() {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "populate_physmap", MemoryAdapters::populate,
                "increase_reservation", MemoryAdapters::increase,
                "decrease_reservation", MemoryAdapters::decrease,
                "poke", MemoryAdapters::poke,
                "load_guest", MemoryAdapters::loadGuest);
    }

    /** A PV domain's guest frame numbers go on where those of its frames end. */
    private static Outcome populate(Simulation simulation, StepInput input) throws RecordingException {
        int order = order(input);
        long extents = input.args().has("gpfns")
                ? input.args().array("gpfns").size()
                : input.args().number("nr");
        FrameSource frames = source(input);
        if (!simulation.kind().isPv()) {
            return Outcome.rc(simulation.xen().reservation().increase(input.domain(), extents, order, frames));
        }
        long gpfn = simulation.framesNamed() - input.handedOut().size();
        return Outcome.rc(simulation.xen().reservation().populate(input.domain(), extents, order, gpfn, frames));
    }

    private static int order(StepInput input) throws RecordingException {
        return input.args().has("order") ? input.args().number("order", 0, 20) : 0;
    }

    static FrameSource source(StepInput input) {
        return FrameSource.of(
                input.handedOut().stream().mapToLong(Long::longValue).toArray());
    }

    private static Outcome increase(Simulation simulation, StepInput input) throws RecordingException {
        return Outcome.rc(simulation
                .xen()
                .reservation()
                .increase(input.domain(), input.args().number("nr"), order(input), source(input)));
    }

    private static Outcome decrease(Simulation simulation, StepInput input) throws RecordingException {
        int order = input.args().number("order", 0, 20);
        long[] frames =
                input.args().frames("frames").stream().mapToLong(FrameRef::mfn).toArray();
        return Outcome.rc(simulation.xen().reservation().decrease(input.domain(), frames, order));
    }

    private static Outcome poke(Simulation simulation, StepInput input) throws RecordingException {
        FrameRef frame = input.args().frame("frame");
        if (!simulation.xen().frames().isValid(frame.mfn())) {
            return Outcome.unsupported("a store into a frame the machine does not have");
        }
        Map<Integer, Long> words = input.args().slots("words");
        Pages pages = simulation.xen().machine().pages();
        if (input.args().flag("zero")) {
            clear(pages, frame.mfn());
        }
        words.forEach((slot, value) -> pages.set(frame.mfn(), slot, value));
        simulation.part(GuestLoader.class).ifPresent(loader -> loader.poked(simulation, frame.name()));
        return Outcome.rc(0);
    }

    static void clear(Pages pages, long mfn) {
        for (int slot = 0; slot < PAGE_WORDS; slot++) {
            pages.set(mfn, slot, 0);
        }
    }

    private static Outcome loadGuest(Simulation simulation, StepInput input) {
        simulation.part(GuestLoader.class, GuestLoader::new);
        return Outcome.rc(0);
    }
}

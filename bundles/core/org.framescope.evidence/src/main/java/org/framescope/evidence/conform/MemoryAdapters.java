// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.Iterator;
import java.util.Map;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.Pages;
import org.framescope.xen.memory.Reservation;

/** Allocation, giving back, and stores from outside. */
final class MemoryAdapters {
    private static final int PAGE_WORDS = 512;

    private MemoryAdapters() {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "populate_physmap", MemoryAdapters::populate,
                "increase_reservation", MemoryAdapters::populate,
                "decrease_reservation", MemoryAdapters::decrease,
                "poke", MemoryAdapters::poke,
                "load_guest", MemoryAdapters::loadGuest);
    }

    private static Outcome populate(Simulation simulation, StepInput input) throws RecordingException {
        int order = input.args().has("order") ? input.args().number("order", 0, 20) : 0;
        long extents = input.args().has("gpfns")
                ? input.args().array("gpfns").size()
                : input.args().number("nr");
        Iterator<Long> frames = input.handedOut().iterator();
        return Outcome.rc(
                new Reservation(simulation.xen()).increase(input.domain(), extents, order, () -> next(frames)));
    }

    private static long next(Iterator<Long> frames) {
        return frames.hasNext() ? frames.next() : Reservation.ANY;
    }

    private static Outcome decrease(Simulation simulation, StepInput input) throws RecordingException {
        int order = input.args().number("order", 0, 20);
        long[] frames =
                input.args().frames("frames").stream().mapToLong(FrameRef::mfn).toArray();
        return Outcome.rc(new Reservation(simulation.xen()).decrease(input.domain(), frames, order));
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

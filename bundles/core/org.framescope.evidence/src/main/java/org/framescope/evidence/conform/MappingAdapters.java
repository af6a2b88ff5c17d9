// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashMap;
import java.util.Map;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.xen.Errno;
import org.framescope.xen.memory.ForeignMaps;

/** Mappings of the domain's frames by dom0, which is a PV guest: one L1 entry of its, one set of references. */
final class MappingAdapters {
    private static final int DOM0 = 0;

    private MappingAdapters() {}

    /** How each mapping that the recorder numbered is ended. */
    private static final class Mappings {
        private final Map<Long, Runnable> byHandle = new HashMap<>();
    }

    static Map<String, OperationAdapter> all() {
        return Map.of("foreign_map", MappingAdapters::map, "foreign_unmap", MappingAdapters::unmap);
    }

    /** Notes that the recorder calls a mapping {@code handle}, and how it is ended. */
    static void remember(Simulation simulation, long handle, Runnable end) {
        simulation.part(Mappings.class, Mappings::new).byHandle.put(handle, end);
    }

    /** A refused mapping has a number too: dom0's process has an address, with nothing behind it, that it unmaps later. */
    private static Outcome map(Simulation simulation, StepInput input) throws RecordingException {
        FrameRef frame = input.args().frame("frame");
        boolean writable = switch (input.args().text("prot")) {
            case "rw" -> true;
            case "ro" -> false;
            default -> throw input.args().unexpected("prot", "ro or rw");
        };
        ForeignMaps maps = simulation.xen().foreignMaps();
        int handle = simulation.domainExists() ? maps.map(DOM0, input.domain(), frame.mfn(), writable) : -Errno.ESRCH;
        if (input.handle().isPresent()) {
            remember(simulation, input.handle().getAsLong(), () -> maps.unmap(DOM0, handle));
        }
        return Outcome.rc(0).with("maperr", Integer.toString(Math.min(handle, 0)));
    }

    private static Outcome unmap(Simulation simulation, StepInput input) throws RecordingException {
        Runnable end = simulation.part(Mappings.class, Mappings::new).byHandle.remove(Handles.number(input.args()));
        if (end == null) {
            return Outcome.rc(-Errno.ENOENT);
        }
        end.run();
        return Outcome.rc(0);
    }
}

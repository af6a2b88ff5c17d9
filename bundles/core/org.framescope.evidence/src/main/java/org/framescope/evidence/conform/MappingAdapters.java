// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashMap;
import java.util.Map;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.xen.Errno;
import org.framescope.xen.frames.Frames;

/** Mappings of the domain's frames by dom0, which is a PV guest: one L1 entry of its, one set of references. */
final class MappingAdapters {
    private MappingAdapters() {}

    private record Mapping(long mfn, boolean writable) {}

    private static final class Mappings {
        private final Map<Long, Mapping> byHandle = new HashMap<>();
    }

    static Map<String, OperationAdapter> all() {
        return Map.of("foreign_map", MappingAdapters::map, "foreign_unmap", MappingAdapters::unmap);
    }

    private static Outcome map(Simulation simulation, StepInput input) throws RecordingException {
        FrameRef frame = input.args().frame("frame");
        boolean writable = switch (input.args().text("prot")) {
            case "rw" -> true;
            case "ro" -> false;
            default -> throw input.args().unexpected("prot", "ro or rw");
        };
        int error = take(simulation, frame.mfn(), input.domain(), writable);
        if (error == 0 && input.handle().isPresent()) {
            simulation
                    .part(Mappings.class, Mappings::new)
                    .byHandle
                    .put(input.handle().getAsLong(), new Mapping(frame.mfn(), writable));
        }
        return Outcome.rc(0).with("maperr", Integer.toString(error));
    }

    /** What {@code get_page_from_l1e} takes for the entry that dom0's {@code mmu_update} stores. */
    private static int take(Simulation simulation, long mfn, int domain, boolean writable) {
        Frames frames = simulation.xen().frames();
        if (!simulation.domainExists()) {
            return -Errno.ESRCH;
        }
        if (!frames.isValid(mfn) || simulation.view().frames().owner(mfn) == MachineView.DOMID_IO) {
            return -Errno.EPERM;
        }
        if (!frames.getPage(mfn, domain)) {
            return -Errno.EBUSY;
        }
        if (writable && isTyped(simulation) && frames.getPageType(mfn, PageType.WRITABLE) != 0) {
            frames.putPage(mfn);
            return -Errno.EBUSY;
        }
        return 0;
    }

    /** Writable mappings of another domain's frames take a type reference unless that domain is translated. */
    private static boolean isTyped(Simulation simulation) {
        return !simulation.view().domains().is(simulation.domain(), DomainWord.EXTERNAL_PAGING);
    }

    private static Outcome unmap(Simulation simulation, StepInput input) throws RecordingException {
        Mapping mapping =
                simulation.part(Mappings.class, Mappings::new).byHandle.remove(Handles.number(input.args()));
        if (mapping == null) {
            return Outcome.rc(-Errno.ENOENT);
        }
        if (mapping.writable() && isTyped(simulation)) {
            simulation.xen().frames().putPageType(mapping.mfn());
        }
        simulation.xen().frames().putPage(mapping.mfn());
        return Outcome.rc(0);
    }
}

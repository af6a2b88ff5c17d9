// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.xen.Errno;
import org.framescope.xen.memory.IoreqPages;

/** I/O request servers of HVM domains, whose pages dom0 maps as a resource. */
final class IoreqAdapters {
    /** Resource frame of the page for buffered requests; the page for requests is 1. */
    private static final int BUFFERED = 0;

    private IoreqAdapters() {}

    /** Says that there is a server. */
    private static final class Server {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "create_ioreq_server", IoreqAdapters::create,
                "acquire_resource_", IoreqAdapters::acquire);
    }

    private static Outcome create(Simulation simulation, StepInput input) {
        if (!simulation.domainExists()) {
            return Outcome.rc(-Errno.ESRCH);
        }
        simulation.part(Server.class, Server::new);
        return Outcome.rc(0);
    }

    /** The first mapping has Xen allocate both pages, that for requests first; chunks are handed out from their top. */
    private static Outcome acquire(Simulation simulation, StepInput input) throws RecordingException {
        int frame = input.args().number("frame", 0, 1);
        if (simulation.part(Server.class).isEmpty() || !simulation.domainExists()) {
            return Outcome.rc(simulation.domainExists() ? -Errno.ENOENT : -Errno.ESRCH);
        }
        IoreqPages pages = simulation.xen().ioreqPages();
        if (pages.page(input.domain(), 0) == 0) {
            List<Long> frames = new ArrayList<>(input.handedOut());
            frames.sort(Collections.reverseOrder());
            frames.forEach(mfn -> pages.alloc(input.domain(), mfn));
        }
        long mfn = pages.page(input.domain(), frame == BUFFERED ? 1 : 0);
        boolean mapped = mfn != 0 && simulation.xen().foreignMaps().map(0, input.domain(), mfn, true) >= 0;
        return Outcome.rc(mapped ? 0 : -Errno.ENOMEM);
    }
}

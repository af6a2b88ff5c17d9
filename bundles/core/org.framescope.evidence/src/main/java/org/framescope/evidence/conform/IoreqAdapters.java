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

    /** The server's pages, the one for requests first. */
    static final class Server {
        private final List<Long> pages = new ArrayList<>();

        /** The frames that the server has. */
        List<Long> pages() {
            return List.copyOf(pages);
        }
    }

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
        Server server = simulation.part(Server.class).orElse(null);
        if (server == null || !simulation.domainExists()) {
            return Outcome.rc(server == null ? -Errno.ENOENT : -Errno.ESRCH);
        }
        if (server.pages.isEmpty()) {
            List<Long> frames = new ArrayList<>(input.handedOut());
            frames.sort(Collections.reverseOrder());
            for (long mfn : frames) {
                if (new IoreqPages(simulation.xen()).alloc(input.domain(), mfn) == 0) {
                    server.pages.add(mfn);
                }
            }
        }
        int index = frame == BUFFERED ? 1 : 0;
        boolean mapped = index < server.pages.size()
                && simulation.xen().frames().getPage(server.pages.get(index), input.domain());
        return Outcome.rc(mapped ? 0 : -Errno.ENOMEM);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.xen.Errno;
import org.framescope.xen.grants.GrantFlags;
import org.framescope.xen.grants.GrantMaps;
import org.framescope.xen.grants.GrantView;

/** Grants of the guest's frames, mapped by dom0. */
final class GrantAdapters {
    /** PROT_READ and PROT_WRITE. */
    private static final int WRITABLE = 3;

    private static final int SETUP_TABLE = 2;

    private GrantAdapters() {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "dom0_map_grant", GrantAdapters::map, "guest_grant_table_op", GuestCalls.by(GrantAdapters::tableOp));
    }

    /** dom0's driver maps a grant twice, for its kernel and for the process; if either fails, neither stays. */
    private static Outcome map(Simulation simulation, StepInput input) throws RecordingException {
        GrantMaps maps = simulation.xen().grantMaps();
        long ref = input.args().word("ref");
        int flags = GrantFlags.HOST_MAP | (input.args().word("prot") == WRITABLE ? 0 : GrantFlags.READONLY);
        List<Integer> handles = new ArrayList<>();
        boolean failed = false;
        for (int i = 0; i < 2 && !failed; i++) {
            int handle = maps.map(0, simulation.domain(), ref, flags);
            failed = handle < 0;
            if (!failed) {
                handles.add(handle);
            }
        }
        if (failed) {
            handles.forEach(h -> maps.unmap(0, h));
        } else if (input.handle().isPresent()) {
            MappingAdapters.remember(
                    simulation, input.handle().getAsLong(), () -> handles.forEach(h -> maps.unmap(0, h)));
        }
        return Outcome.rc(failed ? -Errno.EINVAL : 0).with("entry", entry(simulation, ref));
    }

    private static String entry(Simulation simulation, long ref) {
        GrantView view = simulation.xen().grantTables().view();
        boolean known = ref >= 0 && ref < view.entries(simulation.domain());
        return "0x" + Long.toHexString(known ? view.entry(simulation.domain(), (int) ref) : 0);
    }

    private static Outcome tableOp(Simulation simulation, StepInput input) throws RecordingException {
        long command = input.args().words("args")[0];
        if (command != SETUP_TABLE) {
            return Outcome.unsupported("grant_table_op " + command + " by the guest");
        }
        Optional<Outcome> unreadable =
                BareCalls.unreadable(simulation, input.args().words("args")[1]);
        if (unreadable.isEmpty()) {
            simulation.xen().grantTables().setupTable(simulation.domain(), 1);
        }
        return unreadable.orElseGet(() -> Outcome.rc(0));
    }
}

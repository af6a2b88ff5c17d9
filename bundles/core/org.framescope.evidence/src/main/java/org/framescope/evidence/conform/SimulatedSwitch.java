// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.SwitchState;
import org.framescope.machine.Event;
import org.framescope.machine.MachineView;
import org.framescope.xen.sched.SchedEvents;

/**
 * What a simulated switch did, in the words of a recording.
 *
 * @param lazy whether nothing was loaded
 * @param prev the vCPU that ran
 * @param saved the context that the CPU held
 * @param events slot 14, LGDT and CR3 writes of this CPU, in order
 * @param before state before
 * @param after state after
 */
record SimulatedSwitch(
        boolean lazy, Context prev, Context saved, List<String> events, SwitchState before, SwitchState after) {

    /** The events of {@code cpu} among {@code entries}, as a recording writes them. */
    static List<String> texts(List<EventLog.Entry> entries, int cpu, MachineView view) {
        List<String> texts = new ArrayList<>();
        for (EventLog.Entry entry : entries) {
            if (entry.args().length > 1 && entry.args()[1] == cpu) {
                String text = text(entry.event(), entry.args(), view);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static String text(Event event, long[] args, MachineView view) {
        if (event == SchedEvents.SLOT14) {
            return "slot14 " + view.vcpuName(args[0]) + " cpu" + args[1] + (args[2] == 0 ? "-regular" : "-compat");
        }
        if (event == SchedEvents.LGDT_DEFAULT) {
            return "lgdt default";
        }
        if (event == SchedEvents.LGDT_FULL) {
            return "lgdt full@" + args[0];
        }
        return event == SchedEvents.CR3 ? "cr3 " + Long.toHexString(args[2]) : null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Event;
import org.framescope.machine.MachineView;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;

/**
 * Something in a run that somebody should look at.
 *
 * @param violation whether an assertion of Xen's broke or something is not as recorded; else it is a message
 * @param step the operation it happened in, from 1
 * @param record the record of the run
 * @param text what happened, in Xen's words
 */
public record Problem(boolean violation, int step, int record, String text) {
    /** How many are listed of a run at most. */
    public static final int LIMIT = 10_000;

    /** The first {@value #LIMIT} problems of {@code run}, in order. Cost: a pass over the record. */
    static List<Problem> of(LoadedRun loaded) {
        Run run = loaded.run();
        Names names = new Names(new MachineView(run.base(), loaded.release().layout()));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < run.length() && problems.size() < LIMIT; i++) {
            if (run.kind(i) == RecordKind.EVENT && run.event(i).severity() != Event.Severity.INFO) {
                boolean violation = run.event(i).severity() == Event.Severity.BUG;
                String text = names.event(run.event(i), run.eventArgs(i));
                problems.add(new Problem(violation, run.operationsAt(i) + 1, i, text));
            }
        }
        problems.addAll(loaded.findings());
        problems.sort(Comparator.comparingInt(Problem::record));
        return List.copyOf(problems);
    }
}

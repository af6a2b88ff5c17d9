// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Event;
import org.framescope.machine.Recorder;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;
import org.framescope.xen.ops.Results;

/**
 * Why an operation ended with an error: Xen has no rule by name, but each error comes from one place, and the run records
 * which call or program that was.
 *
 * @param step number of the operation
 * @param error {@code -EINVAL}, {@code GNTST_bad_handle}
 * @param calls from the operation's own first failing call inwards to the one that refused, each with its arguments and
 *     result; none when the operation's own checks refused before it called anything that failed
 * @param messages what Xen prints on the way, in Xen's wording
 */
public record Refusal(int step, String error, List<String> calls, List<String> messages) {

    /** Why operation {@code step}, 1 to {@code run.operationCount()}, failed; empty when it did not. Cost: its records. */
    public static Optional<Refusal> of(Run run, int step, Names names) {
        int group = run.operation(step);
        if (!failed(run, group)) {
            return Optional.empty();
        }
        List<String> calls = new ArrayList<>();
        for (int inner = refusing(run, group); inner >= 0; inner = refusing(run, inner)) {
            calls.add(names.call(run.call(inner), run.args(inner)) + " = "
                    + Names.result(run.call(inner), run.rc(inner)));
        }
        return Optional.of(new Refusal(
                step, Results.text(run.call(group).name(), run.rc(group)), calls, messages(run, group, names)));
    }

    private static boolean failed(Run run, int group) {
        long rc = run.rc(group);
        return rc != Recorder.NO_RC && Results.error(run.call(group).name(), rc) != null;
    }

    /** The last call made by {@code group} itself that failed; what failed earlier was not the end. -1 for none. */
    private static int refusing(Run run, int group) {
        int found = -1;
        for (int i = run.first(group) + 1; i <= run.last(group); i++) {
            if (run.kind(i) == RecordKind.ENTER) {
                int inner = run.groupAt(i);
                if (failed(run, inner)) {
                    found = inner;
                }
                i = Math.max(i, run.last(inner));
            }
        }
        return found;
    }

    private static List<String> messages(Run run, int group, Names names) {
        List<String> messages = new ArrayList<>();
        for (int i = run.first(group); i <= run.last(group); i++) {
            if (run.kind(i) == RecordKind.EVENT && run.event(i).severity() != Event.Severity.INFO) {
                messages.add(names.event(run.event(i), run.eventArgs(i)));
            }
        }
        return messages;
    }

    /** The call that refused, or nothing when the operation itself did. */
    public Optional<String> refusedBy() {
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls.getLast());
    }
}

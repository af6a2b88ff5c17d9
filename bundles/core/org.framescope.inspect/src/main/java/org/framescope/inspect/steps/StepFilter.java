// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.text.Names;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;

/**
 * Finds the operations of a run in which a text occurs: in the name or arguments of the operation, of a call or program
 * below it, or in an event. Cost: one text for each group and event; to be run beside the thread of the screen.
 */
public final class StepFilter {
    private final Run run;
    private final Names names;

    /** A filter over {@code run}, in which things are called as {@code names} says. */
    public StepFilter(Run run, Names names) {
        this.run = run;
        this.names = names;
    }

    /**
     * The numbers (1 and up) of the operations in which {@code text} occurs, capitals or not; all of them for an empty
     * text. What was found so far when {@code cancelled} says so, which is asked before each operation.
     */
    public BitSet matching(String text, BooleanSupplier cancelled) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        BitSet found = new BitSet(run.operationCount() + 1);
        for (int n = 1; n <= run.operationCount() && !cancelled.getAsBoolean(); n++) {
            if (wanted.isEmpty() || occurs(wanted, run.operation(n))) {
                found.set(n);
            }
        }
        return found;
    }

    private boolean occurs(String wanted, int operation) {
        int end = run.last(operation);
        for (int i = run.first(operation); i < end; i++) {
            RecordKind kind = run.kind(i);
            if (kind == RecordKind.ENTER && contains(callText(run.groupAt(i)), wanted)
                    || kind == RecordKind.EVENT && contains(names.event(run.event(i), run.eventArgs(i)), wanted)) {
                return true;
            }
        }
        return false;
    }

    private String callText(int group) {
        return names.call(run.call(group), run.args(group)) + " " + Names.result(run.call(group), run.rc(group));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}

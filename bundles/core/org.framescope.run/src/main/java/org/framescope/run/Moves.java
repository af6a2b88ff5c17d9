// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.OptionalInt;

/** Where the stepping commands lead from a position. Pure; each returns a position of the run. */
public final class Moves {
    private Moves() {}

    /** The next position after {@code position} that into stops at. */
    public static int into(Run run, int position) {
        for (int p = position + 1; p <= run.length(); p++) {
            if (isIntoStop(run, p)) {
                return p;
            }
        }
        return run.length();
    }

    /** The last position before {@code position} that into stops at. */
    public static int backInto(Run run, int position) {
        for (int p = position - 1; p > 0; p--) {
            if (isIntoStop(run, p)) {
                return p;
            }
        }
        return 0;
    }

    /** Into stops after a change, an event, an entered call, and the end of an operation. */
    private static boolean isIntoStop(Run run, int p) {
        return switch (run.kind(p - 1)) {
            case CHANGE, ENTER, EVENT -> true;
            case LEAVE -> run.parent(run.groupAt(p - 1)) < 0;
            case STEP -> false;
        };
    }

    /** Past the next change, event or whole call. */
    public static int over(Run run, int position) {
        for (int i = position; i < run.length(); i++) {
            switch (run.kind(i)) {
                case ENTER -> {
                    return run.last(run.groupAt(i)) + 1;
                }
                case CHANGE, EVENT -> {
                    return i + 1;
                }
                case LEAVE -> {
                    if (run.parent(run.groupAt(i)) < 0) {
                        return i + 1;
                    }
                }
                case STEP -> {
                    // belongs to the change that follows
                }
            }
        }
        return run.length();
    }

    /** Before the last change, event or whole call. */
    public static int backOver(Run run, int position) {
        for (int i = position - 1; i >= 0; i--) {
            switch (run.kind(i)) {
                case LEAVE -> {
                    return beforeStep(run, run.first(run.groupAt(i)));
                }
                case CHANGE, EVENT, ENTER -> {
                    return beforeStep(run, i);
                }
                case STEP -> {
                    // belongs to the change that follows
                }
            }
        }
        return 0;
    }

    /** The position before record {@code i} and the name of the atomic step that it begins, if it does. */
    private static int beforeStep(Run run, int i) {
        return i > 0 && run.kind(i - 1) == RecordKind.STEP ? i - 1 : i;
    }

    /** Past the end of the call that {@code position} lies in; at top level as over. */
    public static int out(Run run, int position) {
        OptionalInt group = run.enclosing(position);
        return group.isPresent() ? run.last(group.getAsInt()) + 1 : over(run, position);
    }

    /** Before the call that {@code position} lies in; at top level as back over. */
    public static int backOut(Run run, int position) {
        OptionalInt group = run.enclosing(position);
        return group.isPresent() ? beforeStep(run, run.first(group.getAsInt())) : backOver(run, position);
    }
}

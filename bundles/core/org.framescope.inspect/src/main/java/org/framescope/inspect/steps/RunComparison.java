// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.Arrays;
import org.framescope.inspect.State;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Release;
import org.framescope.run.Cursor;
import org.framescope.run.Run;

/**
 * Two runs side by side: up to which operation they are the same, what either does after it, and in which words their
 * states differ. Confined to one thread at a time.
 *
 * <p>Cost: one pass over the records that both have in common when it is made; a jump of two cursors for each question
 * about words.
 */
public final class RunComparison {
    /**
     * An operation of either run.
     *
     * @param step its number, from 1
     * @param first what the first run does, empty behind its end
     * @param second what the second run does, empty behind its end
     * @param same whether both do the same with the same effect
     */
    public record Row(int step, String first, String second, boolean same) {}

    private record Side(Run run, Release release, Cursor cursor, Names names) {
        static Side of(Run run, Release release) {
            return new Side(
                    run,
                    release,
                    new Cursor(run),
                    State.at(run, run.length(), release).names());
        }

        String operation(int step) {
            if (step > run.operationCount()) {
                return "";
            }
            int group = run.operation(step);
            String rc = Names.result(run.call(group), run.rc(group));
            String call = names.call(run.call(group), run.args(group));
            return rc.isEmpty() ? call : call + "  → " + rc;
        }

        State after(int step) {
            cursor.moveTo(run.positionAfter(Math.min(step, run.operationCount())));
            return new State(cursor.reading(), release);
        }
    }

    private final Side first;
    private final Side second;
    private final int common;

    /** Compares {@code first} with {@code second}, each run under a release of its own. */
    public RunComparison(Run first, Release firstRelease, Run second, Release secondRelease) {
        this.first = Side.of(first, firstRelease);
        this.second = Side.of(second, secondRelease);
        common = common(first, second);
    }

    private static int common(Run first, Run second) {
        int least = Math.min(first.operationCount(), second.operationCount());
        for (int step = 1; step <= least; step++) {
            if (!same(first, second, step)) {
                return step - 1;
            }
        }
        return least;
    }

    private static boolean same(Run first, Run second, int step) {
        int from = first.positionAfter(step - 1);
        int to = first.positionAfter(step);
        if (from != second.positionAfter(step - 1) || to != second.positionAfter(step)) {
            return false;
        }
        int mine = first.operation(step);
        int others = second.operation(step);
        if (!first.call(mine).equals(second.call(others))
                || first.rc(mine) != second.rc(others)
                || !Arrays.equals(first.args(mine), second.args(others))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!sameRecord(first, second, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRecord(Run first, Run second, int i) {
        if (first.kind(i) != second.kind(i)) {
            return false;
        }
        return switch (first.kind(i)) {
            case CHANGE -> first.address(i) == second.address(i) && first.delta(i) == second.delta(i);
            case EVENT -> first.event(i) == second.event(i) && Arrays.equals(first.eventArgs(i), second.eventArgs(i));
            default -> true;
        };
    }

    /** How many operations both begin with; the first that differs is the next, unless both end here. */
    public int common() {
        return common;
    }

    /** Whether both are the same from beginning to end. */
    public boolean isSame() {
        return common == steps() && first.run().operationCount() == second.run().operationCount();
    }

    /** Number of operations of the longer one. */
    public int steps() {
        return Math.max(first.run().operationCount(), second.run().operationCount());
    }

    /** What both do at {@code step}, 1 to steps(). */
    public Row row(int step) {
        return new Row(step, first.operation(step), second.operation(step), step <= common);
    }

    /** The words in which the states after {@code step} differ; a run that is shorter stands at its end. */
    public Changes words(int step) {
        return Changes.between(first.after(step), second.after(step));
    }
}

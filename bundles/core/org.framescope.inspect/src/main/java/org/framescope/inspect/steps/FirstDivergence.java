// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.Optional;
import org.framescope.inspect.text.Names;
import org.framescope.machine.MachineView;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.WordName;
import org.framescope.run.Cursor;
import org.framescope.run.Run;

/**
 * Where two runs part: the first step that does not change the same words in the same way, and the first such word; or,
 * where all words go together, the first step with another result. Words in which the beginnings differ already are what
 * was chosen differently, and no step parted there.
 *
 * @param step its number, from 1
 * @param word the word's name, or {@code result} and the operation's name
 * @param a its value, or the result, after that step in the first run
 * @param b the same in the second run; {@code none} behind the end of a run
 */
public record FirstDivergence(int step, String word, String a, String b) {
    private static final String NONE = "none";

    /**
     * Where {@code a}, a run of {@code release}, and {@code b} part; empty when they never do. Cost: a pass over the records
     * of both up to there, most of it at the speed of memory, then two jumps.
     */
    public static Optional<FirstDivergence> of(Run a, Release release, Run b) {
        int steps = Math.min(a.operationCount(), b.operationCount());
        int step = a.operationsInCommon(b, 0) + 1;
        while (step <= steps) {
            Optional<FirstDivergence> words = words(a, release, b, step);
            if (words.isPresent()) {
                return words;
            }
            if (a.rc(a.operation(step)) != b.rc(b.operation(step))) {
                return Optional.of(new FirstDivergence(step, result(a, step), rc(a, step), rc(b, step)));
            }
            step = a.operationsInCommon(b, step) + 1;
        }
        if (a.operationCount() == b.operationCount()) {
            return Optional.empty();
        }
        int next = steps + 1;
        return Optional.of(
                new FirstDivergence(next, result(a.operationCount() > steps ? a : b, next), rc(a, next), rc(b, next)));
    }

    private static String result(Run run, int step) {
        return "result of " + run.call(run.operation(step)).name();
    }

    private static String rc(Run run, int step) {
        if (step > run.operationCount()) {
            return NONE;
        }
        String text = Names.result(run.rc(run.operation(step)));
        return text.isEmpty() ? NONE : text;
    }

    private static Optional<FirstDivergence> words(Run a, Release release, Run b, int step) {
        long[] addresses = a.changedDifferently(b, step);
        long[] mine = a.valuesAt(a.positionAfter(step), addresses);
        long[] others = b.valuesAt(b.positionAfter(step), addresses);
        for (int i = 0; i < addresses.length; i++) {
            if (mine[i] != others[i]) {
                String name = name(addresses[i], a, release, step);
                return Optional.of(new FirstDivergence(step, name, hex(mine[i]), hex(others[i])));
            }
        }
        return Optional.empty();
    }

    /** Frames and pages are named by their numbers; what records are called depends on the state. */
    private static String name(long address, Run run, Release release, int step) {
        Space space = Space.of(address).orElseThrow();
        boolean numbered = space == Space.FRAME || space == Space.PAGE || space == Space.M2P;
        MachineView machine = numbered ? new MachineView(run.base(), release.layout()) : after(run, release, step);
        return new WordName(machine).of(address);
    }

    private static MachineView after(Run run, Release release, int step) {
        Cursor cursor = new Cursor(run);
        cursor.toStep(step);
        return new MachineView(cursor.reading(), release.layout());
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}

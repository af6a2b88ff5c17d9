// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two runs, operation by operation. What both recorded alike is compared as whole stretches of records; an operation that
 * they recorded differently is compared by what it makes of each word, whatever the order.
 */
final class RunPair {
    private final Run a;
    private final Run b;
    private final int operations;

    RunPair(Run a, Run b) {
        this.a = a;
        this.b = b;
        operations = Math.min(a.operationCount(), b.operationCount());
    }

    /** The number of the operation up to which, from after operation {@code from} on, both do the same and return the same. */
    int together(int from) {
        int step = from;
        while (step < operations) {
            step = recordedAlike(step);
            if (step == operations || !same(step + 1)) {
                return step;
            }
            step++;
        }
        return step;
    }

    /** As {@link #together}, but everything that was recorded must be alike, and stand in the same place. */
    private int recordedAlike(int from) {
        int position = a.positionAfter(from);
        int group = a.operation(from + 1);
        if (position != b.positionAfter(from) || group != b.operation(from + 1)) {
            return from;
        }
        int records = a.tape().records().alike(b.tape().records(), position);
        long words = a.tape().groups().alike(b.tape().groups(), (long) group * Tape.GROUP_WORDS);
        int groups = (int) (words / Tape.GROUP_WORDS);
        int byGroups = groups < a.groupCount() ? a.operationsAt(a.first(groups)) : operations;
        return Math.min(operations, Math.min(a.operationsAt(records), byGroups));
    }

    private boolean same(int step) {
        return a.rc(a.operation(step)) == b.rc(b.operation(step)) && (sameChanges(step) || differing(step).length == 0);
    }

    /** Whether operation {@code step} makes the same changes in the same order, which is so for nearly all that do the same. */
    private boolean sameChanges(int step) {
        int endA = a.positionAfter(step);
        int endB = b.positionAfter(step);
        int i = nextChange(a, a.positionAfter(step - 1), endA);
        int j = nextChange(b, b.positionAfter(step - 1), endB);
        while (i < endA && j < endB && a.address(i) == b.address(j) && a.delta(i) == b.delta(j)) {
            i = nextChange(a, i + 1, endA);
            j = nextChange(b, j + 1, endB);
        }
        return i == endA && j == endB;
    }

    private static int nextChange(Run run, int from, int end) {
        int i = from;
        while (i < end && run.kind(i) != RecordKind.CHANGE) {
            i++;
        }
        return i;
    }

    /** The addresses of the words of which operation {@code step} makes something else in the two, in order of first change. */
    long[] differing(int step) {
        Map<Long, Long> net = new LinkedHashMap<>();
        add(net, a, step);
        add(net, b, step);
        return net.entrySet().stream()
                .filter(word -> word.getValue() != 0)
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }

    private static void add(Map<Long, Long> net, Run run, int step) {
        for (int i = run.positionAfter(step - 1); i < run.positionAfter(step); i++) {
            if (run.kind(i) == RecordKind.CHANGE) {
                net.merge(run.address(i), run.delta(i), (x, y) -> x ^ y);
            }
        }
    }
}

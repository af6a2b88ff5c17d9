// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Arrays;
import org.framescope.machine.Reading;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;

/** Finds the words in which two states of one machine differ. */
final class Differences {
    /** Up to this many records between, the record is read; beyond, the readings are compared. */
    private static final int NEAR = 1 << 12;

    private long[] addresses = new long[16];
    private int size;

    private Differences() {}

    /** The words in which {@code after} differs from {@code before}, readings at positions of runs with one beginning. */
    static WordChanges between(Run runBefore, int from, Reading before, Run runAfter, int to, Reading after) {
        Differences found = new Differences();
        if (runBefore == runAfter && Math.abs(from - to) <= NEAR) {
            found.fromRecords(runAfter, Math.min(from, to), Math.max(from, to));
        } else {
            found.fromReadings(before, after);
        }
        return found.changes(before, after);
    }

    private void fromRecords(Run run, int first, int end) {
        for (int i = first; i < end; i++) {
            if (run.kind(i) == RecordKind.CHANGE) {
                add(run.address(i));
            }
        }
    }

    private void fromReadings(Reading before, Reading after) {
        after.difference(before, (address, here, there) -> add(address));
    }

    private void add(long address) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, size * 2);
        }
        addresses[size++] = address;
    }

    private WordChanges changes(Reading before, Reading after) {
        Arrays.sort(addresses, 0, size);
        long[] olds = new long[size];
        long[] values = new long[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            long address = addresses[i];
            if (i > 0 && address == addresses[i - 1]) {
                continue;
            }
            long old = before.read(address);
            long value = after.read(address);
            if (old != value) {
                addresses[n] = address;
                olds[n] = old;
                values[n] = value;
                n++;
            }
        }
        int listed = Math.min(n, WordChanges.LIMIT);
        return new WordChanges(
                Arrays.copyOf(addresses, listed),
                Arrays.copyOf(olds, listed),
                Arrays.copyOf(values, listed),
                listed < n);
    }
}

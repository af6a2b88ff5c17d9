// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The changes among a range of records, grouped by the address they change without its lowest bits. Unchanging.
 *
 * <p>Cost: building it is one pass over the records with a hash lookup each, and one over the changes; it keeps 4 bytes a
 * change and about 20 a group.
 */
final class RecordIndex {
    /** How many records are indexed between two questions whether to go on. */
    private static final int BLOCK = 1 << 16;

    private static final int EMPTY = -1;

    private final int shift;
    private long[] keys = new long[64];
    private int[] table = filled(256);
    private int groups;
    private int[] starts;
    private int[] records;

    private RecordIndex(int shift) {
        this.shift = shift;
    }

    /**
     * Indexes records {@code from} to {@code to - 1}; the key of a change is its address shifted right by {@code shift}.
     * Returns null when {@code cancelled} said so on the way.
     */
    static RecordIndex build(RecordColumn column, int from, int to, int shift, BooleanSupplier cancelled) {
        RecordIndex index = new RecordIndex(shift);
        int[] groupOf = new int[to - from];
        for (int block = from; block < to; block += BLOCK) {
            index.number(column, block, Math.min(to, block + BLOCK), from, groupOf);
            if (cancelled.getAsBoolean()) {
                return null;
            }
        }
        index.sort(from, groupOf);
        return index;
    }

    private void number(RecordColumn column, int first, int end, int from, int[] groupOf) {
        long lastKey = -1;
        int lastGroup = EMPTY;
        for (int i = first; i < end; i++) {
            long address = column.a(i);
            if (address < 0) {
                groupOf[i - from] = EMPTY;
            } else {
                if (address >>> shift != lastKey) {
                    lastKey = address >>> shift;
                    lastGroup = groupNumber(lastKey);
                }
                groupOf[i - from] = lastGroup;
            }
        }
    }

    /** Counting sort: all changes of group 0 in order, then those of group 1, and so on. */
    private void sort(int from, int[] groupOf) {
        int[] next = new int[groups + 1];
        for (int group : groupOf) {
            if (group != EMPTY) {
                next[group + 1]++;
            }
        }
        for (int i = 1; i <= groups; i++) {
            next[i] += next[i - 1];
        }
        starts = next.clone();
        records = new int[next[groups]];
        for (int i = 0; i < groupOf.length; i++) {
            int group = groupOf[i];
            if (group != EMPTY) {
                records[next[group]++] = from + i;
            }
        }
        keys = Arrays.copyOf(keys, groups);
    }

    private int groupNumber(long key) {
        int slot = slot(key);
        while (table[slot] != EMPTY) {
            if (keys[table[slot]] == key) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        if (groups == keys.length) {
            grow();
            return groupNumber(key);
        }
        table[slot] = groups;
        keys[groups] = key;
        return groups++;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        table = filled(keys.length * 4);
        for (int group = 0; group < groups; group++) {
            int slot = slot(keys[group]);
            while (table[slot] != EMPTY) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = group;
        }
    }

    private int slot(long key) {
        return (int) ((key ^ key >>> 32) * 0x9e3779b97f4a7c15L >>> 32) & table.length - 1;
    }

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, EMPTY);
        return table;
    }

    /** How many groups there are. */
    int groups() {
        return groups;
    }

    /** The key of {@code group}. */
    long key(int group) {
        return keys[group];
    }

    /** The group of {@code key}, or -1. */
    int group(long key) {
        for (int slot = slot(key); table[slot] != EMPTY; slot = slot + 1 & table.length - 1) {
            if (keys[table[slot]] == key) {
                return table[slot];
            }
        }
        return EMPTY;
    }

    /** Where the records of {@code group} begin; those of the next group begin where they end. */
    int start(int group) {
        return starts[group];
    }

    /** Record number {@code i} in the order of groups and, inside a group, of records. */
    int record(int i) {
        return records[i];
    }

    /** The first i of {@code group} with {@code record(i) >= position}, or {@code start(group + 1)}. */
    int firstAtLeast(int group, int position) {
        int i = Arrays.binarySearch(records, starts[group], starts[group + 1], position);
        return i < 0 ? -i - 1 : i;
    }
}

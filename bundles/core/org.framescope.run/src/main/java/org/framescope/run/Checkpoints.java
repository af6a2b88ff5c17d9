// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.ChunkChanges;
import org.framescope.machine.Reading;
import org.framescope.machine.Words;

/**
 * Readings at some positions of a run. When there are too many, or they cost too much memory, every second one goes and
 * the distance doubles. So jumps stay short and memory bounded however long a run is.
 */
final class Checkpoints {
    private static final long CHUNK_BYTES = (ChunkChanges.CHUNK_WORDS + 2L) * Long.BYTES;
    private static final long RECORD_BYTES = 2L * Long.BYTES;

    /**
     * When to take and when to drop.
     *
     * @param spacing least number of records between two, at first
     * @param patience from this many records on, one is taken even if it keeps more memory than they do
     * @param limit how many there may be, at least 2
     * @param maxChunks how many chunks of 512 words they may keep that their neighbours do not share
     */
    record Policy(int spacing, int patience, int limit, long maxChunks) {
        private static final int SPACING = 1 << 18;
        private static final int PATIENCE = 1 << 21;
        private static final int LIMIT = 64;
        private static final int SHARE_OF_HEAP = 4;

        /** Up to 64, in up to a quarter of the heap. */
        static Policy standard() {
            long maxChunks = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / CHUNK_BYTES;
            return new Policy(SPACING, PATIENCE, LIMIT, maxChunks);
        }

        private boolean isTime(int records, long chunks) {
            return records >= patience || (long) records * RECORD_BYTES >= chunks * CHUNK_BYTES;
        }
    }

    /** A reading, and how many of its chunks the entry before does not share. */
    private record Entry(int position, Reading reading, int chunks) {
        Entry after(Entry before) {
            return new Entry(position, reading, reading.chunksNotSharedWith(before.reading));
        }
    }

    private final Policy policy;
    private final List<Entry> entries;
    private int spacing;

    Checkpoints(Reading base, Policy policy) {
        this(new ArrayList<>(), policy.spacing, policy);
        entries.add(new Entry(0, base, 0));
    }

    private Checkpoints(List<Entry> entries, int spacing, Policy policy) {
        this.entries = new ArrayList<>(entries);
        this.spacing = spacing;
        this.policy = policy;
    }

    /** Takes a checkpoint if the last one is far enough from {@code position}, at which {@code words} stand. */
    void consider(int position, Words words) {
        int records = position - entries.getLast().position;
        if (records < spacing || !policy.isTime(records, words.chunksWritten())) {
            return;
        }
        entries.add(new Entry(position, words.reading(), 0).after(entries.getLast()));
        while (entries.size() > 2 && (entries.size() > policy.limit || chunks() > policy.maxChunks)) {
            thin();
        }
    }

    private long chunks() {
        return entries.stream().mapToLong(Entry::chunks).sum();
    }

    private void thin() {
        List<Entry> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += 2) {
            Entry entry = entries.get(i);
            kept.add(i == 0 ? entry : entry.after(kept.getLast()));
        }
        entries.clear();
        entries.addAll(kept);
        spacing = (int) Math.min(Integer.MAX_VALUE, spacing * 2L);
    }

    Checkpoints copy() {
        return new Checkpoints(entries, spacing, policy);
    }

    Checkpoints upTo(int position) {
        return new Checkpoints(
                entries.stream().filter(e -> e.position <= position).toList(), spacing, policy);
    }

    int count() {
        return entries.size();
    }

    /** Index of the checkpoint nearest to {@code position}, before or after it; of two as near, the one before. */
    int nearest(int position) {
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (entries.get(middle).position <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean nextIsNearer = low + 1 < entries.size()
                && entries.get(low + 1).position - position < position - entries.get(low).position;
        return nextIsNearer ? low + 1 : low;
    }

    int position(int index) {
        return entries.get(index).position;
    }

    Reading reading(int index) {
        return entries.get(index).reading;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The indexes by chunk of the records next to each checkpoint, on either side up to the middle between it and the next
 * one. Built when first asked for; the few that were used last are kept, for all cursors of the run. Safe to use from any
 * thread; two that ask for the same one at the same time both build it.
 */
final class SpanIndexes {
    private static final int KEPT = 16;

    private record Key(int checkpoint, boolean after) {}

    private final RecordColumn records;
    private final Checkpoints checkpoints;
    private final Map<Key, RecordIndex> indexes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RecordIndex> eldest) {
            return size() > KEPT;
        }
    };

    SpanIndexes(RecordColumn records, Checkpoints checkpoints) {
        this.records = records;
        this.checkpoints = checkpoints;
    }

    /** The records after or before {@code checkpoint} by chunk, or null when {@code cancelled} said so. */
    RecordIndex index(int checkpoint, boolean after, BooleanSupplier cancelled) {
        Key key = new Key(checkpoint, after);
        RecordIndex known = kept(key);
        if (known == null) {
            int position = checkpoints.position(checkpoint);
            int from = after ? position : middle(checkpoint - 1);
            int to = after ? middle(checkpoint) : position;
            known = RecordIndex.build(records, from, to, Span.CHUNK_SHIFT, cancelled);
            if (known != null) {
                keep(key, known);
            }
        }
        return known;
    }

    private synchronized RecordIndex kept(Key key) {
        return indexes.get(key);
    }

    private synchronized void keep(Key key, RecordIndex index) {
        indexes.put(key, index);
    }

    /** The last position to which {@code checkpoint} is nearer than the next one, or as near. */
    private int middle(int checkpoint) {
        int position = checkpoints.position(checkpoint);
        if (checkpoint + 1 == checkpoints.count()) {
            return records.size();
        }
        return (int) (((long) position + checkpoints.position(checkpoint + 1)) / 2);
    }
}

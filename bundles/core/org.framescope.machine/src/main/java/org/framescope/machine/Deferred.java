// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Chunks of a reading with {@link ChunkChanges} applied, each computed when it is first asked for and then kept. Safe to
 * use from any thread: whoever computes a chunk twice computes the same.
 */
final class Deferred {
    private final ChunkTable from;
    private final ChunkChanges changes;
    private final AtomicReferenceArray<long[]> chunks;

    Deferred(ChunkTable from, ChunkChanges changes) {
        this.from = from;
        this.changes = changes;
        chunks = new AtomicReferenceArray<>(changes.size());
    }

    /** The chunk that {@code address} lies in, or null when neither these changes nor those of its beginning touch it. */
    long[] chunk(long address) {
        int number = changes.find(address & -ChunkTable.CHUNK_WORDS);
        if (number < 0) {
            return from.deferredChunk(address);
        }
        long[] chunk = chunks.getAcquire(number);
        if (chunk == null) {
            long[] fresh = from.copyOfChunk(address);
            changes.apply(number, fresh);
            long[] first = chunks.compareAndExchange(number, null, fresh);
            chunk = first == null ? fresh : first;
        }
        return chunk;
    }
}

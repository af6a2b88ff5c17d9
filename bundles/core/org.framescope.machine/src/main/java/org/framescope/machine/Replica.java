// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * A second copy of a machine's words that is moved along a record of changes, in both directions. Confined to the
 * thread of the cursor that owns it.
 */
public final class Replica implements WordSource {
    private final WordStore store;

    /** A replica that stands at {@code reading}. */
    public Replica(Reading reading) {
        store = new WordStore(reading);
    }

    @Override
    public long read(long address) {
        return store.get(address);
    }

    @Override
    public boolean present(long address) {
        return store.present(address);
    }

    /** Applies or takes back a change: {@code delta} is old xor new. */
    public void apply(long address, long delta) {
        store.xor(address, delta);
    }

    /** Jumps to {@code reading}. */
    public void restore(Reading reading) {
        store.restore(reading);
    }

    /**
     * Jumps to where {@code changes} lead from {@code reading}. They are applied to a chunk when a word of it is first
     * asked for, here or in a reading taken later, so that the jump itself costs a few nanoseconds a chunk.
     */
    public void restore(Reading reading, ChunkChanges changes) {
        store.restore(reading, changes);
    }

    /** The state as it is now. */
    public Reading reading() {
        return store.reading();
    }
}

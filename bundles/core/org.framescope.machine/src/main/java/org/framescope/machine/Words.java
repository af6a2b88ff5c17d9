// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.lang.foreign.MemorySegment;

/**
 * The engine's words, and the one way to change them: {@link #write} tells the {@link Recorder} of each change right
 * after it was made. Confined to the engine's thread; {@link #reading()} hands an unchanging state to others.
 */
public final class Words implements WordSource {
    private final WordStore store;
    private Recorder recorder = Recorder.NONE;
    private WordWatcher watcher;

    /** A machine whose words are all untouched. */
    public Words() {
        store = new WordStore();
    }

    /** A machine that begins as {@code reading}, which stays as it is. */
    public Words(Reading reading) {
        store = new WordStore(reading);
    }

    /**
     * Lays {@code space} over a segment of little-endian words, such as a mapped file; writes never reach it.
     *
     * @throws IllegalStateException when a word of the space was already written
     */
    public void base(Space space, MemorySegment segment) {
        store.base(space, Base.of(segment));
    }

    /**
     * Lets the first {@code words} words of {@code space} read as {@code period}, over and over, until they are written.
     * Costs nothing however many they are.
     *
     * @param period its length is a power of two
     * @throws IllegalStateException when a word of the space was already written
     */
    public void base(Space space, long[] period, long words) {
        store.base(space, Base.repeated(period, words));
    }

    /**
     * Lays the first {@code words} words of {@code space} over pieces of {@code segment}, such as a mapped file, which
     * {@code places} tells; writes never reach it.
     *
     * @throws IllegalStateException when a word of the space was already written
     */
    public void base(Space space, MemorySegment segment, long words, ChunkPlaces places) {
        store.base(space, Base.placed(segment, words, places));
    }

    /** Sends everything from now on to {@code recorder}. */
    public void recorder(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Who is told; for entering and leaving calls. */
    public Recorder recorder() {
        return recorder;
    }

    /** Tells {@code watcher} from now on which words are read and written, the same value too; null tells nobody. */
    public void watcher(WordWatcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public long read(long address) {
        if (watcher != null) {
            watcher.read(address);
        }
        return store.get(address);
    }

    @Override
    public boolean present(long address) {
        return store.present(address);
    }

    /** Makes the word at {@code address} be {@code value}. A write of the value that stands there changes nothing. */
    public void write(long address, long value) {
        if (watcher != null) {
            watcher.written(address);
        }
        long old = store.exchange(address, value);
        if (old != value) {
            recorder.write(address, old, value);
        }
    }

    /** Adds {@code delta} to the word at {@code address} and returns the new value. */
    public long add(long address, long delta) {
        long value = read(address) + delta;
        write(address, value);
        return value;
    }

    /** How many chunks of 512 words were written since the last reading was taken: that is what keeping it costs. */
    public long chunksWritten() {
        return store.chunksOwned();
    }

    /** The state as it is now. */
    public Reading reading() {
        if (watcher != null) {
            watcher.readAll();
        }
        return store.reading();
    }
}

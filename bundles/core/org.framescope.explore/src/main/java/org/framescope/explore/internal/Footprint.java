// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.xen.program.ForwardingRecorder;

/**
 * The words that steps change: whichever was changed once belongs to it, save counters and what actors remember. A word
 * outside it is as it was at the beginning, so the values inside it, numbered, say what the machine is. Is the recorder of
 * the words while a step is made; only words make a state, so it forgets all else.
 */
final class Footprint extends ForwardingRecorder {
    private final Words words;
    private final Dictionary values = new Dictionary();
    private final Map<Long, Integer> places = new HashMap<>();
    private long[] addresses = new long[0];
    private long[] current = new long[0];
    private boolean changed;

    Footprint(Words words) {
        super(Recorder.NONE);
        this.words = words;
        values.number();
    }

    /** The numbers of the machine's values. */
    Dictionary values() {
        return values;
    }

    /** How many words belong to it. */
    int size() {
        return addresses.length;
    }

    /** Makes the words be what {@code number} stands for. */
    void moveTo(int number) {
        long[] wanted = values.value(number);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] != current[i]) {
                words.write(addresses[i], wanted[i]);
                current[i] = wanted[i];
            }
        }
    }

    /** From now on notes what changes. */
    void begin() {
        changed = false;
        words.recorder(this);
    }

    /** Notes no more; whether anything changed since {@link #begin}. */
    boolean end() {
        words.recorder(Recorder.NONE);
        return changed;
    }

    /** The number of what the words are now. */
    int number() {
        return values.number(current.clone());
    }

    @Override
    public void write(long address, long old, long value) {
        Space space = Space.of(address).orElseThrow();
        if (space == Space.COUNTER) {
            return;
        }
        if (space == Space.ACTOR) {
            throw new IllegalStateException("a step wrote what actors remember, expected only its own actor to do so");
        }
        Integer place = places.get(address);
        if (place == null) {
            place = include(address, old);
        }
        current[place] = value;
        changed = true;
    }

    private int include(long address, long old) {
        int place = addresses.length;
        places.put(address, place);
        addresses = Arrays.copyOf(addresses, place + 1);
        addresses[place] = address;
        current = Arrays.copyOf(current, place + 1);
        values.extend(old);
        return place;
    }
}

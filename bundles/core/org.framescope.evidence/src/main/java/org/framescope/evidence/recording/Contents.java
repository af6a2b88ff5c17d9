// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.Map;

/**
 * What a frame contains.
 *
 * @param words non-zero words by index, 0 to 511; empty when only their number is known
 * @param nonZero number of non-zero words
 */
public record Contents(Map<Integer, Long> words, int nonZero) {
    static Contents of(Fields fields, String name) throws RecordingException {
        if (fields.has("nonzero")) {
            return new Contents(Map.of(), fields.number("nonzero", 0, 512));
        }
        Map<Integer, Long> words = fields.asSlots(name);
        return new Contents(words, words.size());
    }

    /** Whether every word is known. */
    public boolean isComplete() {
        return words.size() == nonZero;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.OptionalLong;

/**
 * What a guest saw of its operation.
 *
 * @param rc what it got back
 * @param fault vector of the exception it took
 * @param error error code of the exception
 * @param cr2 address of a page fault
 */
public record GuestAnswer(OptionalLong rc, OptionalLong fault, OptionalLong error, OptionalLong cr2) {
    static GuestAnswer of(Fields fields) throws RecordingException {
        return new GuestAnswer(
                optional(fields, "rc"), optional(fields, "fault"), optional(fields, "err"), optional(fields, "cr2"));
    }

    /** The guest got {@code rc} back. */
    public static GuestAnswer returned(long rc) {
        return new GuestAnswer(OptionalLong.of(rc), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    private static OptionalLong optional(Fields fields, String name) throws RecordingException {
        return fields.has(name) ? OptionalLong.of(fields.word(name)) : OptionalLong.empty();
    }
}

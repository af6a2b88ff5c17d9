// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.recording.GuestAnswer;

/**
 * What came of a simulated step besides the state: its result, what the guest saw and the fields an observation adds.
 * Unchanging.
 */
public final class Outcome {
    /** A field of steps in which words were read: the number of the first in all memory, for others may store there. */
    static final String WORD = "word of memory";

    private final String unsupported;
    private final long rc;
    private final GuestAnswer guest;
    private final Map<String, String> fields;

    private Outcome(String unsupported, long rc, GuestAnswer guest, Map<String, String> fields) {
        this.unsupported = unsupported;
        this.rc = rc;
        this.guest = guest;
        this.fields = fields;
    }

    /** The operation returned {@code rc}: a result, or -errno. */
    public static Outcome rc(long rc) {
        return new Outcome(null, rc, null, Map.of());
    }

    /** A guest's operation returned {@code rc}, which the guest saw. */
    static Outcome returned(long rc) {
        return rc(rc).with(GuestAnswer.returned(rc));
    }

    /** Nothing was executed: an observation. Its recorded result is 0. */
    public static Outcome observed() {
        return rc(0);
    }

    /** The simulator cannot do this; the rest of the sequence is unsupported too. */
    public static Outcome unsupported(String reason) {
        return new Outcome(reason, 0, null, Map.of());
    }

    /** A guest's operation ended with {@code answer}; its rc is also the step's. */
    public static Outcome guest(GuestAnswer answer) {
        return new Outcome(null, answer.rc().orElse(0), answer, Map.of());
    }

    /** As this, with the field {@code name} ({@code maperr}, {@code types}, {@code ctx.cr3}, ...) as text. */
    public Outcome with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Outcome(unsupported, rc, guest, more);
    }

    /** As this, with what the guest saw. */
    public Outcome with(GuestAnswer answer) {
        return new Outcome(unsupported, rc, answer, fields);
    }

    /** Why it is not supported, if it is not. */
    public Optional<String> unsupported() {
        return Optional.ofNullable(unsupported);
    }

    /** The result. */
    public long rc() {
        return rc;
    }

    /** What the guest saw, if it acted. */
    public Optional<GuestAnswer> guest() {
        return Optional.ofNullable(guest);
    }

    /** The fields an observation adds, as text, by name. */
    public Map<String, String> fields() {
        return fields;
    }
}

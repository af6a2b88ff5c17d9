// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.framescope.machine.Event;
import org.framescope.machine.Recorder;
import org.framescope.xen.program.ForwardingRecorder;

/** Passes everything on to a recorder and notes the first broken assertion on the way. */
final class Assertions extends ForwardingRecorder {
    private static final long FNV_OFFSET = 0x811c9dc5L;
    private static final long FNV_PRIME = 0x01000193L;
    private static final long LOW = 0xffff_ffffL;

    private final Map<Long, Event> seen = new HashMap<>();
    private long broken;

    /** Passes on to nobody until {@link #begin}. */
    Assertions() {
        super(Recorder.NONE);
    }

    /** From now on passes on to {@code recorder}; nothing is broken yet. */
    void begin(Recorder recorder) {
        forwardTo(recorder);
        broken = 0;
    }

    /** The code of the first assertion that broke since, 0 if none did. */
    long broken() {
        return broken;
    }

    /** The event of {@code code}, if it was seen. */
    Optional<Event> event(long code) {
        return Optional.ofNullable(seen.get(code));
    }

    /** A number for {@code event} that depends on its name only and is not 0. */
    static long code(Event event) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < event.name().length(); i++) {
            hash = (hash ^ event.name().charAt(i)) * FNV_PRIME & LOW;
        }
        return hash == 0 ? 1 : hash;
    }

    @Override
    public void event(Event event, long... args) {
        if (broken == 0 && event.severity() == Event.Severity.BUG) {
            broken = code(event);
            seen.put(broken, event);
        }
        super.event(event, args);
    }
}

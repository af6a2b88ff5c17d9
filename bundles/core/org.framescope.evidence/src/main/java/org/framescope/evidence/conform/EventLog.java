// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Event;
import org.framescope.machine.Recorder;
import org.framescope.machine.Words;
import org.framescope.xen.program.ForwardingRecorder;

/** Overhears the events of an operation; everything goes on to whoever records. */
final class EventLog {
    /** An event with its arguments. */
    record Entry(Event event, long[] args) {}

    private final List<Entry> entries = new ArrayList<>();

    /** The events of the last operation listened to. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Performs {@code operation} on {@code words}, overhearing its events. */
    void listen(Words words, Runnable operation) {
        entries.clear();
        Recorder recorder = words.recorder();
        words.recorder(new Listener(recorder));
        try {
            operation.run();
        } finally {
            words.recorder(recorder);
        }
    }

    private final class Listener extends ForwardingRecorder {
        Listener(Recorder next) {
            super(next);
        }

        @Override
        public void event(Event event, long... args) {
            entries.add(new Entry(event, args.clone()));
            super.event(event, args);
        }
    }
}

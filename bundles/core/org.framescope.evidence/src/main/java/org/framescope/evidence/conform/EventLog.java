// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Recorder;
import org.framescope.machine.Words;

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

    private final class Listener implements Recorder {
        private final Recorder next;

        Listener(Recorder next) {
            this.next = next;
        }

        @Override
        public void enter(Call call, long... args) {
            next.enter(call, args);
        }

        @Override
        public void leave(long rc) {
            next.leave(rc);
        }

        @Override
        public void step(String label) {
            next.step(label);
        }

        @Override
        public void write(long address, long old, long value) {
            next.write(address, old, value);
        }

        @Override
        public void event(Event event, long... args) {
            entries.add(new Entry(event, args.clone()));
            next.event(event, args);
        }
    }
}

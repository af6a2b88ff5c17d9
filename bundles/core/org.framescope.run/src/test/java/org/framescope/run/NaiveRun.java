// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Reading;
import org.framescope.machine.Recorder;
import org.framescope.machine.WordSource;
import org.framescope.machine.Words;

/** A recorder that writes everything down in the simplest way and passes it on; what a run must agree with. */
final class NaiveRun implements Recorder {
    /** One record, with all that is known of it. */
    record Entry(
            RecordKind kind, long address, long old, long value, Call call, Event event, String label, int depth) {}

    private final Reading base;
    private final Recorder next;
    private final List<Entry> entries = new ArrayList<>();
    private String step;
    private int depth;

    /** Listens to {@code words}, whose recorder is told too. */
    NaiveRun(Words words) {
        next = words.recorder();
        base = words.reading();
        words.recorder(this);
    }

    private void add(RecordKind kind, long address, long old, long value, Call call, Event event, String label) {
        entries.add(new Entry(kind, address, old, value, call, event, label, depth));
    }

    private void flush() {
        if (step != null) {
            add(RecordKind.STEP, 0, 0, 0, null, null, step);
            step = null;
        }
    }

    @Override
    public void enter(Call call, long... args) {
        next.enter(call, args);
        flush();
        add(RecordKind.ENTER, 0, 0, 0, call, null, null);
        depth++;
    }

    @Override
    public void leave(long rc) {
        next.leave(rc);
        step = null;
        depth--;
        add(RecordKind.LEAVE, 0, rc, 0, null, null, null);
    }

    @Override
    public void step(String label) {
        next.step(label);
        step = label;
    }

    @Override
    public void write(long address, long old, long value) {
        next.write(address, old, value);
        flush();
        add(RecordKind.CHANGE, address, old, value, null, null, null);
    }

    @Override
    public void event(Event event, long... args) {
        next.event(event, args);
        flush();
        add(RecordKind.EVENT, 0, 0, 0, null, event, null);
    }

    List<Entry> entries() {
        return entries;
    }

    int length() {
        return entries.size();
    }

    /** The changed words at {@code position}, from the beginning. */
    TreeMap<Long, Long> words(int position) {
        TreeMap<Long, Long> words = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.kind() == RecordKind.CHANGE) {
                words.putIfAbsent(entry.address(), base.read(entry.address()));
            }
        }
        for (Entry entry : entries.subList(0, position)) {
            if (entry.kind() == RecordKind.CHANGE) {
                words.put(entry.address(), entry.value());
            }
        }
        return words;
    }

    void assertStateAt(int position, WordSource source) {
        words(position)
                .forEach((address, value) ->
                        assertEquals(value, source.read(address), () -> Long.toHexString(address) + " at " + position));
    }
}

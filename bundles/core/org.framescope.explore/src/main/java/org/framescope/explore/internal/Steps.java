// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.Arrays;
import java.util.List;
import org.framescope.explore.Property;
import org.framescope.machine.Event;
import org.framescope.machine.Machine;
import org.framescope.xen.Xen;
import org.framescope.xen.actors.ActorRecord;
import org.framescope.xen.actors.Actors;

/**
 * What each actor's next step does, by numbers: of what the actor remembers, and of what the words are. A step is a
 * function of these two, so it is executed once for each pair and remembered.
 */
public final class Steps {
    /** What {@link #effect} returns for an actor that cannot act. */
    static final long BLOCKED = -1;

    private static final long LOW = 0xffff_ffffL;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Machine machine;
    private final Actors actors;
    private final Footprint footprint;
    private final List<Property> properties;
    private final Faults faults = new Faults();
    private final Dictionary[] records;
    private final Memo[] memos;
    private final long[][] brokenBy;
    private final boolean[][] resting;
    private long[] always = new long[16];
    private long[] atRest = new long[16];
    private int checked;
    /** What steps touch, and the number of it for each that was executed; null when nobody asks. */
    private final Touches touches;

    private final Memo[] touched;

    /** The steps of the actors of {@code xen}; {@code reduced} if somebody will ask what they touch. */
    public Steps(Xen xen, List<Property> properties, boolean reduced) {
        machine = xen.machine();
        actors = xen.actors();
        this.properties = properties;
        footprint = new Footprint(machine.words());
        int count = actors.count();
        touches = reduced && count <= Touches.MOST ? new Touches() : null;
        touched = new Memo[count];
        records = new Dictionary[count];
        memos = new Memo[count];
        brokenBy = new long[count][16];
        resting = new boolean[count][16];
        for (int actor = 0; actor < count; actor++) {
            records[actor] = new Dictionary();
            memos[actor] = new Memo();
            touched[actor] = touches == null ? null : new Memo();
            numberOf(actor, actors.initial(actor));
        }
        checkWords(0);
    }

    int actors() {
        return records.length;
    }

    /**
     * What the step of {@code actor} does: the number of what it remembers then in the high half, that of the words in
     * the low half; or {@link #BLOCKED}.
     */
    long effect(int actor, int record, int words) {
        long key = (long) record << 32 | words;
        long known = memos[actor].get(key);
        if (known != Memo.NONE) {
            return known;
        }
        long effect = execute(actor, record, words);
        memos[actor].put(key, effect);
        return effect;
    }

    /** What {@link #effect} gives if it is known already, else {@link Memo#NONE}; changes nothing, so any thread may ask. */
    long known(int actor, int record, int words) {
        return memos[actor].get((long) record << 32 | words);
    }

    /**
     * Whether the step of {@code actor} touches nothing that anybody else's step, of those executed so far, could notice or
     * change; false when that is not known.
     */
    boolean isPrivate(int actor, int record, int words) {
        if (touches == null) {
            return false;
        }
        long set = touched[actor].get((long) record << 32 | words);
        return set != Memo.NONE && touches.isPrivate(actor, (int) set);
    }

    /** Changes whenever somebody touches what he did not touch before. */
    public long touchVersion() {
        return touches == null ? 0 : touches.version();
    }

    private long execute(int actor, int record, int words) {
        footprint.moveTo(words);
        footprint.begin();
        if (touches != null) {
            touches.begin(actor);
            machine.words().watcher(touches);
        }
        long[] next = actors.step(actor, records[actor].value(record));
        boolean changed = footprint.end();
        if (touches != null) {
            machine.words().watcher(null);
            touched[actor].put((long) record << 32 | words, touches.end());
        }
        if (next == null) {
            if (changed) {
                throw new IllegalStateException(actors.name(actor) + " changed words in a step that waits: "
                        + actors.nextStep(records[actor].value(record)).orElse("none"));
            }
            return BLOCKED;
        }
        int number = changed ? footprint.number() : words;
        checkWords(number);
        return (long) numberOf(actor, next) << 32 | number & LOW;
    }

    private int numberOf(int actor, long... record) {
        int number = records[actor].number(record);
        if (number == brokenBy[actor].length) {
            brokenBy[actor] = Arrays.copyOf(brokenBy[actor], 2 * number);
            resting[actor] = Arrays.copyOf(resting[actor], 2 * number);
        }
        long code = ActorRecord.broken(record);
        String assertion = actors.assertion(code).map(Event::name).orElse("assertion");
        brokenBy[actor][number] = code == 0 ? 0 : faults.bit(assertion);
        resting[actor][number] = actors.mayRest(record);
        return number;
    }

    /** Asks for the properties when {@code number}, which the words stand as, is a new one. */
    private void checkWords(int number) {
        if (number < checked) {
            return;
        }
        if (number == always.length) {
            always = Arrays.copyOf(always, 2 * number);
            atRest = Arrays.copyOf(atRest, 2 * number);
        }
        if (touches != null) {
            touches.beginAsking();
            machine.words().watcher(touches);
        }
        always[number] = ask(Property.When.ALWAYS);
        machine.words().watcher(null);
        atRest[number] = UNKNOWN;
        checked = number + 1;
    }

    private long ask(Property.When when) {
        long broken = 0;
        for (Property property : properties) {
            if (property.when() == when) {
                for (String name : property.check().apply(machine)) {
                    broken |= faults.bit(name);
                }
            }
        }
        return broken;
    }

    /** What is broken in every state in which the words are {@code words}. */
    long alwaysBroken(int words) {
        return always[words];
    }

    /** What is broken when all actors rest and the words are {@code words}. */
    long brokenAtRest(int words) {
        if (atRest[words] == UNKNOWN) {
            footprint.moveTo(words);
            atRest[words] = ask(Property.When.AT_REST);
        }
        return atRest[words];
    }

    /** Which assertion {@code actor} broke. */
    long brokenBy(int actor, int record) {
        return brokenBy[actor][record];
    }

    /** Whether it is all right that {@code actor} never acts again. */
    boolean mayRest(int actor, int record) {
        return resting[actor][record];
    }

    /** The bit of the fault called {@code name}. */
    long fault(String name) {
        return faults.bit(name);
    }

    /** The name of the fault whose bit is {@code i}. */
    String faultName(int i) {
        return faults.name(i);
    }

    /** What {@code actor} does next. */
    String label(int actor, int record) {
        return actors.nextStep(records[actor].value(record)).orElse("");
    }

    /** The name of {@code actor}. */
    String name(int actor) {
        return actors.name(actor);
    }

    /** How many words steps change. */
    int footprint() {
        return footprint.size();
    }

    /** Puts the words back as they were at the beginning. */
    public void restore() {
        footprint.moveTo(0);
    }

    long bytes() {
        long bytes = footprint.values().bytes() + 16L * always.length + (touches == null ? 0 : touches.bytes());
        for (int actor = 0; actor < records.length; actor++) {
            bytes += records[actor].bytes() + memos[actor].bytes() + 9L * brokenBy[actor].length;
            bytes += touches == null ? 0 : touched[actor].bytes();
        }
        return bytes;
    }
}

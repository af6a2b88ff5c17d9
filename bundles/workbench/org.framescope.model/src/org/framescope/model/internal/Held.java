// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.framescope.model.MachineObject;
import org.framescope.model.impl.MachineObjectImpl;

/**
 * The objects of the model that someone holds, by kind and key. It holds them weakly: the same object for the same thing
 * while anyone else holds it, none otherwise.
 */
final class Held {
    private record Name(Class<?> kind, long key) {}

    private static final class Entry extends WeakReference<MachineObjectImpl> {
        private final Name name;

        Entry(Name name, MachineObjectImpl object, ReferenceQueue<MachineObjectImpl> gone) {
            super(object, gone);
            this.name = name;
        }
    }

    private final Facade facade;
    private final Map<Name, Entry> entries = new HashMap<>();
    private final ReferenceQueue<MachineObjectImpl> gone = new ReferenceQueue<>();
    private long made;

    Held(Facade facade) {
        this.facade = facade;
    }

    /** The object of {@code kind} with {@code key}; made by {@code make} when nobody holds it. */
    <T extends MachineObject> T get(Class<T> kind, long key, Supplier<? extends T> make) {
        expunge();
        Name name = new Name(kind, key);
        Entry entry = entries.get(name);
        MachineObjectImpl object = entry == null ? null : entry.get();
        if (object == null) {
            object = (MachineObjectImpl) make.get();
            made++;
            object.setFacade(facade);
            object.setKey(key);
            entries.put(name, new Entry(name, object, gone));
        }
        return kind.cast(object);
    }

    /** How many are held, some of them perhaps no longer. */
    int size() {
        expunge();
        return entries.size();
    }

    /** How many were ever made. */
    long made() {
        return made;
    }

    /** Those held that have an adapter which wants to be notified. */
    List<MachineObjectImpl> observed() {
        expunge();
        List<MachineObjectImpl> observed = new ArrayList<>();
        for (Entry entry : entries.values()) {
            MachineObjectImpl object = entry.get();
            if (object != null && object.eNotificationRequired()) {
                observed.add(object);
            }
        }
        return observed;
    }

    private void expunge() {
        for (Reference<?> r = gone.poll(); r != null; r = gone.poll()) {
            if (r instanceof Entry entry) {
                entries.remove(entry.name, entry);
            }
        }
    }
}

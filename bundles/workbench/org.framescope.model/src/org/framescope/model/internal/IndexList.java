// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.EList;
import org.framescope.model.session.WordChanges;

/**
 * A list of objects that is really a list of their keys: an object is looked up, or made, when it is asked for. It
 * belongs to one state and never changes; its keys are found when first needed.
 */
final class IndexList<E> extends AbstractList<E> implements EList<E>, RandomAccess {
    /** A key that stands for null. */
    static final long NULL = Long.MIN_VALUE;

    /** Lists of up to so many elements are compared element by element. */
    private static final int SHORT = 4096;

    /** Says whether changed words may have changed the list. */
    @FunctionalInterface
    interface Footprint {
        /** Whether {@code changes} touch it. */
        boolean touchedBy(WordChanges changes);
    }

    private final LongSupplier size;
    private final Supplier<long[]> find;
    private final LongFunction<? extends E> object;
    private final Footprint footprint;
    private long[] keys;

    /** A list that is compared element by element. */
    static <E> IndexList<E> of(long[] keys, LongFunction<? extends E> object) {
        return new IndexList<>(() -> keys.length, () -> keys, object, changes -> true);
    }

    /** The objects with keys 0 to {@code size}-1. */
    static <E> IndexList<E> range(long size, LongFunction<? extends E> object) {
        return new IndexList<>(() -> size, null, object, changes -> true);
    }

    /** A list whose keys {@code find} finds; it has changed only if {@code footprint} says so. */
    static <E> IndexList<E> found(Supplier<long[]> find, LongFunction<? extends E> object, Footprint footprint) {
        return new IndexList<>(null, find, object, footprint);
    }

    private IndexList(LongSupplier size, Supplier<long[]> find, LongFunction<? extends E> object, Footprint footprint) {
        this.size = size;
        this.find = find;
        this.object = object;
        this.footprint = footprint;
    }

    private long[] keys() {
        if (keys == null) {
            keys = find.get();
        }
        return keys;
    }

    @Override
    public E get(int index) {
        long key = find == null ? checked(index) : keys()[index];
        return key == NULL ? null : object.apply(key);
    }

    private int checked(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index + " of " + size());
        }
        return index;
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, size == null ? keys().length : size.getAsLong());
    }

    /** Whether this list, of the state after {@code changes}, differs from {@code before}, of the state before. */
    boolean differs(IndexList<?> before, WordChanges changes, boolean changesKnown) {
        if (find == null || before.find == null) {
            return find != before.find || size() != before.size();
        }
        if (changesKnown && !changes.truncated() && !footprint.touchedBy(changes)) {
            return false;
        }
        return size() > SHORT || before.size() > SHORT || !Arrays.equals(keys(), before.keys());
    }

    @Override
    public void move(int newPosition, E moved) {
        throw new UnsupportedOperationException("derived");
    }

    @Override
    public E move(int newPosition, int oldPosition) {
        throw new UnsupportedOperationException("derived");
    }
}

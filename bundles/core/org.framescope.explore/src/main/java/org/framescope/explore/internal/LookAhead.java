// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Looks ahead, on several threads, at what the steps from the next states lead to: how many actors can act, and which of the
 * states behind are not known yet. It only reads what is remembered; a state with a step that was never executed is left to
 * the search, which goes through all of them in order, so that what it finds does not depend on the number of threads.
 */
final class LookAhead implements AutoCloseable {
    /** States in a stretch at least, so that starting is worth it, and at most, so that what is remembered of it stays small. */
    private static final int LEAST = 1 << 11;

    private static final int MOST = 1 << 15;
    private static final int UNKNOWN = -1;

    private final Steps steps;
    private final States states;
    private final int workers;
    private final ExecutorService threads;
    private List<Slice> slices = List.of();
    private int end;

    LookAhead(Steps steps, States states, int workers) {
        this.steps = steps;
        this.states = states;
        this.workers = workers;
        threads = Executors.newFixedThreadPool(workers);
    }

    /** Looks at the states from {@code from} on, {@code to} at most, if nothing is known of {@code from} yet. */
    void reach(int from, int to) {
        if (from < end) {
            return;
        }
        int length = Math.min(MOST, to - from);
        slices = List.of();
        if (length < LEAST) {
            end = from + Math.max(1, length);
            return;
        }
        end = from + length;
        List<Slice> begun = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Slice slice = new Slice(
                    from + (int) ((long) length * i / workers), from + (int) ((long) length * (i + 1) / workers));
            begun.add(slice);
            running.add(threads.submit(slice));
        }
        for (Future<?> future : running) {
            await(future);
        }
        slices = begun;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exploring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The slice in which everything about {@code state} is known; null if there is none. */
    Slice about(int state) {
        for (Slice slice : slices) {
            if (state < slice.to) {
                return slice.enabled[state - slice.from] == UNKNOWN ? null : slice;
            }
        }
        return null;
    }

    @Override
    public void close() {
        threads.close();
    }

    /** States one after the other, and what was found out about them. */
    final class Slice implements Runnable {
        private final int from;
        private final int to;
        private final int[] enabled;
        private final int[] ends;
        private int[] who = new int[256];
        private long[] effects = new long[256];
        private int size;

        Slice(int from, int to) {
            this.from = from;
            this.to = to;
            enabled = new int[to - from];
            ends = new int[to - from];
        }

        @Override
        public void run() {
            long[] scratch = new long[states.stateWords()];
            for (int state = from; state < to; state++) {
                int begun = size;
                int able = look(state, scratch);
                size = able == UNKNOWN ? begun : size;
                enabled[state - from] = able;
                ends[state - from] = size;
            }
        }

        /** How many actors can act; {@link #UNKNOWN} too when nobody can, which the search is to look at. */
        private int look(int state, long... scratch) {
            int words = states.words(state);
            int able = 0;
            for (int actor = 0; actor < steps.actors(); actor++) {
                long effect = steps.known(actor, states.record(state, actor), words);
                if (effect == Memo.NONE) {
                    return UNKNOWN;
                }
                if (effect != Steps.BLOCKED) {
                    able++;
                    if (!states.contains(state, actor, (int) (effect >>> 32), (int) effect, scratch)) {
                        add(actor, effect);
                    }
                }
            }
            return able == 0 ? UNKNOWN : able;
        }

        private void add(int actor, long effect) {
            if (size == who.length) {
                who = Arrays.copyOf(who, 2 * size);
                effects = Arrays.copyOf(effects, 2 * size);
            }
            who[size] = actor;
            effects[size++] = effect;
        }

        /** How many actors can act in {@code state}. */
        int enabled(int state) {
            return enabled[state - from];
        }

        /** The first of the steps from {@code state} that led to a state that was not known. */
        int first(int state) {
            return state == from ? 0 : ends[state - from - 1];
        }

        /** Behind the last of them. */
        int end(int state) {
            return ends[state - from];
        }

        /** Who makes step {@code i}. */
        int actor(int i) {
            return who[i];
        }

        /** What it does, as {@link Steps#effect}. */
        long effect(int i) {
            return effects[i];
        }
    }
}

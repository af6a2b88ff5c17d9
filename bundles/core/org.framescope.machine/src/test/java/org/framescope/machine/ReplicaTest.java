// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Jumps whose changes are applied when a word is asked for. */
class ReplicaTest {
    /** Changes from a list of addresses and deltas; counts how often chunks were computed. */
    private static final class ListedChanges implements ChunkChanges {
        private final List<Long> chunks = new ArrayList<>();
        private final Map<Long, Map<Long, Long>> deltas = new HashMap<>();
        private final AtomicInteger applied = new AtomicInteger();

        void add(long address, long delta) {
            long chunk = address & -CHUNK_WORDS;
            if (!deltas.containsKey(chunk)) {
                chunks.add(chunk);
            }
            deltas.computeIfAbsent(chunk, c -> new HashMap<>()).merge(address, delta, (a, b) -> a ^ b);
        }

        @Override
        public int size() {
            return chunks.size();
        }

        @Override
        public long address(int number) {
            return chunks.get(number);
        }

        @Override
        public boolean changes(int number) {
            return true;
        }

        @Override
        public int find(long address) {
            return chunks.indexOf(address);
        }

        @Override
        public void apply(int number, long[] words) {
            applied.incrementAndGet();
            deltas.get(chunks.get(number))
                    .forEach((address, delta) -> words[address.intValue() & CHUNK_WORDS - 1] ^= delta);
        }
    }

    private static ListedChanges change(WordModel model, SplittableRandom random, int n) {
        ListedChanges changes = new ListedChanges();
        for (int i = 0; i < n; i++) {
            long address = WordModel.address(random);
            long delta = WordModel.value(random);
            changes.add(address, delta);
            model.put(address, model.get(address) ^ delta);
        }
        return changes;
    }

    @Property(tries = 100)
    void aJumpAndAllThatFollowsIsWhatAMapSays(@ForAll long seed, @ForAll @IntRange(max = 60) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        WordModel model = new WordModel();
        Words words = new Words();
        for (int i = 0; i < n; i++) {
            long address = WordModel.address(random);
            words.write(address, i);
            model.put(address, i);
        }
        Reading first = words.reading();
        Replica replica = new Replica(first);
        replica.restore(first, change(model, random, n));
        WordModel jumped = model.copy();
        Reading second = replica.reading();
        for (int i = 0; i < n; i++) {
            long address = WordModel.address(random);
            replica.apply(address, i);
            model.put(address, model.get(address) ^ i);
        }
        Reading third = replica.reading();
        replica.restore(third, change(model, random, n));
        Words engine = new Words(replica.reading());
        engine.write(Space.GLOBAL.at(0), 1);
        model.put(Space.GLOBAL.at(0), 1);
        model.assertSame(engine);
        jumped.assertSame(second);
        assertEquals(fresh(jumped).hash(), second.hash());
        assertEquals(fresh(model).hash(), engine.reading().hash());
        fresh(jumped).difference(second, (a, here, there) -> {
            throw new AssertionError(Long.toHexString(a));
        });
        WordModel changed = new WordModel();
        second.difference(engine.reading(), (a, here, there) -> changed.put(a, there));
        changed.words().forEach((a, v) -> jumped.put(a, v));
        jumped.assertSame(engine);
    }

    private static Reading fresh(WordModel model) {
        Words words = new Words();
        model.words().forEach(words::write);
        return words.reading();
    }

    @Test
    void aChunkIsComputedOnceAndOnlyWhenAskedFor() {
        Words words = new Words();
        words.write(Space.FRAME.at(0), 5);
        Reading reading = words.reading();
        ListedChanges changes = new ListedChanges();
        changes.add(Space.FRAME.at(0), 3);
        changes.add(Space.FRAME.at(700), 4);
        Replica replica = new Replica(reading);
        replica.restore(reading, changes);
        Reading a = replica.reading();
        Reading b = replica.reading();
        assertEquals(0, changes.applied.get());
        assertEquals(6, a.read(Space.FRAME.at(0)));
        assertEquals(6, b.read(Space.FRAME.at(0)));
        assertEquals(6, replica.read(Space.FRAME.at(0)));
        assertEquals(1, changes.applied.get());
        assertEquals(0, a.chunksNotSharedWith(b));
        assertEquals(1, changes.applied.get());
        assertTrue(a.present(Space.FRAME.at(1000)));
        assertFalse(a.present(Space.FRAME.at(1024)));
        assertEquals(5, reading.read(Space.FRAME.at(0)));
    }

    @Test
    void rowsAndWordsAreCopiedOutOfDeferredChunks() {
        Words words = new Words();
        words.base(Space.FRAME, new long[] {1, 2, 3, 4}, 4000);
        Reading reading = words.reading();
        ListedChanges changes = new ListedChanges();
        changes.add(FrameView.address(200, FrameView.CAF), 2 ^ 9);
        Replica replica = new Replica(reading);
        replica.restore(reading, changes);
        Reading after = replica.reading();
        List<Long> cafs = new ArrayList<>();
        after.rows(199, 202, (mfn, link, caf, taf, tail) -> cafs.add(caf));
        assertEquals(List.of(2L, 9L, 2L), cafs);
        long[] row = new long[4];
        after.copy(FrameView.address(200, 0), row);
        assertEquals(9, row[1]);
    }

    @Test
    void manyThreadsSeeOneState() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        WordModel model = new WordModel();
        ListedChanges changes = change(model, random, 500);
        Reading nothing = new Words().reading();
        Replica replica = new Replica(nothing);
        replica.restore(nothing, changes);
        Reading reading = replica.reading();
        Callable<Boolean> look = () -> {
            model.assertSame(reading);
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : threads.invokeAll(List.of(look, look, look, look))) {
                assertTrue(done.get());
            }
        }
    }
}

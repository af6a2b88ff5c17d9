// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.concurrent.TimeUnit;
import org.framescope.machine.Call;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.run.Journal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Word changes a second at random places of a table of a million frames: journalled, and into a bare array. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class JournalBench {

    private static final int CHANGES = 10_000_000;
    private static final int CHANGES_AN_OPERATION = 1000;
    private static final Call OPERATION = Call.operation("bench");

    private final long[] bare = new long[Places.WORDS];
    private int[] places;
    private long value;
    private Words words;
    private Journal journal;

    /** Chooses the places, once. */
    @Setup(Level.Trial)
    public void choosePlaces() {
        places = Places.random();
    }

    /** A machine whose words have all been written once, and an empty journal. */
    @Setup(Level.Iteration)
    public void emptyJournal() {
        words = new Words();
        for (int word = 0; word < Places.WORDS; word++) {
            words.write(Space.FRAME.at(word), word + 1L);
        }
        journal = new Journal(words);
    }

    /** The limit: the same places in a bare array. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public long array() {
        for (int i = 0; i < CHANGES; i++) {
            bare[places[i & Places.MASK]] = ++value;
        }
        return value;
    }

    /** The product: each change recorded, grouped into operations. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public Journal journalled() {
        long marked = value + (1L << 40);
        for (int i = 0; i < CHANGES; i++) {
            if (i % CHANGES_AN_OPERATION == 0) {
                journal.enter(OPERATION);
            }
            words.write(Space.FRAME.at(places[i & Places.MASK]), ++marked);
            if (i % CHANGES_AN_OPERATION == CHANGES_AN_OPERATION - 1) {
                journal.leave(Recorder.NO_RC);
            }
        }
        value = marked;
        return journal;
    }
}

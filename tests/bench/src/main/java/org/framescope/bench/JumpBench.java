// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.framescope.machine.Call;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.run.Cursor;
import org.framescope.run.Journal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A jump to a random place of a run of ten million changes over a million frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
public class JumpBench {

    private static final int OPERATIONS = 10_000;
    private static final int CHANGES_AN_OPERATION = 1000;
    private static final Call OPERATION = Call.operation("bench");

    private final SplittableRandom random = new SplittableRandom(Places.SEED);
    private Cursor cursor;

    /** Records the run. */
    @Setup(Level.Trial)
    public void record() {
        int[] places = Places.random();
        Words words = new Words();
        Journal journal = new Journal(words);
        int change = 0;
        for (int operation = 0; operation < OPERATIONS; operation++) {
            journal.enter(OPERATION);
            for (int i = 0; i < CHANGES_AN_OPERATION; i++) {
                change++;
                words.write(Space.FRAME.at(places[change & Places.MASK]), change);
            }
            journal.leave(Recorder.NO_RC);
        }
        cursor = new Cursor(journal.run());
    }

    /** One jump; the state at the place is there when it returns. */
    @Benchmark
    public long jump() {
        cursor.moveTo(random.nextInt(cursor.run().length() + 1));
        return cursor.words().read(Space.FRAME.at(0));
    }
}

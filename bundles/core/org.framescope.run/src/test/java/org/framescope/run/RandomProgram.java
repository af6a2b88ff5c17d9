// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.List;
import java.util.SplittableRandom;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.Words;

/** Makes an engine of which nothing is known but a seed: nested calls, programs, steps, changes and events. */
final class RandomProgram {
    static final List<Call> OPERATIONS =
            List.of(Call.operation("a"), Call.operation("b", Param.of("mfn", Param.Kind.MFN)));
    static final List<Call> CALLS = List.of(
            Call.function("f"),
            Call.program("p", Param.of("x", Param.Kind.NUMBER), Param.of("y", Param.Kind.HEX)),
            Call.program("q"));
    static final List<Event> EVENTS =
            List.of(Event.info("e", "e"), Event.message("m", "m {n}", Param.of("n", Param.Kind.NUMBER)));
    static final List<String> LABELS = List.of("load", "cmpxchg", "store");

    private final SplittableRandom random;
    private final Words words;
    private final int addresses;

    /** Changes some of {@code addresses} words in each of a few places. */
    RandomProgram(long seed, Words words, int addresses) {
        random = new SplittableRandom(seed);
        this.words = words;
        this.addresses = addresses;
    }

    /** Executes {@code n} operations, with changes and events between them. */
    void run(int n) {
        for (int i = 0; i < n; i++) {
            while (random.nextInt(8) == 0) {
                leaf();
            }
            enter(OPERATIONS.get(random.nextInt(OPERATIONS.size())), 0);
        }
    }

    private void enter(Call call, int depth) {
        Recorder recorder = words.recorder();
        long[] args = new long[call.params().size()];
        for (int i = 0; i < args.length; i++) {
            args[i] = random.nextInt(10);
        }
        recorder.enter(call, args);
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            if (depth < 4 && random.nextInt(3) == 0) {
                enter(CALLS.get(random.nextInt(CALLS.size())), depth + 1);
            } else {
                leaf();
            }
        }
        recorder.leave(random.nextBoolean() ? Recorder.NO_RC : -random.nextInt(40));
    }

    private void leaf() {
        switch (random.nextInt(6)) {
            case 0 -> words.recorder().step(LABELS.get(random.nextInt(LABELS.size())));
            case 1 -> {
                Event event = EVENTS.get(random.nextInt(EVENTS.size()));
                words.recorder().event(event, new long[event.params().size()]);
            }
            default -> words.write(address(), random.nextInt(5));
        }
    }

    private long address() {
        Space space = random.nextBoolean() ? Space.FRAME : Space.PAGE;
        long place = random.nextInt(3) * 100_000L;
        return space.at(place + random.nextInt(addresses));
    }
}

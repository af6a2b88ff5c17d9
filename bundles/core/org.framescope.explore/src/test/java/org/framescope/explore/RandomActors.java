// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.Arrays;
import java.util.Random;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Program;

/** Actors whose programs are made up, over a few words. */
final class RandomActors {
    /** How many words their steps read and write. */
    static final int WORDS = 3;

    private RandomActors() {}

    /** A toy with {@code actors} actors, the same for the same {@code seed}. */
    static Toy toy(long seed, int actors) throws Exception {
        Random random = new Random(seed);
        Toy toy = new Toy();
        for (int i = 0; i < actors; i++) {
            Program[] programs = new Program[1 + random.nextInt(2)];
            Arrays.setAll(programs, p -> program(toy, random));
            toy.actor("A" + i, programs);
        }
        return toy;
    }

    /** Steps that read, add, wait for a value, branch, break an assertion. */
    private static Program program(Toy toy, Random random) {
        Toy.Step[] steps = new Toy.Step[2 + random.nextInt(4)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(toy, random, i + 1 == steps.length ? Program.DONE : i + 1, i);
        }
        return Toy.program(1, steps);
    }

    private static Toy.Step step(Toy toy, Random random, int next, int back) {
        int word = random.nextInt(WORDS);
        int value = random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 ->
                a -> {
                    a.set(0, toy.word(word));
                    return end(a, next);
                };
            case 1 ->
                a -> {
                    toy.word(word, (a.get(0) + value) % 3);
                    return end(a, next);
                };
            case 2 -> a -> toy.word(word) == value ? Program.BLOCKED : end(a, next);
            case 3 -> a -> toy.word(word) == value ? Math.max(0, back - 1) : end(a, next);
            default ->
                a -> {
                    if (toy.word(word) == value && a.get(0) == value) {
                        toy.machine().recorder().event(Toy.BROKEN);
                    }
                    toy.word(word, (toy.word(word) + 1) % 3);
                    return end(a, next);
                };
        };
    }

    private static int end(Actor a, int next) {
        return next == Program.DONE ? a.done(a.get(0)) : next;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.Arrays;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Task;

/** A small machine, and programs over global words that nothing else uses. */
final class Toy {
    static final Event BROKEN = Event.bug("toy_broken", "BUG: the toy is broken");

    private static final long FIRST = GlobalWord.RECORD_WORDS + 1L;

    final Xen xen;

    Toy() throws Exception {
        xen = new MachineBuilder(Release.named(Release.DEFAULT)).frames(256).build();
    }

    long word(int i) {
        return xen.machine().words().read(Space.GLOBAL.at(FIRST + i));
    }

    void word(int i, long value) {
        xen.machine().words().write(Space.GLOBAL.at(FIRST + i), value);
    }

    Machine machine() {
        return xen.machine();
    }

    void actor(String name, Program... programs) {
        List<Task> tasks = Arrays.stream(programs).map(p -> new Task(p)).toList();
        xen.actors().declare(name, 0, tasks);
    }

    Exploration explore() {
        return explore(ExploreOptions.standard());
    }

    Exploration explore(ExploreOptions options) {
        return new Explorer(xen).explore(options, ExploreProgress.NONE);
    }

    /** What one step of a toy program does; returns as {@link Program#step}. */
    interface Step {
        int run(Actor actor);
    }

    /** A program whose steps are given. */
    static Program program(int locals, Step... steps) {
        String[] labels = new String[steps.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = "step " + i;
        }
        Code code = new Code(Call.program("toy"), locals, labels);
        return new Program() {
            @Override
            public Code code() {
                return code;
            }

            @Override
            public int step(int pc, Actor actor) {
                return steps[pc].run(actor);
            }
        };
    }

    /** Adds 1 to a word {@code times} times, one step each. */
    Program count(int word, int times) {
        return program(1, a -> {
            word(word, word(word) + 1);
            a.set(0, a.get(0) + 1);
            return a.get(0) == times ? a.done(0) : 0;
        });
    }

    /** Reads a word and writes it back plus one: two steps, between which others may write it. */
    Program increment(int word) {
        return program(
                1,
                a -> {
                    a.set(0, word(word));
                    return 1;
                },
                a -> {
                    word(word, a.get(0) + 1);
                    return a.done(0);
                });
    }

    /** Takes two locks one after the other and drops both. */
    Program lockBoth(int first, int second) {
        return program(0, a -> lock(first, 1), a -> lock(second, 2), a -> {
            word(first, 0);
            word(second, 0);
            return a.done(0);
        });
    }

    private int lock(int word, int next) {
        if (word(word) != 0) {
            return Program.BLOCKED;
        }
        word(word, 1);
        return next;
    }

    /** Waits for ever for a word to be {@code value}, and makes it {@code next} each time; whoever waits so may rest. */
    Program serve(int word, long value, long next) {
        Program serving = program(0, a -> {
            if (word(word) != value) {
                return Program.BLOCKED;
            }
            word(word, next);
            return 0;
        });
        return new Program() {
            @Override
            public Code code() {
                return serving.code();
            }

            @Override
            public boolean restsAt(int pc) {
                return true;
            }

            @Override
            public int step(int pc, Actor actor) {
                return serving.step(pc, actor);
            }
        };
    }
}

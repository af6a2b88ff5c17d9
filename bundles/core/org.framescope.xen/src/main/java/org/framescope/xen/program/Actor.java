// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

import java.util.Arrays;
import org.framescope.machine.Recorder;
import org.framescope.machine.Words;

/**
 * Somebody who executes programs: a physical CPU in the hypervisor. Its stack of called programs with their locals is
 * an array of words that can be {@linkplain #save saved} and {@linkplain #load loaded}, so that a scheduler can keep it
 * in the machine's actor records. Confined to the engine's thread.
 */
public final class Actor {
    /** What {@link #run} returns when the program waits for somebody else who will never act. */
    public static final long DEADLOCK = Long.MIN_VALUE + 1;

    private static final int MAX_DEPTH = 64;

    private final Words words;
    private final Program[] programs = new Program[MAX_DEPTH];
    /** What each of them is called: asking a program costs a call that no compiler foresees. */
    private final Code[] codes = new Code[MAX_DEPTH];

    private final int[] pcs = new int[MAX_DEPTH];
    private final int[] bases = new int[MAX_DEPTH];
    private long[] locals = new long[256];
    private int depth;
    private int top;
    /** How many programs, from the bottom, are not open in the record. */
    private int unrecorded;

    private long result;

    /** An actor that works on {@code words} and reports to their recorder. */
    public Actor(Words words) {
        this.words = words;
    }

    /** Local {@code i} of the program that runs. */
    public long get(int i) {
        return locals[bases[depth - 1] + i];
    }

    /** Changes local {@code i} of the program that runs. */
    public void set(int i, long value) {
        locals[bases[depth - 1] + i] = value;
    }

    /** The result of the program that was called last. */
    public long result() {
        return result;
    }

    /** Ends the program that runs, with {@code rc}; a step returns what this returns. */
    public int done(long rc) {
        result = rc;
        return Program.DONE;
    }

    /**
     * Calls {@code program}; the program that runs goes on at step {@code resume} when it is over. A step returns what
     * this returns.
     */
    public int call(int resume, Program program, long... args) {
        pcs[depth - 1] = resume;
        push(program, args);
        return Program.CALLED;
    }

    private void push(Program program, long... args) {
        if (depth == MAX_DEPTH) {
            throw new IllegalStateException("programs nest deeper than " + MAX_DEPTH);
        }
        Code code = program.code();
        int size = code.locals();
        if (args.length > size) {
            throw new IllegalArgumentException(code.call().name() + " has " + size + " locals, not " + args.length);
        }
        if (top + size > locals.length) {
            locals = Arrays.copyOf(locals, Math.max(top + size, locals.length * 2));
        }
        programs[depth] = program;
        codes[depth] = code;
        pcs[depth] = 0;
        bases[depth] = top;
        System.arraycopy(args, 0, locals, top, args.length);
        Arrays.fill(locals, top + args.length, top + size, 0);
        top += size;
        depth++;
        words.recorder().enter(code.call(), args);
    }

    private void pop() {
        depth--;
        top = bases[depth];
        programs[depth] = null;
        if (depth >= unrecorded) {
            words.recorder().leave(result);
        } else {
            unrecorded = depth;
        }
    }

    /**
     * Ends the present entry in the record: what is under way goes on in a later one, in which it is not entered again.
     * To be called after each step by who lets actors take turns.
     */
    public void suspend() {
        for (int open = depth; open > unrecorded; open--) {
            words.recorder().leave(Recorder.NO_RC);
        }
        unrecorded = depth;
    }

    /** Begins {@code program} without executing a step of it. */
    public void start(Program program, long... args) {
        push(program, args);
    }

    /** Whether no program is under way. */
    public boolean idle() {
        return depth == 0;
    }

    /** The program that runs. */
    public Program program() {
        return programs[depth - 1];
    }

    /** The step it executes next. */
    public int pc() {
        return pcs[depth - 1];
    }

    /** Shows {@code hand} every reference that the programs under way have in hand. */
    public void inHand(InHand hand) {
        for (int d = 0; d < depth; d++) {
            programs[d].inHand(new Level(d), hand);
        }
    }

    /** The program that {@code at} others called each other to reach. */
    private final class Level implements Suspended {
        private final int at;

        Level(int at) {
            this.at = at;
        }

        @Override
        public int pc() {
            return pcs[at];
        }

        @Override
        public long get(int i) {
            return locals[bases[at] + i];
        }

        @Override
        public boolean isCalling() {
            return at < depth - 1;
        }

        @Override
        public long result() {
            return result;
        }
    }

    /** Executes one atomic step of the program that runs; returns false when it is blocked. */
    public boolean step() {
        Program program = programs[depth - 1];
        int pc = pcs[depth - 1];
        words.recorder().step(codes[depth - 1].labels().get(pc));
        int next = program.step(pc, this);
        if (next >= 0) {
            pcs[depth - 1] = next;
            return true;
        }
        if (next == Program.DONE) {
            pop();
        }
        return next != Program.BLOCKED;
    }

    /**
     * Runs {@code program} to its end with this as the only actor, from straight-line code or from inside a step.
     * Returns its result, or {@link #DEADLOCK} when it waits for another actor; what it held stays as it is.
     */
    public long run(Program program, long... args) {
        int floor = depth;
        push(program, args);
        while (depth > floor) {
            if (!step()) {
                while (depth > floor) {
                    result = Recorder.NO_RC;
                    pop();
                }
                return DEADLOCK;
            }
        }
        return result;
    }

    /** The stack as words: depth, result, then for each program its number in {@code table}, its step, its locals. */
    public long[] save(ProgramTable table) {
        long[] image = new long[imageLength()];
        image[0] = depth;
        image[1] = result;
        int at = 2;
        for (int d = 0; d < depth; d++) {
            image[at++] = table.number(programs[d]);
            image[at++] = pcs[d];
            int size = codes[d].locals();
            System.arraycopy(locals, bases[d], image, at, size);
            at += size;
        }
        return image;
    }

    /** How many words {@link #save} takes. */
    public int imageLength() {
        return 2 + 2 * depth + top;
    }

    /** Becomes what {@link #save} saw; nothing of it is open in the record. */
    public void load(ProgramTable table, long[] image) {
        depth = (int) image[0];
        unrecorded = depth;
        result = image[1];
        top = 0;
        int at = 2;
        for (int d = 0; d < depth; d++) {
            programs[d] = table.program((int) image[at++]);
            codes[d] = programs[d].code();
            pcs[d] = (int) image[at++];
            bases[d] = top;
            int size = codes[d].locals();
            if (top + size > locals.length) {
                locals = Arrays.copyOf(locals, Math.max(top + size, locals.length * 2));
            }
            System.arraycopy(image, at, locals, top, size);
            at += size;
            top += size;
        }
    }
}

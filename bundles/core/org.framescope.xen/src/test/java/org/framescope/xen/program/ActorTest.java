// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final long WORD = Space.GLOBAL.at(20);

    private final Words words = new Words();

    /** Adds one to a word, and calls itself for the rest. */
    private final class Countdown implements Program {
        private static final Code CODE =
                new Code(Call.program("countdown", Param.of("n", Param.Kind.NUMBER)), 2, "begin", "called");

        @Override
        public Code code() {
            return CODE;
        }

        @Override
        public int step(int pc, Actor a) {
            if (pc == 0) {
                words.add(WORD, 1);
                a.set(1, 100 + a.get(0));
                return a.get(0) == 0 ? a.done(0) : a.call(1, this, a.get(0) - 1);
            }
            assertEquals(100 + a.get(0), a.get(1));
            return a.done(a.result() + a.get(0));
        }
    }

    /** Waits until a word is not 0. */
    private final class Waiting implements Program {
        private static final Code CODE = new Code(Call.program("waiting"), 0, "wait");

        @Override
        public Code code() {
            return CODE;
        }

        @Override
        public int step(int pc, Actor a) {
            return words.read(WORD) == 0 ? Program.BLOCKED : a.done(7);
        }
    }

    @Test
    void calledProgramsHaveLocalsOfTheirOwn() {
        Actor actor = new Actor(words);
        assertEquals(10, actor.run(new Countdown(), 4));
        assertEquals(5, words.read(WORD));
        assertTrue(actor.idle());
    }

    @Test
    void programsNestToALimit() {
        Actor actor = new Actor(words);
        assertEquals(63 * 64 / 2, actor.run(new Countdown(), 63));
        assertThrows(IllegalStateException.class, () -> actor.run(new Countdown(), 64));
    }

    @Test
    void moreArgumentsThanLocalsAreRefused() {
        Actor actor = new Actor(words);
        assertThrows(IllegalArgumentException.class, () -> actor.run(new Countdown(), 1, 2, 3));
    }

    @Test
    void whoWaitsAloneIsToldSoAndIsIdleAgain() {
        Actor actor = new Actor(words);
        assertEquals(Actor.DEADLOCK, actor.run(new Waiting()));
        assertTrue(actor.idle());
        words.write(WORD, 1);
        assertEquals(7, actor.run(new Waiting()));
    }

    @Test
    void aBlockedStepGoesOnOnceSomebodyElseActed() {
        Actor waiting = new Actor(words);
        waiting.start(new Waiting());
        assertFalse(waiting.step());
        words.write(WORD, 1);
        assertTrue(waiting.step());
        assertTrue(waiting.idle());
        assertEquals(7, waiting.result());
    }

    @Test
    void aSavedActorGoesOnAsTheOneItWasSavedFrom() {
        TestMachine m = TestMachine.of("4.17.0");
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, 0x20);
        ProgramTable table = m.xen.programs();
        Program program = m.xen.frames().getPageTypeProgram();
        long want = m.machine.layout().typeBits(PageType.SEG_DESC);
        Actor actor = new Actor(m.machine.words());
        actor.start(program, 0x20, want, 0, 0);
        int steps = 0;
        while (!actor.idle()) {
            long[] image = actor.save(table);
            Actor copy = new Actor(m.machine.words());
            copy.load(table, image);
            assertArrayEquals(image, copy.save(table));
            assertEquals(actor.pc(), copy.pc());
            assertEquals(actor.program(), copy.program());
            actor = copy;
            actor.step();
            steps++;
        }
        assertEquals(0, actor.result());
        assertTrue(steps > 3);
        assertEquals("a400000000000001", m.taf(0x20));
    }

    @Test
    void theTableNumbersEveryProgramOfTheHypervisor() {
        ProgramTable table = TestMachine.of("4.17.0").xen.programs();
        for (Program program : table.all()) {
            assertEquals(program, table.program(table.number(program)));
            assertFalse(program.code().labels().isEmpty(), program.call().name());
        }
        assertThrows(IllegalArgumentException.class, () -> table.number(new Waiting()));
    }

    @Test
    void aProgramWithoutRoomForItsArgumentsIsRefused() {
        Call call = Call.program("narrow", Param.of("mfn", Param.Kind.MFN));
        assertThrows(IllegalArgumentException.class, () -> new Code(call, 0, "step"));
    }
}

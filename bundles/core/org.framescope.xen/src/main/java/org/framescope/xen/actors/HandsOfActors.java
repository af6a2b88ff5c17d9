// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.actors;

import org.framescope.machine.Machine;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.WordSource;
import org.framescope.machine.Words;
import org.framescope.xen.Xen;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.ProgramTable;

/**
 * Which references actors have in hand between two steps, told from their records alone. A program that is none of the
 * hypervisor's is a whole operation in one step and has nothing in hand.
 */
public final class HandsOfActors {
    private final WordSource words;
    private final ProgramTable programs;
    private final Actor actor;

    /** The actors of the machine in {@code words}, which runs {@code release}. */
    public HandsOfActors(WordSource words, Release release) {
        this.words = words;
        Words none = new Words();
        programs = new Xen(new Machine(none, release)).programs();
        actor = new Actor(none);
    }

    /** The number of the actor whose record the word at {@code address}, one of {@link Space#ACTOR}, belongs to. */
    public static int actor(long address) {
        return (int) (Space.index(address) / ActorRecord.WORDS);
    }

    /** Shows {@code hand} what {@code number} has in hand. */
    public void visit(int number, InHand hand) {
        long[] stack = ActorRecord.stack(words, number);
        if (stack[0] > 0 && stack[2] < programs.all().size()) {
            actor.load(programs, stack);
            actor.inHand(hand);
        }
    }
}

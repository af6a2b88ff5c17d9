// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.inspect.TestMachine;
import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.run.Journal;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final Call CALL = Call.operation("store");

    @Test
    void bothEndsOfARunAreTheSameHoweverTheyAreReached() {
        Machine machine = new TestMachine().machine();
        Journal journal = new Journal(machine.words());
        for (int i = 0; i < 20_000; i++) {
            journal.enter(CALL);
            machine.pages().set(0x10 + i % 8, i % 512, i + 1);
            journal.leave(0);
        }
        RoundTrip trip = RoundTrip.of(journal.run());
        assertTrue(trip.holds(), trip.text());
        assertNotEquals(trip.begin(), trip.end());
        assertEquals(machine.words().reading().hash(), trip.end());
    }

    @Test
    void oneHashThatDiffersIsOneTooMany() {
        assertTrue(new RoundTrip(1, 2, 1, 2, 2).holds());
        assertFalse(new RoundTrip(1, 2, 3, 2, 2).holds());
        assertFalse(new RoundTrip(1, 2, 1, 3, 2).holds());
        assertFalse(new RoundTrip(1, 2, 1, 2, 3).holds());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExtentsTest {
    private final Extents.Builder builder = new Extents.Builder();

    private void add(long first, long count, long offset) {
        builder.add(first, count, offset * Extents.PAGE);
    }

    private static long at(Extents extents, long page) {
        return extents.at(page) / Extents.PAGE;
    }

    @Test
    void whatIsSaidTwiceOfTheSamePlaceIsNoContradiction() {
        add(300, 10, 200);
        add(10, 20, 110);
        add(0, 50, 100);
        add(40, 20, 140);
        Extents extents = builder.build();
        assertEquals(0, extents.overlapping());
        assertEquals(70, extents.pages());
        assertEquals(2, extents.runs());
        assertEquals(159, at(extents, 59));
        assertEquals(-1, extents.at(60));
        assertEquals(209, at(extents, 309));
    }

    @Test
    void ofPagesThatAreSaidToLieElsewhereTheFirstCountsAndTheyAreCounted() {
        add(0, 50, 100);
        add(40, 20, 700);
        add(55, 10, 715);
        Extents extents = builder.build();
        assertEquals(10, extents.overlapping());
        assertEquals(65, extents.pages());
        assertEquals(149, at(extents, 49));
        assertEquals(710, at(extents, 50));
        assertEquals(724, at(extents, 64));
    }

    @Test
    void theEndBeforeALimitIsThatOfTheLastPageBeforeIt() {
        add(10, 20, 100);
        add(300, 10, 200);
        Extents extents = builder.build();
        assertEquals(310, extents.endBefore(1000));
        assertEquals(305, extents.endBefore(305));
        assertEquals(30, extents.endBefore(300));
        assertEquals(0, extents.endBefore(10));
    }
}

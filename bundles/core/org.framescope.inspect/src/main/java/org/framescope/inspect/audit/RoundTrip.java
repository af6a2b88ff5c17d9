// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import org.framescope.run.Cursor;
import org.framescope.run.Run;

/**
 * Hashes of the states at the ends of a run, reached over every record: forward, back to the beginning, and forward again.
 *
 * @param begin of the beginning
 * @param end of the end, after the first way forward
 * @param back of the beginning, after the way back
 * @param again of the end, after the second way forward
 * @param jump of the end, reached in one jump
 */
public record RoundTrip(long begin, long end, long back, long again, long jump) {
    /** So few records that a cursor goes over each of them. */
    private static final int STRIDE = 1 << 12;

    /** Goes all the ways. Cost: three times the records of {@code run}, and five passes over what is written. */
    public static RoundTrip of(Run run) {
        Cursor cursor = new Cursor(run);
        long end = walk(cursor, run.length());
        long back = walk(cursor, 0);
        long again = walk(cursor, run.length());
        Cursor other = new Cursor(run);
        other.toEnd();
        return new RoundTrip(
                run.base().hash(), end, back, again, other.reading().hash());
    }

    private static long walk(Cursor cursor, int target) {
        while (cursor.position() != target) {
            int left = target - cursor.position();
            cursor.moveTo(cursor.position() + Math.clamp(left, -STRIDE, STRIDE));
        }
        return cursor.reading().hash();
    }

    /** Whether each end is the same however it was reached. */
    public boolean holds() {
        return begin == back && end == again && end == jump;
    }

    /** All hashes in one line. */
    public String text() {
        return String.format(
                "beginning %016x, end %016x, back at the beginning %016x, again at the end %016x, by a jump %016x",
                begin, end, back, again, jump);
    }
}

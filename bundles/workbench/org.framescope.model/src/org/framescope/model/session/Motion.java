// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.function.BooleanSupplier;
import org.framescope.run.Run;
import org.framescope.run.WordHistory;

/** One request to the cursor worker: from the position that is wanted so far to another one. */
@FunctionalInterface
interface Motion {
    /** It leads nowhere; the cursor stays. */
    int NOWHERE = -1;

    /** What a motion may look at. {@code cancelled} is asked on long ways; then the motion stays where it came to. */
    record Place(Run run, int position, WordHistory history, BooleanSupplier cancelled) {}

    /** The position wanted now, or {@link #NOWHERE}. */
    int from(Place place);

    /** Whether it makes those before it pointless. */
    default boolean isAbsolute() {
        return false;
    }

    /** What to say when it leads nowhere. */
    default String nowhere() {
        return "";
    }

    /** To {@code position}, wherever the cursor is; beyond the run means its end. */
    static Motion to(int position) {
        return new Motion() {
            @Override
            public int from(Place place) {
                return Math.clamp(position, 0, place.run().length());
            }

            @Override
            public boolean isAbsolute() {
                return true;
            }
        };
    }

    /** To right after operation {@code step}, or the end. */
    static Motion toStep(int step) {
        return new Motion() {
            @Override
            public int from(Place place) {
                return place.run().positionAfter(Math.clamp(step, 0, place.run().operationCount()));
            }

            @Override
            public boolean isAbsolute() {
                return true;
            }
        };
    }

    /** Nowhere else; makes what is being done pointless. */
    static Motion stay() {
        return new Motion() {
            @Override
            public int from(Place place) {
                return place.position();
            }

            @Override
            public boolean isAbsolute() {
                return true;
            }
        };
    }

    /** A stepping command. */
    static Motion of(Move move) {
        return new Motion() {
            @Override
            public int from(Place place) {
                return move.from(place.run(), place.position());
            }

            @Override
            public boolean isAbsolute() {
                return !move.isRelative();
            }
        };
    }

    /** To right after the next, or right before the previous, change of the word at {@code address}. */
    static Motion change(long address, boolean forward) {
        return new Motion() {
            @Override
            public int from(Place place) {
                return forward
                        ? place.history().next(address, place.position()).orElse(NOWHERE - 1) + 1
                        : place.history().previous(address, place.position()).orElse(NOWHERE);
            }

            @Override
            public String nowhere() {
                return forward ? "The word does not change after this place." : "The word did not change before.";
            }
        };
    }

    /** To right after the next, or right before the previous, record that {@code condition} stops at. */
    static Motion until(StopCondition condition, boolean forward) {
        return new Motion() {
            @Override
            public int from(Place place) {
                return forward ? ahead(place) : behind(place);
            }

            private int ahead(Place place) {
                for (int i = place.position(); i < place.run().length(); i++) {
                    if (condition.stopsAt(place.run(), i)) {
                        return i + 1;
                    }
                    if ((i & 0xffff) == 0xffff && place.cancelled().getAsBoolean()) {
                        return i + 1;
                    }
                }
                return NOWHERE;
            }

            private int behind(Place place) {
                for (int i = place.position() - 1; i >= 0; i--) {
                    if (condition.stopsAt(place.run(), i)) {
                        return i;
                    }
                    if ((i & 0xffff) == 0xffff && place.cancelled().getAsBoolean()) {
                        return i;
                    }
                }
                return NOWHERE;
            }

            @Override
            public String nowhere() {
                return forward ? "Nothing to stop at after this place." : "Nothing to stop at before this place.";
            }
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Map;

/**
 * What the status line shows. Unchanging.
 *
 * @param loaded whether there is a run
 * @param title what is open, empty when nothing is
 * @param step operations complete at the cursor
 * @param steps operations of the run
 * @param position where the cursor stands
 * @param length records of the run
 * @param operation name of the operation whose effect is shown, empty at the beginning
 * @param release release that is simulated or recorded
 * @param choices name and label of every choice
 * @param branch name of the current branch
 * @param violations broken assertions of Xen's up to the cursor
 * @param playing whether the cursor moves by itself
 * @param speed operations a second while playing
 * @param dirty whether there is something to save
 * @param activity what the engine is doing, empty when idle
 * @param done how much of it is done, 0 to 1, or -1 when unknown
 * @param message the last thing worth saying, empty for none
 */
public record Status(
        boolean loaded,
        String title,
        int step,
        int steps,
        int position,
        int length,
        String operation,
        String release,
        Map<String, String> choices,
        String branch,
        int violations,
        boolean playing,
        double speed,
        boolean dirty,
        String activity,
        double done,
        String message) {
    /** Nothing is open. */
    public static final Status EMPTY =
            new Status(false, "", 0, 0, 0, 0, "", "", Map.of(), "", 0, false, 0, false, "", -1, "");

    /** The same while {@code work} is done, of which {@code share} is done, 0 to 1, or -1 when unknown. */
    public Status during(String work, double share) {
        return new Status(
                loaded,
                title,
                step,
                steps,
                position,
                length,
                operation,
                release,
                choices,
                branch,
                violations,
                playing,
                speed,
                dirty,
                work,
                share,
                message);
    }
}

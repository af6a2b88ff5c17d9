// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

/** What one record of a {@link Run} says. */
public enum RecordKind {
    /** A word changed. */
    CHANGE,
    /** An operation, call or program began. */
    ENTER,
    /** It ended. */
    LEAVE,
    /** Something happened that changed no word. */
    EVENT,
    /** The atomic step of a program that the next change belongs to. */
    STEP
}

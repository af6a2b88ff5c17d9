// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import org.framescope.inspect.Target;

/**
 * Something that must hold and does not.
 *
 * @param invariant its id, such as {@code L-INV-2}
 * @param subject what it is about: {@code GDT slot 3 of d1v0}
 * @param expected the side of the equation that should be
 * @param actual the side that is
 * @param target the frame, vCPU, CPU or domain
 */
public record Violation(String invariant, String subject, String expected, String actual, Target target) {
    /** {@code L-INV-2 GDT slot 3 of d1v0: expected …, is …}. */
    public String text() {
        return invariant + " " + subject + ": expected " + expected + ", is " + actual;
    }
}

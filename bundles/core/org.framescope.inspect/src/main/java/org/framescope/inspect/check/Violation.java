// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.List;
import org.framescope.inspect.Target;

/**
 * Something that must hold and does not.
 *
 * @param invariant its id, such as {@code L-INV-2}
 * @param subject what it is about: {@code GDT slot 3 of d1v0}
 * @param expected the side of the equation that should be
 * @param actual the side that is
 * @param target the frame, vCPU, CPU or domain
 * @param terms what the expected side is made of, {@code allocation=1}; none where it is no sum
 */
public record Violation(
        String invariant, String subject, String expected, String actual, Target target, List<String> terms) {
    /** One of {@code invariant} whose expected side is no sum. */
    public Violation(Invariant invariant, String subject, String expected, String actual, Target target) {
        this(invariant.id(), subject, expected, actual, target, List.of());
    }

    /** One of {@code invariant}. */
    public Violation(
            Invariant invariant, String subject, String expected, String actual, Target target, List<String> terms) {
        this(invariant.id(), subject, expected, actual, target, terms);
    }

    /** {@code L-INV-2 GDT slot 3 of d1v0: expected …, is …}. */
    public String text() {
        String sum = terms.isEmpty() ? "" : " (" + String.join(", ", terms) + ")";
        return invariant + " " + subject + ": expected " + expected + sum + ", is " + actual;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.machine.MachineView;

/** A part of a predicate; what is true is 1, what is false 0. */
@FunctionalInterface
public interface PredicateTerm {
    /** Its value on {@code machine}. */
    long value(MachineView machine);
}

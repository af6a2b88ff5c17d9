// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.Map;
import java.util.Optional;
import org.framescope.xen.ops.Operation;

/**
 * An operation of a run.
 *
 * @param operation what was asked for
 * @param operands words by operand name, in the operation's order; one that was left out is missing
 * @param pcpu the physical CPU that did it
 * @param vcpu the ordinal of the vCPU that was current there before, or -1
 * @param label what the scenario says about it
 * @param line where it stands in the text, from 1; 0 if it was generated
 */
public record ScenarioStep(
        Operation operation, Map<String, long[]> operands, int pcpu, long vcpu, Optional<String> label, int line) {}

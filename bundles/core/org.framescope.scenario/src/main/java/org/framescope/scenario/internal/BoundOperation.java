// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import java.util.Map;
import org.framescope.machine.MachineView;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;

/**
 * An operation whose operands are known.
 *
 * @param operation what is done
 * @param operands values by operand name, in the order in which they were written
 * @param cpu the physical CPU that does it, or -1 where the scenario leaves it to the operands
 * @param label what the scenario says about it, or null
 * @param line where it stands, from 1; 0 for a generated one
 */
public record BoundOperation(Operation operation, Map<String, List<Ref>> operands, int cpu, String label, int line) {
    /** The operands as words of {@code machine}. */
    public Arguments arguments(MachineView machine) {
        Arguments arguments = new Arguments();
        operands.forEach((name, refs) -> {
            long[] words = new long[refs.size()];
            for (int i = 0; i < words.length; i++) {
                words[i] = refs.get(i).in(machine);
            }
            arguments.with(name, words);
        });
        return arguments;
    }
}

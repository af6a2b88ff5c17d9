// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.framescope.machine.MachineView;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;

/** Where a scenario begins and what is done then. Unchanging. */
public interface Plan {
    /** How large the machine is. */
    MachineShape shape();

    /** What it consists of at the beginning, in order. */
    List<SetupStep> setup();

    /** The machine it begins with, if that is not set up but given. */
    default Optional<GivenMachine> given() {
        return Optional.empty();
    }

    /** Ids of its domains. */
    List<Integer> domains();

    /** Number of operations. */
    long stepCount();

    /** The operations, in order; may be made on the way, the same each time. */
    Iterator<BoundOperation> operations();

    /**
     * The operations, in order, for one who executes each on the machine that {@code machine} shows before asking for the
     * next; a plan may choose by what it sees there.
     */
    default Iterator<BoundOperation> operations(MachineView machine) {
        return operations();
    }

    /** Operation {@code n}, from 1, as it is written in a text; empty if none is. */
    default Optional<BoundOperation> written(long n) {
        return Optional.empty();
    }

    /** The operation called {@code name}, one of those that the plan uses. */
    Operation operation(String name);

    /** A plan that is written down. */
    record Written(
            MachineShape shape,
            List<SetupStep> setup,
            List<Integer> domains,
            List<BoundOperation> steps,
            Operations known)
            implements Plan {
        @Override
        public Optional<BoundOperation> written(long n) {
            return Optional.of(steps.get((int) n - 1));
        }

        @Override
        public Operation operation(String name) {
            return known.named(name).orElseThrow();
        }

        @Override
        public long stepCount() {
            return steps.size();
        }

        @Override
        public Iterator<BoundOperation> operations() {
            return steps.iterator();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.framescope.machine.MachineView;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;

/**
 * What another plan does up to a step, and then something else.
 *
 * @param parent the other plan
 * @param step how many of its operations are done, 0 to {@code parent.stepCount()}
 * @param added what is done then; their lines count from 1 among themselves
 * @param known the operations there are
 */
public record BranchPlan(Plan parent, int step, List<BoundOperation> added, Operations known) implements Plan {
    @Override
    public MachineShape shape() {
        return parent.shape();
    }

    @Override
    public List<SetupStep> setup() {
        return parent.setup();
    }

    @Override
    public Optional<GivenMachine> given() {
        return parent.given();
    }

    @Override
    public List<Integer> domains() {
        return parent.domains();
    }

    @Override
    public long stepCount() {
        return step + (long) added.size();
    }

    @Override
    public Iterator<BoundOperation> operations() {
        return after(parent.operations());
    }

    @Override
    public Iterator<BoundOperation> operations(MachineView machine) {
        return after(parent.operations(machine));
    }

    /** As many of {@code first} as the branch shares, each asked for when it is wanted; then its own. */
    private Iterator<BoundOperation> after(Iterator<BoundOperation> first) {
        Iterator<BoundOperation> own = added.iterator();
        return new Iterator<>() {
            private long shared;

            @Override
            public boolean hasNext() {
                return shared < step || own.hasNext();
            }

            @Override
            public BoundOperation next() {
                return shared++ < step ? first.next() : own.next();
            }
        };
    }

    @Override
    public Optional<BoundOperation> written(long n) {
        return n <= step ? parent.written(n) : Optional.of(added.get((int) (n - 1 - step)));
    }

    @Override
    public Operation operation(String name) {
        return known.named(name).orElseThrow();
    }
}

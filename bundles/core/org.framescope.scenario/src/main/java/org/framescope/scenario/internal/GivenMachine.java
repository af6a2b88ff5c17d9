// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;

/**
 * A machine that is there already, such as one read from a file, and nothing that is done.
 *
 * @param reading its words
 * @param layout where the bits of its frame table lie
 * @param known the operations there are
 */
public record GivenMachine(Reading reading, PageInfoLayout layout, Operations known) implements Plan {
    @Override
    public Optional<GivenMachine> given() {
        return Optional.of(this);
    }

    private MachineView machine() {
        return new MachineView(reading, layout);
    }

    @Override
    public MachineShape shape() {
        return MachineShape.of(machine());
    }

    @Override
    public List<SetupStep> setup() {
        return List.of();
    }

    @Override
    public List<Integer> domains() {
        return machine().domainIds().stream().filter(Names::isGuest).toList();
    }

    @Override
    public long stepCount() {
        return 0;
    }

    @Override
    public Iterator<BoundOperation> operations() {
        return List.<BoundOperation>of().iterator();
    }

    @Override
    public Operation operation(String name) {
        return known.named(name).orElseThrow();
    }
}

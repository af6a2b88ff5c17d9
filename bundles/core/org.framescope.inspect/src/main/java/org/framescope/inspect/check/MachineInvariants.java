// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;

/** What must hold of the machine as a whole between two operations: D-INV-6, D-INV-8, C-INV-1. */
final class MachineInvariants {
    private final MachineView machine;
    private final Tally tally;

    MachineInvariants(State state, Tally tally) {
        machine = state.machine();
        this.tally = tally;
    }

    void check(Consumer<Violation> found) {
        checkClaims(found);
        long free = machine.globals().get(0, GlobalWord.FREE_PAGES);
        if (free != tally.free()) {
            found.accept(violation(Invariant.D_INV_8, GlobalWord.FREE_PAGES, tally.free() + " free frames", free));
        }
        if (tally.locked() > machine.cpuCount()) {
            found.accept(new Violation(
                    Invariant.C_INV_1,
                    "page locks",
                    "at most one for each of " + machine.cpuCount() + " CPUs",
                    tally.locked() + " locked frames",
                    Target.pcpu(0)));
        }
    }

    private void checkClaims(Consumer<Violation> found) {
        long sum = 0;
        List<String> terms = new ArrayList<>();
        for (int domid : machine.domainIds()) {
            long claim = machine.domains().get(domid, DomainWord.OUTSTANDING_PAGES);
            sum += claim;
            if (claim != 0) {
                terms.add(Names.domain(domid) + "=" + claim);
            }
            if (claim < 0) {
                String subject = "outstanding_pages of " + Names.domain(domid);
                found.accept(
                        new Violation(Invariant.D_INV_6, subject, "not negative", "" + claim, Target.domain(domid)));
            }
        }
        long claimed = machine.globals().get(0, GlobalWord.OUTSTANDING);
        if (claimed != sum) {
            String subject = GlobalWord.OUTSTANDING.label();
            found.accept(new Violation(
                    Invariant.D_INV_6, subject, "" + sum, "" + claimed, word(GlobalWord.OUTSTANDING), terms));
        }
        long free = machine.globals().get(0, GlobalWord.FREE_PAGES);
        if (claimed > free) {
            String expected = "at most " + free + " free frames";
            found.accept(violation(Invariant.D_INV_6, GlobalWord.OUTSTANDING, expected, claimed));
        }
    }

    private Target word(GlobalWord word) {
        return Target.word(machine.globals().address(0, word));
    }

    private Violation violation(Invariant invariant, GlobalWord word, String expected, long actual) {
        return new Violation(invariant, word.label(), expected, "" + actual, word(word));
    }
}

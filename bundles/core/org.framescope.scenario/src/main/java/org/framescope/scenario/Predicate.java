// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.scenario.internal.PredicateReader;
import org.framescope.scenario.internal.PredicateTerm;

/**
 * Something that a user says must hold of a machine, such as {@code tc(f30) == slots(f30)}: words of frames, domains, vCPUs
 * and CPUs by name, compared, added, joined by {@code &&}, {@code ||}, {@code !} and {@code =>}. Unchanging; safe on any thread.
 */
public final class Predicate {
    private final String text;
    private final PredicateTerm term;

    private Predicate(String text, PredicateTerm term) {
        this.text = text;
        this.term = term;
    }

    /**
     * Reads {@code text}, with the names of {@code scenario} and the vCPUs of {@code machine}, on which it begins.
     *
     * @throws ScenarioException with the first thing that is wrong
     */
    public static Predicate parse(String text, Scenario scenario, MachineView machine) throws ScenarioException {
        return new Predicate(text.strip(), new PredicateReader(scenario.frames(), machine).read(text));
    }

    /** What was written. */
    public String text() {
        return text;
    }

    /** Whether it holds of {@code machine}. Cost: the words it names; {@code slots} looks at all of every vCPU. */
    public boolean holds(MachineView machine) {
        return term.value(machine) != 0;
    }

    /** Its text when it does not hold of {@code machine}, else nothing: what is broken there, by name. */
    public List<String> broken(Machine machine) {
        return holds(machine.view()) ? List.of() : List.of(text);
    }
}

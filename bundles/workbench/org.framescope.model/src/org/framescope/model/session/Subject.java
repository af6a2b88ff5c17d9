// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framescope.machine.Choice;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.scenario.ScenarioLibrary;

/**
 * What a scenario is about, as far as it says so.
 *
 * @param choices names of the choices that make a difference to it
 * @param actors whether it has actors, so that their interleavings can be explored
 */
public record Subject(Set<String> choices, boolean actors) {
    /** Copies the choices. */
    public Subject {
        choices = Set.copyOf(choices);
    }

    /** What the scenario with this text is about; empty when that is faulty. Only the lines that say so are read. */
    public static Optional<Subject> of(String text) {
        try {
            ScenarioInfo info = ScenarioLibrary.load().parser().info("scenario", text);
            Set<String> choices = info.choices().stream().map(Choice::name).collect(Collectors.toSet());
            return Optional.of(new Subject(
                    choices, text.lines().anyMatch(l -> l.stripLeading().startsWith("actor "))));
        } catch (ScenarioException _) {
            return Optional.empty();
        }
    }
}

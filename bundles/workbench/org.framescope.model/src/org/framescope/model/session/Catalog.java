// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import java.util.Map;
import org.framescope.machine.Choice;
import org.framescope.machine.ChoiceValue;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/** The releases and choices there are, for menus and dialogs. */
public final class Catalog {
    /**
     * A point at which releases, or the two sides of a patch, differ.
     *
     * @param name as on the command line
     * @param title what it decides
     * @param values in order
     */
    public record ChoiceEntry(String name, String title, List<ValueEntry> values) {
        /** What can be chosen, as on the command line. */
        public List<String> labels() {
            return values.stream().map(ValueEntry::label).toList();
        }

        /** What happens under the value written {@code label}, and where that is documented. */
        public String description(String label) {
            return values.stream()
                    .filter(v -> v.label().equals(label))
                    .findFirst()
                    .map(v -> v.description() + "\n(" + v.source() + ")")
                    .orElse("");
        }
    }

    /**
     * One side of a choice.
     *
     * @param label as on the command line
     * @param description what Xen or Linux does, in a sentence
     * @param source where that is documented
     */
    public record ValueEntry(String label, String description, String source) {}

    private Catalog() {}

    /** Names of the releases, ascending. */
    public static List<String> releases() {
        return Release.names();
    }

    /** All choices. */
    public static List<ChoiceEntry> choices() {
        return Choice.all().stream()
                .map(c -> new ChoiceEntry(c.name(), c.title(), values(c.values())))
                .toList();
    }

    /** Name and value of every choice as {@code release} has them; none for an unknown release. */
    public static Map<String, String> choicesOf(String release) {
        try {
            return Release.named(release).choices().labels();
        } catch (UnknownNameException e) {
            return Map.of();
        }
    }

    private static List<ValueEntry> values(List<? extends ChoiceValue> values) {
        return values.stream()
                .map(v -> new ValueEntry(v.label(), v.description(), v.source()))
                .toList();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.List;
import java.util.Map;
import org.framescope.machine.Choice;
import org.framescope.machine.ChoiceValue;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/** The releases and choices there are, as texts: for dialogs and listings. */
public final class ReleaseCatalog {
    /**
     * A choice.
     *
     * @param name as on the command line
     * @param title what it decides
     * @param values what can be chosen
     */
    public record ChoiceInfo(String name, String title, List<Value> values) {
        /** What can be chosen, as on the command line. */
        public List<String> labels() {
            return values.stream().map(Value::label).toList();
        }

        /** What Xen does under the value written {@code label}, and where that is documented. */
        public String description(String label) {
            return values.stream()
                    .filter(v -> v.label().equals(label))
                    .findFirst()
                    .map(v -> v.description() + "\n(" + v.source() + ")")
                    .orElse("");
        }
    }

    /**
     * A value of a choice.
     *
     * @param label as on the command line
     * @param description what happens under it
     * @param source where that is documented
     */
    public record Value(String label, String description, String source) {}

    private ReleaseCatalog() {}

    /** The releases there are, oldest first. */
    public static List<String> releases() {
        return Release.names();
    }

    /** The choices there are. */
    public static List<ChoiceInfo> choices() {
        return Choice.all().stream()
                .map(choice -> new ChoiceInfo(
                        choice.name(),
                        choice.title(),
                        choice.values().stream().map(ReleaseCatalog::value).toList()))
                .toList();
    }

    private static Value value(ChoiceValue value) {
        return new Value(value.label(), value.description(), value.source());
    }

    /** Name and value of every choice as {@code release} has them; none for an unknown release. */
    public static Map<String, String> choicesOf(String release) {
        try {
            return Release.named(release).choices().labels();
        } catch (UnknownNameException e) {
            return Map.of();
        }
    }
}

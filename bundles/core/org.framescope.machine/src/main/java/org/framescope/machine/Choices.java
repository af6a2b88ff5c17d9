// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A value for every {@link Choice}. Unchanging. */
public final class Choices {
    private final Map<String, ChoiceValue> values;

    private Choices(Map<String, ChoiceValue> values) {
        this.values = values;
    }

    /** The first value of every choice. */
    public static Choices first() {
        Map<String, ChoiceValue> values = new LinkedHashMap<>();
        Choice.all().forEach(c -> values.put(c.name(), c.values().getFirst()));
        return new Choices(values);
    }

    /** The value chosen for {@code choice}. */
    public <E extends Enum<E> & ChoiceValue> E get(Choice<E> choice) {
        return choice.type().cast(values.get(choice.name()));
    }

    /** These choices, but {@code value} for {@code choice}. */
    public <E extends Enum<E> & ChoiceValue> Choices with(Choice<E> choice, E value) {
        Map<String, ChoiceValue> copy = new LinkedHashMap<>(values);
        copy.put(choice.name(), value);
        return new Choices(copy);
    }

    /**
     * These choices, but the value written {@code label} for the choice called {@code name}.
     *
     * @throws UnknownNameException when there is no such choice or value; the message lists those there are
     */
    public Choices with(String name, String label) throws UnknownNameException {
        Choice<?> choice = Choice.named(name)
                .orElseThrow(() -> new UnknownNameException(
                        "choice", name, Choice.all().stream().map(Choice::name).toList()));
        return with(choice, label);
    }

    private <E extends Enum<E> & ChoiceValue> Choices with(Choice<E> choice, String label) throws UnknownNameException {
        E value = choice.value(label)
                .orElseThrow(() -> new UnknownNameException(
                        "value of choice " + choice.name(),
                        label,
                        choice.values().stream().map(ChoiceValue::label).toList()));
        return with(choice, value);
    }

    /** Name and label of every choice, in order. */
    public Map<String, String> labels() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().label(), (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choices that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return labels().toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.List;
import java.util.Optional;
import org.framescope.xen.ops.Operation;

/** The operations that a scenario can use, as texts: for content assist, colouring and listings. */
public final class OperationCatalog {
    /**
     * An operation.
     *
     * @param name as written in a scenario
     * @param description what it does, one line
     * @param reference where Xen does it
     * @param operands its arguments, in the order in which they are written
     */
    public record Entry(String name, String description, String reference, List<Argument> operands) {}

    /**
     * An argument of an operation.
     *
     * @param name as written in a scenario
     * @param description what it is, one line
     * @param optional whether it may be left out
     */
    public record Argument(String name, String description, boolean optional) {}

    private final List<Entry> entries;

    /** The operations of {@code library}. */
    public OperationCatalog(ScenarioLibrary library) {
        entries =
                library.operations().all().stream().map(OperationCatalog::entry).toList();
    }

    private static Entry entry(Operation operation) {
        return new Entry(
                operation.name(),
                operation.description(),
                operation.reference(),
                operation.operands().stream()
                        .map(o -> new Argument(o.name(), o.description(), o.optional()))
                        .toList());
    }

    /** All of them, in order. */
    public List<Entry> all() {
        return entries;
    }

    /** The operation called {@code name}. */
    public Optional<Entry> named(String name) {
        return entries.stream().filter(e -> e.name().equals(name)).findFirst();
    }
}

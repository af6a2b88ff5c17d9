// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.framescope.machine.PageView;
import org.framescope.scenario.Problem;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;

/**
 * Finds the operation that a statement asks for and what its operands are. Operands stand in the operation's order, or
 * after their name in any order; a flag is given by its name alone.
 */
final class OperationBinder {
    private final Operations operations;
    private final Names names;
    private final Consumer<Problem> problems;

    OperationBinder(Operations operations, Names names, Consumer<Problem> problems) {
        this.operations = operations;
        this.names = names;
        this.problems = problems;
    }

    /** The operation of {@code statement}, or empty after its problems were reported. */
    Optional<BoundOperation> bind(Statement.Operation statement) {
        Optional<Operation> operation = operations.named(statement.name().text());
        if (operation.isEmpty()) {
            List<String> known = operations.all().stream().map(Operation::name).toList();
            names.unknown(statement.name(), "operation", known);
            return Optional.empty();
        }
        Optional<Integer> cpu = cpu(statement.cpu());
        Binding binding = new Binding(operation.get());
        boolean good = binding.take(statement.arguments());
        good &= binding.complete(statement.name());
        String label = statement.label() == null ? null : statement.label().text();
        int line = statement.first().line();
        return good && cpu.isPresent()
                ? Optional.of(new BoundOperation(operation.get(), binding.values, cpu.get(), label, line))
                : Optional.empty();
    }

    private Optional<Integer> cpu(Word word) {
        if (word == null) {
            return Optional.of(-1);
        }
        return names.pcpu(word).map(ref -> (int) ((Ref.Plain) ref).value());
    }

    private final class Binding {
        private final Operation operation;
        private final Map<String, List<Ref>> values = new LinkedHashMap<>();

        Binding(Operation operation) {
            this.operation = operation;
        }

        boolean take(List<Statement.Argument> arguments) {
            boolean good = true;
            for (int i = 0; i < arguments.size(); i++) {
                Statement.Argument argument = arguments.get(i);
                Optional<Operand> named = named(argument);
                if (named.isEmpty()) {
                    good &= positional(argument);
                } else if (values.containsKey(named.get().name())) {
                    good = refuse(argument.first(), "operand \"" + named.get().name() + "\" is given twice");
                    i += takesValue(named.get(), arguments, i) ? 1 : 0;
                } else if (takesValue(named.get(), arguments, i)) {
                    i++;
                    good &= bind(named.get(), arguments.get(i));
                } else if (named.get().type() == Operand.Type.FLAG) {
                    values.put(named.get().name(), List.of(new Ref.Plain(1)));
                } else {
                    values.put(named.get().name(), List.of());
                    good = refuse(
                            argument.first(),
                            "the line ends after \"" + named.get().name() + "\", expected " + described(named.get()));
                }
            }
            return good;
        }

        private Optional<Operand> named(Statement.Argument argument) {
            Statement.Value only = argument.values().getFirst();
            boolean oneWord = argument.values().size() == 1
                    && only.word() != null
                    && !only.word().isNumber();
            return oneWord ? operation.operand(only.word().text()) : Optional.empty();
        }

        private boolean takesValue(Operand operand, List<Statement.Argument> arguments, int i) {
            if (i + 1 == arguments.size()) {
                return false;
            }
            String next = arguments.get(i + 1).first().text();
            return operand.type() != Operand.Type.FLAG || next.equals("yes") || next.equals("no");
        }

        private boolean positional(Statement.Argument argument) {
            for (Operand operand : operation.operands()) {
                if (!values.containsKey(operand.name()) && operand.type() != Operand.Type.FLAG) {
                    return bind(operand, argument);
                }
            }
            Word at = argument.first();
            String known = operation.operands().stream().map(Operand::name).collect(Collectors.joining(", "));
            return refuse(
                    at,
                    "unexpected \"" + at.text() + "\", expected the end of the line"
                            + (known.isEmpty() ? "" : " or an operand of " + operation.name() + ": " + known));
        }

        private boolean bind(Operand operand, Statement.Argument argument) {
            boolean list = operand.type() == Operand.Type.FRAMES;
            if (list && isNone(argument)) {
                values.put(operand.name(), List.of());
                return true;
            }
            List<Ref> refs = new ArrayList<>();
            boolean good = true;
            for (Statement.Value value : argument.values()) {
                Optional<Ref> ref = value(operand, value);
                ref.ifPresent(refs::add);
                good &= ref.isPresent();
            }
            values.put(operand.name(), refs);
            if (!list && argument.values().size() > 1) {
                Word second = argument.values().get(1).first();
                good = refuse(second, "operand \"" + operand.name() + "\" takes one value, " + described(operand));
            }
            return good;
        }

        private boolean isNone(Statement.Argument argument) {
            Word word = argument.values().getFirst().word();
            return argument.values().size() == 1 && word != null && word.text().equals("none");
        }

        boolean complete(Word name) {
            List<String> missing = operation.operands().stream()
                    .filter(o -> !o.optional() && !values.containsKey(o.name()))
                    .map(o -> o.name() + " (" + described(o) + ")")
                    .toList();
            if (missing.isEmpty()) {
                return true;
            }
            return refuse(name, operation.name() + " also needs " + String.join(", ", missing));
        }

        private boolean refuse(Word at, String message) {
            problems.accept(at.problem(message));
            return false;
        }
    }

    private Optional<Ref> value(Operand operand, Statement.Value value) {
        if (value.place() != null) {
            return place(operand, value.place());
        }
        Word word = value.word();
        return switch (operand.type()) {
            case FRAME, FRAMES -> names.frame(word);
            case VCPU -> names.vcpu(word);
            case DOMAIN -> names.domain(word);
            case NEW_DOMAIN -> names.newDomain(word);
            case PCPU -> names.pcpu(word);
            case ACTOR -> names.actor(word);
            case FLAG -> flag(word);
            default -> names.number(word).map(Ref.Plain::new);
        };
    }

    private Optional<Ref> flag(Word word) {
        if (word.text().equals("yes") || word.text().equals("no")) {
            return Optional.of(new Ref.Plain(word.text().equals("yes") ? 1 : 0));
        }
        problems.accept(word.problem("unexpected \"" + word.text() + "\", expected yes or no"));
        return Optional.empty();
    }

    /** The machine address of a word of a frame. */
    private Optional<Ref> place(Operand operand, Statement.Place place) {
        if (operand.type() != Operand.Type.WORD && operand.type() != Operand.Type.NUMBER) {
            problems.accept(place.slot()
                    .problem("unexpected \"[\", operand \"" + operand.name() + "\" takes " + described(operand)));
            return Optional.empty();
        }
        Optional<Ref> frame = names.frame(place.frame());
        Optional<Integer> slot = slot(place.slot());
        return frame.isPresent() && slot.isPresent()
                ? Optional.of(new Ref.Plain(((Ref.Plain) frame.get()).value() << 12 | slot.get() * 8L))
                : Optional.empty();
    }

    /** The number of a word of a page. */
    Optional<Integer> slot(Word word) {
        Optional<Long> number = names.number(word);
        if (number.isPresent() && Long.compareUnsigned(number.get(), PageView.WORDS) >= 0) {
            problems.accept(word.problem("a page has words 0 to " + (PageView.WORDS - 1) + ", not " + word.text()));
            return Optional.empty();
        }
        return number.map(Long::intValue);
    }

    private static String described(Operand operand) {
        return switch (operand.type()) {
            case FRAME -> "a frame";
            case FRAMES -> "frames joined by commas, or none";
            case VCPU -> "a vCPU such as d1v0";
            case DOMAIN, NEW_DOMAIN -> "a domain such as d1";
            case PCPU -> "a physical CPU such as cpu0";
            case ACTOR -> "an actor";
            case FLAG -> "yes or no";
            default -> "a number";
        };
    }
}

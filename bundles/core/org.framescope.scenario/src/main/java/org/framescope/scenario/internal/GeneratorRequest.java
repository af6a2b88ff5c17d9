// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.machine.Choice;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.xen.ops.Operations;

/**
 * A scenario that is asked for by numbers, each with a default: {@code generate:switches?n=1000&v=8&p=2&seed=1} or
 * {@code generate:operations?n=1000&d=3&p=2&seed=1}.
 *
 * @param info what it is about
 * @param plan what happens in it
 */
public record GeneratorRequest(ScenarioInfo info, Plan plan) {
    /** What every request begins with. */
    public static final String PREFIX = "generate:";

    private static final String SWITCHES = PREFIX + "switches";
    private static final String OPERATIONS = PREFIX + "operations";

    /**
     * The scenario that {@code id} asks for; its id names all its numbers.
     *
     * @throws UnknownNameException when it asks for what is not generated, or a number is not known or out of range
     */
    public static GeneratorRequest parse(String id, Operations operations) throws UnknownNameException {
        int mark = id.indexOf('?');
        String kind = mark < 0 ? id : id.substring(0, mark);
        String rest = mark < 0 ? "" : id.substring(mark + 1);
        return switch (kind) {
            case SWITCHES -> switches(numbers(rest, List.of("n", "v", "p", "seed")), operations);
            case OPERATIONS -> operations(numbers(rest, List.of("n", "d", "p", "seed")), operations);
            default -> throw new UnknownNameException("generated scenario", kind, List.of(SWITCHES, OPERATIONS));
        };
    }

    private static GeneratorRequest switches(Map<String, Long> numbers, Operations operations)
            throws UnknownNameException {
        long n = inRange(numbers, "n", 1000, 0, GeneratedSwitches.MAX_COUNT);
        int v = (int) inRange(numbers, "v", 8, 1, GeneratedSwitches.MAX_VCPUS);
        int p = (int) inRange(numbers, "p", 2, 1, MachineShape.MAX_CPUS);
        long seed = inRange(numbers, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        String full = SWITCHES + "?n=" + n + "&v=" + v + "&p=" + p + "&seed=" + seed;
        String title = n + " switches of " + v + " vCPUs on " + p + cpus(p);
        ScenarioInfo info = new ScenarioInfo(full, title, "", "", "", List.of(Choice.GDT));
        return new GeneratorRequest(info, GeneratedSwitches.of(n, v, p, seed, operations));
    }

    private static GeneratorRequest operations(Map<String, Long> numbers, Operations operations)
            throws UnknownNameException {
        long n = inRange(numbers, "n", 1000, 0, GeneratedOperations.MAX_COUNT);
        int d = (int) inRange(numbers, "d", 3, 1, GeneratedOperations.MAX_GUESTS);
        int p = (int) inRange(numbers, "p", 2, 1, MachineShape.MAX_CPUS);
        long seed = inRange(numbers, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        String full = OPERATIONS + "?n=" + n + "&d=" + d + "&p=" + p + "&seed=" + seed;
        String title = n + " random operations of " + d + " guests on " + p + cpus(p);
        ScenarioInfo info = new ScenarioInfo(full, title, "", "", "", List.of(Choice.GDT, Choice.LDT));
        return new GeneratorRequest(info, new GeneratedOperations(n, d, p, seed, operations));
    }

    private static String cpus(int p) {
        return p == 1 ? " physical CPU" : " physical CPUs";
    }

    private static Map<String, Long> numbers(String text, List<String> known) throws UnknownNameException {
        Map<String, Long> numbers = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!known.contains(name)) {
                throw new UnknownNameException("number of a generated scenario", name, known);
            }
            try {
                numbers.put(name, Long.parseLong(part.substring(equals + 1)));
            } catch (NumberFormatException _) {
                throw new UnknownNameException("value of " + name, part.substring(equals + 1), List.of("a number"));
            }
        }
        return numbers;
    }

    private static long inRange(Map<String, Long> numbers, String name, long otherwise, long least, long most)
            throws UnknownNameException {
        long value = numbers.getOrDefault(name, otherwise);
        if (value < least || value > most) {
            throw new UnknownNameException("value of " + name, Long.toString(value), List.of(least + " to " + most));
        }
        return value;
    }
}

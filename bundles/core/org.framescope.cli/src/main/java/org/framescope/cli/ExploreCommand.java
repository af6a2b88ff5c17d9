// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.framescope.explore.Exploration;
import org.framescope.explore.ExploreOptions;
import org.framescope.explore.Explorer;
import org.framescope.explore.Property;
import org.framescope.inspect.check.Invariants;
import org.framescope.scenario.Predicate;
import org.framescope.xen.Xen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explores all interleavings of a scenario's actors. */
@Command(
        name = "explore",
        description = "Explores all interleavings of a scenario's actors and checks every state.",
        mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScenarioArgument scenario;

    @Option(names = "--limit", paramLabel = "STATES", description = "stores at most so many states")
    private Long limit;

    @Option(
            names = "--check",
            paramLabel = "EXPRESSION",
            description = "must hold in every state, such as: tc(f30) >= slots(f30)")
    private List<String> checks = List.of();

    @Option(names = "--workers", paramLabel = "N", description = "threads; what is found does not depend on it")
    private int workers = 1;

    @Option(names = "--por", description = "leaves out orders that make no difference; the verdicts are the same")
    private boolean por;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    ExploreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        if (limit != null && limit < 1) {
            throw Failure.wrongUse("--limit " + limit + ": expected at least 1 state");
        }
        if (workers < 1 || workers > ExploreOptions.MOST_WORKERS) {
            throw Failure.wrongUse("--workers " + workers + ": expected 1 to " + ExploreOptions.MOST_WORKERS);
        }
        ScenarioArgument.Beginning beginning = scenario.setUp(console, checks);
        Xen xen = beginning.xen();
        if (xen.actors().count() == 0) {
            throw Failure.wrongUse(scenario.target() + " has no actors; a scenario that can be explored declares them, "
                    + "such as: actor CPU1 on cpu1 update_wallclock d1 5 0");
        }
        Exploration found = new Explorer(xen).explore(options(beginning.checks()), new ProgressLines(console));
        if (json != null) {
            JsonOut.write(json, console, out -> write(out, found));
        } else {
            print(found);
        }
        if (found.bounded()) {
            console.message("bounded: ended by " + found.ending().name().toLowerCase(Locale.ROOT)
                    + "; what was not found may still be there");
        }
        return found.violations().isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
    }

    private ExploreOptions options(List<Predicate> predicates) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Property(Property.When.AT_REST, Invariants::broken));
        for (Predicate predicate : predicates) {
            properties.add(new Property(Property.When.ALWAYS, predicate::broken));
        }
        ExploreOptions options =
                ExploreOptions.standard().with(properties).reduced(por).by(workers);
        return limit == null ? options : options.upTo(limit);
    }

    private void print(Exploration found) {
        console.line(String.format(
                Locale.ROOT,
                "%d states, %d transitions, depth %d, %d deadlocks%s",
                found.states(),
                found.transitions(),
                found.depth(),
                found.deadlocks(),
                found.bounded() ? ", bounded" : ""));
        if (found.violations().isEmpty()) {
            console.line(found.bounded() ? "nothing is broken as far as it was explored" : "nothing is broken");
        }
        for (Exploration.Violation violation : found.violations()) {
            console.line(violation.invariant() + " is broken in " + violation.badStates() + " states; a shortest way, "
                    + violation.trace().size() + " steps:");
            violation.trace().forEach(m -> console.line("  " + m.name() + ": " + m.step()));
        }
    }

    private void write(JsonOut out, Exploration found) throws IOException {
        out.object().field("states", found.states()).field("transitions", found.transitions());
        out.field("depth", found.depth()).field("deadlocks", found.deadlocks());
        out.field("bounded", found.bounded()).field("por", por).array("violations");
        for (Exploration.Violation violation : found.violations()) {
            out.object().field("invariant", violation.invariant()).field("badStates", violation.badStates());
            out.array("trace");
            for (Exploration.Move move : violation.trace()) {
                out.object()
                        .field("actor", move.name())
                        .field("step", move.step())
                        .endObject();
            }
            out.endArray().endObject();
        }
        out.endArray().endObject();
    }
}

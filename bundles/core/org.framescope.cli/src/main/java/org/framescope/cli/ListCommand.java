// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framescope.inspect.check.Invariant;
import org.framescope.machine.Choice;
import org.framescope.machine.ChoiceValue;
import org.framescope.machine.Release;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the scenarios of the library, the releases, the choices, or the invariants that the audit checks. */
@Command(
        name = "list",
        description = "Lists the scenarios, releases, choices or invariants there are.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "scenarios, releases, choices or invariants",
            defaultValue = "scenarios")
    private String what;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        switch (what) {
            case "scenarios" -> ScenarioLibrary.load().all().forEach(s -> console.line(line(s)));
            case "releases" -> Release.names().forEach(console::line);
            case "choices" -> Choice.all().forEach(c -> console.line(values(c)));
            case "invariants" ->
                Stream.of(Invariant.values()).forEach(i -> console.line(i.id() + "\t" + i.description()));
            default ->
                throw Failure.wrongUse(
                        "cannot list \"" + what + "\", expected scenarios, releases, choices or invariants");
        }
        return Exit.DONE;
    }

    private static String line(ScenarioInfo scenario) {
        String choices = scenario.choices().stream().map(ListCommand::values).collect(Collectors.joining(" "));
        return scenario.id() + "\t" + scenario.title() + "\t" + choices;
    }

    private static String values(Choice<?> choice) {
        return choice.values().stream()
                .map(ChoiceValue::label)
                .collect(Collectors.joining("|", choice.name() + "=", ""));
    }
}

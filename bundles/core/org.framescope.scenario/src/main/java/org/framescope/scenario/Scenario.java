// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.framescope.machine.Choice;
import org.framescope.machine.Choices;
import org.framescope.machine.MachineView;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.internal.BoundOperation;
import org.framescope.scenario.internal.GivenMachine;
import org.framescope.scenario.internal.Plan;
import org.framescope.scenario.internal.SetupStep;
import org.framescope.xen.ops.Operations;

/** A scenario that can be played: where a machine begins and what is done to it. Unchanging; safe on any thread. */
public final class Scenario {
    private final ScenarioInfo info;
    private final String release;
    private final Map<String, String> defaults;
    private final List<NamedFrame> frames;
    private final Plan plan;

    /**
     * A scenario; made by {@link ScenarioParser} and {@link ScenarioLibrary}.
     *
     * @param release the release it is written for
     * @param defaults its own values for choices, by name; the release decides the others
     */
    Scenario(ScenarioInfo info, String release, Map<String, String> defaults, List<NamedFrame> frames, Plan plan) {
        this.info = info;
        this.release = release;
        this.defaults = Map.copyOf(defaults);
        this.frames = List.copyOf(frames);
        this.plan = plan;
    }

    /**
     * A scenario in which nothing is done yet, on a machine that is there already, such as one read from a file. It can be
     * played on releases that have the layout of {@code release}.
     *
     * @param info what it is about
     * @param reading the machine's words, which stay as they are
     * @param release what runs on it, unless another is asked for
     * @param operations what can be done in branches of it
     */
    public static Scenario on(ScenarioInfo info, Reading reading, Release release, Operations operations) {
        Plan plan = new GivenMachine(reading, release.layout(), operations);
        return new Scenario(info, release.name(), Map.of(), List.of(), plan);
    }

    /** What it is about. */
    public ScenarioInfo info() {
        return info;
    }

    /** The frames it names, in order. */
    public List<NamedFrame> frames() {
        return frames;
    }

    /** Domain ids of the domains it declares, in order. */
    public List<Integer> domains() {
        return plan.domains();
    }

    /** What its actors are called, in the order of their numbers. */
    public List<String> actors() {
        return plan.setup().stream()
                .filter(SetupStep.Act.class::isInstance)
                .map(step -> step.at().text())
                .distinct()
                .toList();
    }

    /** Number of operations. */
    public long stepCount() {
        return plan.stepCount();
    }

    /** The release and choices it is written for. */
    public Release release() {
        try {
            return release(null, Map.of());
        } catch (UnknownNameException e) {
            throw new IllegalStateException("the scenario was checked", e);
        }
    }

    /**
     * The release called {@code name}, or its own for null, with its own values for choices unless {@code chosen} says
     * otherwise.
     *
     * @throws UnknownNameException when a release, choice or value is not known
     */
    public Release release(String name, Map<String, String> chosen) throws UnknownNameException {
        Release base = Release.named(name == null ? release : name);
        Choices choices = base.choices();
        for (Map.Entry<String, String> choice : defaults.entrySet()) {
            choices = choices.with(choice.getKey(), choice.getValue());
        }
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            choices = choices.with(choice.getKey(), choice.getValue());
        }
        return new Release(base.name(), base.layout(), choices);
    }

    /** The choices that make a difference to it. */
    public List<Choice<?>> choices() {
        return info.choices();
    }

    Plan plan() {
        return plan;
    }

    /** This scenario, but doing what {@code other} says. */
    Scenario with(Plan other) {
        return new Scenario(info, release, defaults, frames, other);
    }

    Iterator<BoundOperation> operations() {
        return plan.operations();
    }

    /** The operations for one who executes each on the machine that {@code machine} shows before asking for the next. */
    Iterator<BoundOperation> operations(MachineView machine) {
        return plan.operations(machine);
    }
}

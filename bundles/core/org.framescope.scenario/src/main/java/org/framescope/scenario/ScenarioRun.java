// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.framescope.machine.Release;
import org.framescope.run.Run;
import org.framescope.scenario.internal.BoundOperation;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operation;

/** What playing a scenario gave. Unchanging; safe on any thread. */
public final class ScenarioRun {
    private final Scenario scenario;
    private final Release release;
    private final Run run;
    private final Callers callers;
    private final boolean complete;

    ScenarioRun(Scenario scenario, Release release, Run run, Callers callers, boolean complete) {
        this.scenario = scenario;
        this.release = release;
        this.run = run;
        this.callers = callers;
        this.complete = complete;
    }

    /** What was played. */
    public Scenario scenario() {
        return scenario;
    }

    /** On which release, with which choices. */
    public Release release() {
        return release;
    }

    /** The record. */
    public Run run() {
        return run;
    }

    /** Whether all operations were executed; false after a run that was cancelled. */
    public boolean complete() {
        return complete;
    }

    Callers callers() {
        return callers;
    }

    /** Number of frames of the machine. */
    public long machineFrames() {
        return scenario.plan().shape().frames();
    }

    /** Number of operations that were executed. */
    public int stepCount() {
        return callers.size();
    }

    /** Operation {@code n}, 1 to {@link #stepCount()}. */
    public ScenarioStep step(int n) {
        int group = run.operation(n);
        Optional<BoundOperation> written = scenario.plan().written(n);
        Operation operation = scenario.plan().operation(run.call(group).name());
        return new ScenarioStep(
                operation,
                operands(operation, run.args(group), written),
                callers.cpu(n - 1),
                callers.vcpu(n - 1),
                written.map(BoundOperation::label),
                written.map(BoundOperation::line).orElse(0));
    }

    /** As {@link Operation#execute} lays them down: a list stands as its length followed by its values. */
    private static Map<String, long[]> operands(Operation operation, long[] words, Optional<BoundOperation> written) {
        Map<String, long[]> operands = new LinkedHashMap<>();
        int at = 0;
        for (Operand operand : operation.operands()) {
            boolean list = operand.type() == Operand.Type.FRAMES;
            int from = list ? at + 1 : at;
            int to = list ? from + (int) words[at] : from + 1;
            boolean given = written.isEmpty() || written.get().operands().containsKey(operand.name());
            if (given) {
                operands.put(operand.name(), Arrays.copyOfRange(words, from, to));
            }
            at = to;
        }
        return operands;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.program.Task;

/** Declares the actors of a scenario to a machine on which everything else stands. */
public final class ActorSetup {
    private ActorSetup() {}

    /** Declares those that {@code plan} names, in the order of their names' first statements; changes no word. */
    public static void declare(Xen xen, Plan plan) {
        Map<String, List<SetupStep.Act>> byName = new LinkedHashMap<>();
        for (SetupStep step : plan.setup()) {
            if (step instanceof SetupStep.Act act) {
                byName.computeIfAbsent(act.at().text(), _ -> new ArrayList<>()).add(act);
            }
        }
        byName.forEach((name, acts) -> {
            int cpu = 0;
            List<Task> tasks = new ArrayList<>();
            for (SetupStep.Act act : acts.reversed()) {
                Arguments arguments = act.operation().arguments(xen.machine().view());
                CallerRule.apply(xen, act.operation(), arguments);
                cpu = xen.caller().cpu();
                tasks.addFirst(act.operation().operation().task(xen, arguments));
            }
            xen.actors().declare(name, cpu, tasks);
        });
    }
}

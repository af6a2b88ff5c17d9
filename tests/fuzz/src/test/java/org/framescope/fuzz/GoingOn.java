// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.Work;
import org.framescope.evidence.core.DumpCore;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.start.StartingPoint;
import org.framescope.evidence.xentrace.DerivedSwitches;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.evidence.xentrace.TraceStatistics;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.frames.Recount;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.Release;
import org.framescope.machine.Words;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.AllOperations;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operations;

/** What is done with what a reader made of damaged files: operations go on from machines, switches of traces are played. */
final class GoingOn {
    private static final Operations OPERATIONS = AllOperations.create();
    private static final ScenarioLibrary LIBRARY = ScenarioLibrary.load();
    private static final int MOST_FRAMES = 1 << 16;
    private static final int PUTS = 8;

    private GoingOn() {}

    /** References are put and domains destroyed on a machine, which an audit looks at before and after. */
    static void from(FrameTableFile table) {
        if (table.frames() > MOST_FRAMES) {
            return;
        }
        StartingPoint start = StartingPoint.of(table, Work.NONE).orElseThrow();
        Machine machine = new Machine(new Words(start.reading()), start.release());
        audit(machine, start.release());
        Xen xen = new Xen(machine);
        for (long mfn = 0; mfn < Math.min(PUTS, table.frames()); mfn++) {
            execute(xen, "put_page", new Arguments().with("frame", mfn));
        }
        for (int domid : List.copyOf(machine.view().domainIds())) {
            if (domid < MachineView.DOMID_IO) {
                execute(xen, "destroydomain", new Arguments().with("domain", domid));
            }
        }
        audit(machine, start.release());
    }

    private static void audit(Machine machine, Release release) {
        Audit.of(new State(machine.words().reading(), release), 1);
    }

    private static void execute(Xen xen, String operation, Arguments arguments) {
        OPERATIONS.named(operation).orElseThrow().execute(xen, arguments);
    }

    /** References to a guest's frames are counted, and who holds its root is asked. */
    static void from(DumpCore core) {
        core.machine().filter(guest -> guest.frames() <= MOST_FRAMES).ifPresent(guest -> {
            State counted = Recount.of(new State(guest.reading(), guest.release()));
            List<Long> roots = new ArrayList<>();
            core.vcpus().forEach(v -> roots.add(v.rootFrame()));
            roots.removeIf(root -> root < 0 || root >= counted.maxPage());
            assertTrue(Holders.of(counted, roots).size() <= roots.size());
        });
    }

    /** The switches of a trace, from its beginning and from its middle, are a scenario that can be played. */
    static void from(Trace trace) throws Exception {
        TraceStatistics.of(trace.lanes());
        for (long from : new long[] {trace.firstTsc(), (trace.firstTsc() + trace.lastTsc()) / 2}) {
            DerivedSwitches derived = DerivedSwitches.of(trace, "fuzz", 1e9, from);
            Scenario scenario = LIBRARY.parser().parse("fuzz", derived.text());
            assertEquals(derived.switches(), scenario.stepCount());
            new ScenarioRunner().run(scenario, scenario.release(null, Map.of()), RunProgress.NONE);
        }
    }
}

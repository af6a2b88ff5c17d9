// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.model.Branch;
import org.framescope.model.ChoiceSetting;
import org.framescope.model.Session;

/**
 * What has to be run for a session, copied out of it so that the engine's thread can do it.
 *
 * @param source where runs come from
 * @param release the release asked for, or null
 * @param choices choices that differ from the release's
 * @param branches the branches after the main one
 */
record Loader(RunSource source, String release, Map<String, String> choices, List<Plan> branches) {
    /** A branch: number of its parent (0 is the main branch), where it starts, and what is applied. */
    record Plan(String name, int parent, int step, List<String> statements) {}

    /** The run of each branch, main first; null where a branch could not be run, and why. */
    record Loaded(List<KnownRun> runs, List<String> refused) {
        /** Says which branches could not be run; empty when all could. */
        Optional<LoadException> refusal() {
            return refused.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LoadException("Branches that could not be run: " + String.join("; ", refused)));
        }
    }

    static Loader of(Session session, RunSources sources) throws LoadException {
        List<Branch> all = session.getBranches();
        List<Plan> plans = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Branch branch = all.get(i);
            int parent = all.indexOf(branch.getParent());
            if (parent < 0 || parent >= i) {
                throw new LoadException("Branch " + branch.getName() + " has no parent before it.");
            }
            plans.add(new Plan(branch.getName(), parent, branch.getForkStep(), List.copyOf(branch.getStatements())));
        }
        return new Loader(sources.of(session), session.getRelease(), choices(session), plans);
    }

    static Map<String, String> choices(Session session) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (ChoiceSetting setting : session.getChoices()) {
            choices.put(setting.getName(), setting.getValue());
        }
        return choices;
    }

    Loaded load(Work work) throws LoadException {
        List<KnownRun> runs = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        runs.add(KnownRun.of(source.load(release, choices, work), work));
        for (Plan plan : branches) {
            if (work.cancelled()) {
                throw new LoadException("Cancelled.");
            }
            runs.add(extend(plan, runs.get(plan.parent()), work, refused));
        }
        return new Loaded(runs, refused);
    }

    private KnownRun extend(Plan plan, KnownRun parent, Work work, List<String> refused) {
        if (parent == null) {
            refused.add(plan.name() + ": its parent could not be run");
            return null;
        }
        int last = parent.run().run().operationCount();
        if (plan.step() < 0 || plan.step() > last) {
            refused.add(plan.name() + ": starts after step " + plan.step() + ", but its parent has " + last);
            return null;
        }
        try {
            return KnownRun.of(source.extend(parent.run(), plan.step(), plan.statements(), work), work);
        } catch (LoadException e) {
            refused.add(plan.name() + ": " + e.getMessage());
            return null;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.framescope.model.Branch;
import org.framescope.model.Session;
import org.framescope.model.Watch;

/** The runs of a session's branches. Those of deleted branches stay as long as undo can bring them back. */
final class Branches {
    private final Map<Branch, KnownRun> runs = new WeakHashMap<>();

    /** The runs of the branches of {@code session}, in order; null for one that could not be run. */
    void put(Session session, List<KnownRun> loaded) {
        runs.clear();
        for (int i = 0; i < loaded.size(); i++) {
            if (loaded.get(i) != null) {
                put(session.getBranches().get(i), loaded.get(i));
            }
        }
    }

    void put(Branch branch, KnownRun run) {
        runs.put(branch, run);
    }

    Optional<LoadedRun> run(Branch branch) {
        return Optional.ofNullable(runs.get(branch)).map(KnownRun::run);
    }

    List<Problem> problems(Branch branch) {
        KnownRun known = runs.get(branch);
        return known == null ? List.of() : known.problems();
    }

    /** What is known to be wrong in {@code run}. */
    List<Problem> problemsOf(LoadedRun run) {
        return runs.values().stream()
                .filter(known -> known.run() == run)
                .findFirst()
                .map(KnownRun::problems)
                .orElse(List.of());
    }

    /** {@code problems} are known of {@code run} from now on; whether some branch has that run. */
    boolean replace(LoadedRun run, List<Problem> problems) {
        Optional<Branch> branch = runs.entrySet().stream()
                .filter(e -> e.getValue().run() == run)
                .map(Map.Entry::getKey)
                .findFirst();
        branch.ifPresent(b -> runs.put(b, new KnownRun(run, problems)));
        return branch.isPresent();
    }

    /** A name that no branch of {@code session} has. */
    String freeName(Session session) {
        Set<String> names = session.getBranches().stream().map(Branch::getName).collect(Collectors.toSet());
        int n = session.getBranches().size();
        while (names.contains("branch " + n)) {
            n++;
        }
        return "branch " + n;
    }

    /** Takes {@code branch} and what hangs on it out of {@code session}. */
    static void delete(Session session, Branch branch) {
        List<Branch> doomed =
                session.getBranches().stream().filter(b -> descends(b, branch)).toList();
        if (doomed.contains(session.getCurrentBranch())) {
            session.setCurrentBranch(branch.getParent());
        }
        session.getBookmarks().removeIf(b -> doomed.contains(b.getBranch()));
        session.getNotes().removeIf(n -> doomed.contains(n.getBranch()));
        session.getBranches().removeAll(doomed);
    }

    private static boolean descends(Branch branch, Branch from) {
        Map<Branch, Boolean> seen = new HashMap<>();
        for (Branch b = branch; b != null && seen.put(b, true) == null; b = b.getParent()) {
            if (b == from) {
                return true;
            }
        }
        return false;
    }

    /** The words at whose changes playing stops. */
    static Set<Long> stops(Session session) {
        return session.getWatches().stream()
                .filter(Watch::isStop)
                .map(Watch::getAddress)
                .collect(Collectors.toSet());
    }
}

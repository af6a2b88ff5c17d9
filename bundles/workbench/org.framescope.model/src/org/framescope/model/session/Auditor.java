// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.FirstViolation;
import org.framescope.inspect.check.Invariant;

/**
 * Audits what is open, on the engine's thread with progress and cancel, and goes to steps that break invariants. What it
 * finds stands among the problems of the run. Methods return at once; called on the controller's thread.
 */
public final class Auditor {
    /** What an auditor works on. All methods are called on the controller's thread. */
    interface Place {
        /** The state at the cursor. */
        Optional<StateAt> state();

        /** What is known to be wrong in {@code run}. */
        List<Problem> problems(LoadedRun run);

        /** That is known of {@code run} now, and this is to be said. */
        void found(LoadedRun run, List<Problem> problems, String said);

        /** Something went wrong. */
        void failed(LoadException failure);
    }

    private final Engine engine;
    private final CursorWorker worker;
    private final Stepper stepper;
    private final Place place;

    Auditor(Engine engine, CursorWorker worker, Stepper stepper, Place place) {
        this.engine = engine;
        this.worker = worker;
        this.stepper = stepper;
        this.place = place;
    }

    /** Audits the state after the last operation that is complete at the cursor. */
    public void auditState() {
        place.state().filter(this::knowsHolders).ifPresent(state -> {
            LoadedRun loaded = state.loaded();
            int step = state.step();
            engine.submit(
                    "Auditing step " + step,
                    work -> Problem.audited(
                            loaded, State.at(loaded.run(), loaded.run().positionAfter(step), loaded.release()), step),
                    found -> place.found(loaded, with(place.problems(loaded), found), said("Step " + step, found)),
                    place::failed);
        });
    }

    /** A file that does not tell who holds references cannot be audited; that is said. */
    private boolean knowsHolders(StateAt state) {
        LoadedRun loaded = state.loaded();
        boolean known = loaded.imported().map(ImportedState::isAuditable).orElse(true);
        if (!known) {
            place.found(loaded, place.problems(loaded), "Not audited: this file does not tell who holds references.");
        }
        return known;
    }

    /** Audits the state after each operation of the run. */
    public void auditRun() {
        place.state().filter(this::knowsHolders).ifPresent(state -> {
            LoadedRun loaded = state.loaded();
            engine.submit(
                    "Auditing " + loaded.title(),
                    work -> Problem.audited(loaded, work),
                    found -> place.found(
                            loaded,
                            found,
                            said(
                                    "All " + loaded.run().operationCount() + " steps",
                                    found.stream().filter(Problem::violation).toList())),
                    place::failed);
        });
    }

    /**
     * Goes to right after the first step behind the cursor that breaks one of {@code invariants}; when there is none, the
     * cursor stays and that is said.
     */
    public void toNextViolation(Set<Invariant> invariants) {
        place.state().ifPresent(state -> {
            LoadedRun loaded = state.loaded();
            String names = invariants.stream().map(Invariant::id).sorted().collect(Collectors.joining(", "));
            engine.submit(
                    "Looking for a step that breaks " + names,
                    work -> FirstViolation.after(state.step(), loaded.run(), loaded.release(), invariants, step -> {
                        work.progress(step, loaded.run().operationCount());
                        return !work.cancelled();
                    }),
                    found -> went(loaded, found, "No step after " + state.step() + " breaks " + names + "."),
                    place::failed);
        });
    }

    private void went(LoadedRun loaded, Optional<FirstViolation> found, String none) {
        if (place.state().filter(s -> s.loaded() == loaded).isEmpty()) {
            return;
        }
        found.ifPresentOrElse(
                violation -> {
                    stepper.toPosition(violation.position());
                    stopped(loaded, violation);
                },
                () -> place.found(loaded, place.problems(loaded), none));
    }

    /**
     * Playing stops from now on right after each step that breaks one of {@code invariants}, and what broke is said, and at
     * each broken assertion of Xen's; without invariants it does not. What is broken already stops nothing.
     */
    public void stopAt(Set<Invariant> invariants) {
        worker.stopAt(invariants);
    }

    /** The cursor stands at {@code violation}: it is listed and said. */
    void stopped(LoadedRun loaded, FirstViolation violation) {
        List<Problem> broken = violation.violations().stream()
                .map(v -> Problem.of(loaded.run(), v, violation.step()))
                .toList();
        place.found(
                loaded, with(place.problems(loaded), broken), broken.getFirst().text());
    }

    /** A problem that is known is not listed twice: an audit of a state finds again what broke in the step before. */
    private static List<Problem> with(List<Problem> known, List<Problem> found) {
        List<Problem> all = new ArrayList<>(known);
        Set<String> texts =
                known.stream().filter(Problem::violation).map(Problem::text).collect(Collectors.toSet());
        found.stream().filter(p -> !texts.contains(p.text())).forEach(all::add);
        all.sort(Comparator.comparingInt(Problem::record));
        return List.copyOf(all);
    }

    private static String said(String what, List<Problem> found) {
        String count = found.isEmpty() ? "nothing" : String.format(Locale.ROOT, "%,d", found.size());
        return what + " audited: " + count + " broken.";
    }
}

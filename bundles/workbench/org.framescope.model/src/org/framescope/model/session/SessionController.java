// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.framescope.model.Branch;
import org.framescope.model.ModelFactory;
import org.framescope.model.Session;

/**
 * A session while it is open: the document, its runs, the cursor, and what is selected. All methods are called on the
 * thread of the executor given to it, and all listeners are called there; none waits for the engine or the cursor.
 *
 * <p>A command that fails leaves everything as it was and is reported to {@link SessionListener#failed}.
 */
public final class SessionController implements AutoCloseable {
    private final RunSources sources;
    private final Delivery delivery;
    private final Engine engine;
    private final CursorWorker worker;
    private final Playback playback;
    private final Stepper stepper;
    private final Edits edits;
    private final Announcer announcer;
    private final Auditor auditor;
    private final SideRuns sideRuns;
    private final Branches branches = new Branches();
    private Session session = Documents.empty("");
    private RunKey loadedKey = RunKey.of(session);
    private Selection selection = Selection.EMPTY;
    private StateAt state;
    private boolean closed;

    /** A controller with nothing open, whose states and listeners come on {@code executor}. Starts two threads. */
    public SessionController(RunSources sources, Executor executor) {
        this.sources = sources;
        delivery = new Delivery(executor, new Receiver());
        playback = new Playback(System::nanoTime, this::playbackChanged);
        edits = new Edits(session, this::edited);
        announcer = new Announcer(new StatusBoard(playback, edits));
        worker = new CursorWorker(
                delivery,
                playback,
                text -> delivery.run(() -> announcer.say(text)),
                (run, violation) -> delivery.run(() -> auditor().stopped(run, violation)),
                e -> delivery.run(() -> fail(LoadException.of("Moving the cursor", e))));
        engine = new Engine(delivery, (activity, done) -> announcer.doing(activity, done, delivery));
        stepper = new Stepper(worker, playback);
        auditor = new Auditor(engine, worker, stepper, new Audited());
        sideRuns = new SideRuns(sources, engine, this::session, this::fail);
        worker.start();
        engine.start();
    }

    /** The document; never null. Change it through {@link #edits} only. */
    public Session session() {
        return session;
    }

    /** The state at the cursor, empty while nothing is loaded. */
    public Optional<StateAt> state() {
        return Optional.ofNullable(state);
    }

    /** What the status line shows. */
    public Status status() {
        return announcer.status();
    }

    /** Moves the cursor. */
    public Stepper stepper() {
        return stepper;
    }

    /** Changes what the user made; undo and redo. */
    public Edits edits() {
        return edits;
    }

    /** What is selected. */
    public Selection selection() {
        return selection;
    }

    /** Selects; all listeners are told when it differs. */
    public void select(Selection selected) {
        if (!selected.equals(selection)) {
            selection = selected;
            announcer.tell(l -> l.selectionChanged(selected));
        }
    }

    /** Broken assertions and messages of Xen's in the current run, in order. */
    public List<Problem> problems() {
        return branches.problems(session.getCurrentBranch());
    }

    /** Tells {@code listener} what happens from now on. */
    public void addListener(SessionListener listener) {
        announcer.add(listener);
    }

    /** Tells {@code listener} nothing any more. */
    public void removeListener(SessionListener listener) {
        announcer.remove(listener);
    }

    /** Opens {@code document}, which the controller owns from now on; what is open stays until its run is there. */
    public void open(Session document) {
        load(document, "Opening " + document.getTitle(), loaded -> {
            session = document;
            selection = Selection.EMPTY;
            branches.put(document, loaded.runs());
            LoadedRun main = loaded.runs().getFirst().run();
            main.recorded().ifPresent(r -> r.describe(document.getImportedFile()));
            main.imported().ifPresent(i -> i.describe(document.getImportedFile()));
            loadedKey = RunKey.of(document);
            edits.open(document);
            FacadeLink.drop(document);
            announcer.tell(l -> l.sessionOpened(document));
            show(document.getPosition());
            loaded.refusal().ifPresent(this::fail);
        });
    }

    /** Runs the session under another release (null for the scenario's own) and other choices, at the same step. */
    public void rerun(String release, Map<String, String> choices) {
        change("Change Release or Choices", s -> Edits.setRelease(s, release, choices));
    }

    /** Runs another text of the scenario, at the same step. */
    public void replaceText(String text) {
        change("Change Scenario", s -> {
            s.setScenarioId(null);
            s.setScenarioText(text);
        });
    }

    /** Tries a change on a copy, and makes it when that can be run. */
    private void change(String label, Consumer<Session> change) {
        Session trial = EcoreUtil.copy(session);
        change.accept(trial);
        runAnew(trial, () -> edits.execute(label, () -> change.accept(session)));
    }

    /** Runs {@code trial}, which says what the session says or is about to say; when it can be run, does {@code then}. */
    private void runAnew(Session trial, Runnable then) {
        Session target = session;
        RunKey key = RunKey.of(trial);
        load(trial, "Running " + trial.getTitle(), loaded -> {
            if (session == target) {
                branches.put(session, loaded.runs());
                loadedKey = key;
                then.run();
                showStep();
                loaded.refusal().ifPresent(this::fail);
            }
        });
    }

    private void load(Session document, String activity, Consumer<Loader.Loaded> then) {
        playback.pause();
        try {
            Loader loader = Loader.of(document, sources);
            engine.cancel();
            engine.submit(activity, loader::load, then, this::fail);
        } catch (LoadException e) {
            fail(e);
        }
    }

    /**
     * Applies {@code statements} after the last complete operation at the cursor. At the end of a branch of the user's
     * they are appended to it, anywhere else a new branch begins; the cursor goes to its end.
     */
    public void apply(List<String> statements) {
        if (state != null) {
            branch(state.step(), statements);
        }
    }

    /** As {@link #apply}, but after operation {@code step} of the current branch, 0 for its beginning. */
    public void branch(int step, List<String> statements) {
        Branch parent = session.getCurrentBranch();
        Optional<LoadedRun> run = branches.run(parent);
        if (run.isEmpty() || state == null || state.loaded() != run.get() || statements.isEmpty()) {
            return;
        }
        List<String> copy = List.copyOf(statements);
        Session target = session;
        RunSource source;
        try {
            source = sources.of(session);
        } catch (LoadException e) {
            fail(e);
            return;
        }
        playback.pause();
        engine.submit(
                "Applying " + copy.getFirst(),
                work -> KnownRun.of(source.extend(run.get(), step, copy, work), work),
                extended -> {
                    if (session == target && target.getBranches().contains(parent)) {
                        begin(parent, step, copy, extended);
                    }
                },
                failure -> fail(failure.withoutPlaces()));
    }

    private void begin(Branch parent, int step, List<String> statements, KnownRun extended) {
        Branch branch = ModelFactory.eINSTANCE.createBranch();
        branch.setName(branches.freeName(session));
        branch.setParent(parent);
        branch.setForkStep(step);
        branch.getStatements().addAll(statements);
        branches.put(branch, extended);
        edits.execute("Apply " + statements.getFirst(), () -> {
            session.getBranches().add(branch);
            session.setCurrentBranch(branch);
        });
        show(extended.run().run().length());
    }

    /** Shows another branch, at the same step when it has one. */
    public void switchTo(Branch branch) {
        if (branch != session.getCurrentBranch() && session.getBranches().contains(branch)) {
            edits.execute("Switch to " + branch.getName(), () -> session.setCurrentBranch(branch));
        }
    }

    /**
     * Deletes a branch, those begun from it, and the bookmarks and notes in them.
     *
     * @throws IllegalArgumentException for the main branch
     */
    public void delete(Branch branch) {
        if (branch.getParent() == null) {
            throw new IllegalArgumentException("The main branch stays.");
        }
        edits.execute("Delete " + branch.getName(), () -> Branches.delete(session, branch));
    }

    /** The run of {@code branch}; empty when it could not be run. */
    public Optional<LoadedRun> run(Branch branch) {
        return branches.run(branch);
    }

    /** What runs the same under other choices, to compare. */
    public SideRuns sideRuns() {
        return sideRuns;
    }

    /** What audits the current run and looks for steps that break invariants. */
    public Auditor auditor() {
        return auditor;
    }

    /** Opens the session in {@code file}; the file is small, so it is read at once. */
    public void open(Path file) {
        try {
            open(SessionFile.load(file));
        } catch (LoadException e) {
            fail(e);
        }
    }

    /**
     * Stores the session, with the place of the cursor, in {@code file}; it is small, so this is done at once.
     *
     * @throws LoadException when it cannot be written; what stood there stays
     */
    public void save(Path file) throws LoadException {
        if (state != null) {
            session.setPosition(state.position());
        }
        SessionFile.save(session, file);
        saved();
    }

    /** The session is stored as it is now. */
    void saved() {
        edits.saved();
        refresh();
    }

    /** Gives up what the engine is doing and waits to do. */
    public void cancel() {
        engine.cancel();
    }

    /** What the user made changed, by a command, undo or redo: show what it now says. */
    private void edited() {
        if (closed) {
            return;
        }
        announcer.tell(SessionListener::contentChanged);
        playback.stopAt(StopCondition.change(Branches.stops(session)));
        if (!RunKey.of(session).equals(loadedKey)) {
            runAnew(session, () -> {});
        } else if (state != null && branches.run(session.getCurrentBranch()).orElse(null) != state.loaded()) {
            showStep();
        }
        refresh();
    }

    private void showStep() {
        int step = state == null ? 0 : state.step();
        branches.run(session.getCurrentBranch())
                .ifPresent(
                        r -> show(r.run().positionAfter(Math.min(step, r.run().operationCount()))));
    }

    private void show(int position) {
        Branch branch = session.getCurrentBranch();
        branches.run(branch)
                .ifPresentOrElse(
                        run -> worker.show(new CursorWorker.Shown(run, branch.getName(), position)),
                        () -> fail(new LoadException("Branch " + branch.getName() + " could not be run.")));
    }

    /** What the auditor works on, and where its findings go. */
    private final class Audited implements Auditor.Place {
        @Override
        public Optional<StateAt> state() {
            return Optional.ofNullable(state);
        }

        @Override
        public List<Problem> problems(LoadedRun run) {
            return branches.problemsOf(run);
        }

        @Override
        public void found(LoadedRun run, List<Problem> problems, String said) {
            if (branches.replace(run, problems)) {
                announcer.tell(SessionListener::contentChanged);
            }
            announcer.say(said);
            refresh();
        }

        @Override
        public void failed(LoadException failure) {
            fail(failure);
        }
    }

    private final class Receiver implements Delivery.Receiver {
        @Override
        public boolean wants(StateAt newest) {
            return newest.loaded() == branches.run(session.getCurrentBranch()).orElse(null);
        }

        @Override
        public void receive(StateAt newest) {
            state = newest;
            announcer.say("");
            FacadeLink.advance(session, newest);
            announcer.tell(l -> l.stateChanged(newest));
        }

        @Override
        public void done() {
            refresh();
        }
    }

    private void refresh() {
        announcer.refresh(session, state, problems());
    }

    private void playbackChanged() {
        worker.wake();
        delivery.run(() -> {});
    }

    private void fail(LoadException failure) {
        announcer.failed(failure);
        refresh();
    }

    /** Ends both threads; soon, even while playing or running. Nothing is called afterwards. */
    @Override
    public void close() {
        closed = true;
        playback.pause();
        delivery.close();
        engine.close();
        worker.close();
        announcer.close();
    }
}

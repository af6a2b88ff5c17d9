// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.framescope.inspect.steps.WhoWrote;
import org.framescope.model.Session;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.SessionController;
import org.framescope.model.session.SessionListener;
import org.framescope.model.session.StateAt;
import org.framescope.model.session.Status;
import org.framescope.ui.clock.FrameClock;
import org.framescope.ui.theme.Theme;

/**
 * What the views of one workbench share: the session, its newest state, the selection, the theme and the frame clock. A
 * view gets it from its site: {@code getSite().getService(Desk.class)}. UI thread only.
 */
public final class Desk {
    private final Theme theme;
    private final FrameClock clock;
    private final SessionController controller;
    private final Executor ui;
    private final HolderSearch holders;
    private final FrameTrees frames;
    private final SideWork sideWork = new SideWork();
    private final List<Consumer<Status>> statusListeners = new ArrayList<>();
    private final List<Consumer<LoadException>> failureListeners = new ArrayList<>();
    private double speed = 2;
    private boolean marksPlaces;
    private Path sessionFile;
    private Session openedSession;
    private Path openedFile;
    private StateAt state;
    private Selection selection = Selection.EMPTY;
    private Status status = Status.EMPTY;
    private OpenTrace trace;
    private LoadedRun written;
    private WhoWrote writers;
    private Beside beside;

    /** A desk for {@code controller}, whose listeners are called on the UI thread, which {@code ui} leads to. */
    public Desk(Theme theme, FrameClock clock, SessionController controller, Executor ui) {
        this.holders = new HolderSearch(clock, ui);
        this.frames = new FrameTrees(clock, ui, holders);
        this.theme = theme;
        this.ui = ui;
        this.clock = clock;
        this.controller = controller;
        theme.addListener(clock::invalidate);
        controller.addListener(new SessionListener() {
            @Override
            public void sessionOpened(Session session) {
                sessionFile = session == openedSession ? openedFile : null;
                state = null;
                selection = controller.selection();
                // Nothing is shown before the state is there, or the failure that there is none: views would render
                // twice.
            }

            @Override
            public void stateChanged(StateAt newest) {
                boolean opened = state == null || state.loaded() != newest.loaded();
                state = newest;
                if (opened) {
                    frames.of(newest);
                }
                clock.invalidate();
            }

            @Override
            public void contentChanged() {
                clock.invalidate();
            }

            @Override
            public void statusChanged(Status newest) {
                status = newest;
                List.copyOf(statusListeners).forEach(l -> l.accept(newest));
            }

            @Override
            public void selectionChanged(Selection newest) {
                selection = newest;
                clock.invalidate();
            }

            @Override
            public void failed(LoadException failure) {
                clock.invalidate();
                List.copyOf(failureListeners).forEach(l -> l.accept(failure));
            }
        });
    }

    /** Colours and fonts. */
    public Theme theme() {
        return theme;
    }

    /** When views paint. */
    public FrameClock clock() {
        return clock;
    }

    /** What is open, and the commands on it. */
    public SessionController controller() {
        return controller;
    }

    /** Runs {@code task} on the UI thread when its turn comes, unless the workbench is gone by then. Safe on any thread. */
    public void later(Runnable task) {
        ui.execute(task);
    }

    /** Which frames belong where. */
    public FrameTrees frames() {
        return frames;
    }

    /** Who holds frames. */
    public HolderSearch holders() {
        return holders;
    }

    /** The newest state, if a run is open. */
    public Optional<StateAt> state() {
        return Optional.ofNullable(state);
    }

    /** What is selected. */
    public Selection selection() {
        return selection;
    }

    /** What the status line shows. */
    public Status status() {
        return status;
    }

    /** Changes the selection for all views. */
    public void select(UnaryOperator<Selection> change) {
        controller.select(change.apply(selection));
    }

    /** What understands how users name frames of the newest state; empty while no run is open. */
    public Optional<FrameQuery> frameQuery() {
        return state().map(s -> new FrameQuery(s.toState(), s.loaded().frameNames()));
    }

    /** Selects the frame that {@code text} names, as a user would write it; says whether there is one. */
    public boolean selectFrame(String text) {
        OptionalLong named = frameQuery().map(q -> q.frame(text)).orElse(OptionalLong.empty());
        named.ifPresent(mfn -> select(s -> s.withFrame(mfn)));
        return named.isPresent();
    }

    /** Opens {@code session}, which was read from {@code file}. */
    public void openSession(Session session, Path file) {
        openedSession = session;
        openedFile = file;
        controller.open(session);
    }

    /** The file that the session was read from or saved to, if there is one. */
    public Optional<Path> sessionFile() {
        return Optional.ofNullable(sessionFile);
    }

    /** The session was saved to {@code file}. */
    public void sessionFile(Path file) {
        sessionFile = file;
    }

    /** The trace that was opened last. */
    public Optional<OpenTrace> trace() {
        return Optional.ofNullable(trace);
    }

    /** Shows {@code opened} in the view for traces from now on. */
    public void trace(OpenTrace opened) {
        trace = opened;
        clock.invalidate();
    }

    /** Answers who wrote a word of {@code loaded}; kept while that run is asked about. */
    public WhoWrote writers(LoadedRun loaded) {
        if (written != loaded) {
            written = loaded;
            writers = new WhoWrote(loaded.run(), loaded.release());
        }
        return writers;
    }

    /** Views mark from now on where {@code compared} differ; null for nothing. */
    public void beside(Beside compared) {
        beside = compared;
        clock.invalidate();
    }

    /**
     * Says of a word, by its address, what it is in the run that the open one is compared with, or null when it is the same;
     * null while nothing is compared.
     */
    public LongFunction<String> otherwise() {
        Beside compared = beside;
        StateAt now = state;
        return compared == null || now == null ? null : address -> compared.otherwise(now, address);
    }

    /** Operations a second while playing. */
    public double speed() {
        return speed;
    }

    /** Plays at {@code operationsPerSecond}, limited to 1 to 10,000, now or when playing begins. */
    public void speed(double operationsPerSecond) {
        speed = Math.clamp(operationsPerSecond, 1, 10_000);
        if (controller.stepper().isPlaying()) {
            controller.stepper().play(speed);
        }
        List.copyOf(statusListeners).forEach(l -> l.accept(status));
    }

    /** What parts read beside the engine. */
    public SideWork sideWork() {
        return sideWork;
    }

    /** Is told each new status. */
    public void onStatus(Consumer<Status> listener) {
        statusListeners.add(listener);
    }

    /** Undoes {@link #onStatus}. */
    public void removeStatusListener(Consumer<Status> listener) {
        statusListeners.remove(listener);
    }

    /** Whether an editor marks the places of failures, so that no dialog is needed. */
    public boolean marksPlaces() {
        return marksPlaces;
    }

    /** Says whether an editor marks the places of failures. */
    public void marksPlaces(boolean marks) {
        marksPlaces = marks;
    }

    /** Is told what could not be done. */
    public void onFailure(Consumer<LoadException> listener) {
        failureListeners.add(listener);
    }

    /** Undoes {@link #onFailure}. */
    public void removeFailureListener(Consumer<LoadException> listener) {
        failureListeners.remove(listener);
    }
}

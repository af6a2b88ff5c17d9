// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.framescope.model.Session;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.Selection;
import org.framescope.model.session.SessionFile;
import org.framescope.model.session.SessionListener;
import org.framescope.model.session.StateAt;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What was open when the workbench was closed, kept in the workspace, so that it is open again after a restart: the
 * session with the place of the cursor, the file it belongs to, and what was selected.
 */
public final class LastSession {
    private static final String NODE = "org.framescope.ui";
    private static final String FILE = "lastSession.file";
    private static final String SELECTION = "lastSession.selection";

    private LastSession() {}

    private static Path place() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(LastSession.class))
                .append("last.framescope")
                .toPath();
    }

    /**
     * Keeps what is open.
     *
     * @param unsaved whether what was made and not saved is kept as well; if not, the user gave it up
     */
    public static void store(Desk desk, boolean unsaved) {
        if (desk.state().isEmpty()) {
            return;
        }
        StateAt state = desk.state().get();
        try {
            Session session = kept(desk, unsaved);
            session.setPosition(state.position());
            SessionFile.save(session, place());
            IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
            node.put(FILE, desk.sessionFile().map(Path::toString).orElse(""));
            Selection selection = desk.selection();
            node.put(SELECTION, selection.mfn() + " " + selection.vcpu() + " " + selection.pcpu());
            node.flush();
        } catch (LoadException | BackingStoreException e) {
            ILog.of(LastSession.class).warn("What is open could not be kept for the next start", e);
        }
    }

    private static Session kept(Desk desk, boolean unsaved) throws LoadException {
        Session session = EcoreUtil.copy(desk.controller().session());
        if (unsaved) {
            return session;
        }
        if (desk.sessionFile().isPresent() && Files.exists(desk.sessionFile().get())) {
            return SessionFile.load(desk.sessionFile().get());
        }
        session.setCurrentBranch(session.getBranches().getFirst());
        session.getBookmarks().clear();
        session.getNotes().clear();
        session.getWatches().clear();
        session.getBranches().subList(1, session.getBranches().size()).clear();
        return session;
    }

    /** Opens what was kept; false when there is nothing, or it cannot be read any more. */
    public static boolean open(Desk desk) {
        if (!Files.exists(place())) {
            return false;
        }
        try {
            Session session = SessionFile.load(place());
            IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
            String file = node.get(FILE, "");
            long[] selected = selection(node.get(SELECTION, ""));
            desk.controller().addListener(new SelectWhenLoaded(desk, selected));
            desk.openSession(session, file.isEmpty() ? null : Path.of(file));
            return true;
        } catch (LoadException e) {
            ILog.of(LastSession.class).warn("What was open last cannot be opened again", e);
            return false;
        }
    }

    private static long[] selection(String text) {
        long[] numbers = Arrays.stream(text.split(" "))
                .filter(s -> s.matches("-?\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .toArray();
        return numbers.length == 3 ? numbers : new long[] {Selection.NONE, Selection.NONE, Selection.NONE};
    }

    /** Selects once what was selected, as soon as the run is there; of a machine that shrank only what it still has. */
    private record SelectWhenLoaded(Desk desk, long[] numbers) implements SessionListener {
        @Override
        public void stateChanged(StateAt state) {
            desk.controller().removeListener(this);
            Optional<Long> frame = Optional.of(numbers[0])
                    .filter(mfn -> mfn >= 0
                            && mfn < desk.controller().session().getMachine().getFrameCount());
            desk.select(s -> {
                Selection cpu = numbers[2] < 0 ? s : s.withPcpu((int) numbers[2]);
                Selection vcpu = numbers[1] < 0 ? cpu : cpu.withVcpu(numbers[1]);
                return frame.map(vcpu::withFrame).orElse(vcpu);
            });
        }
    }
}

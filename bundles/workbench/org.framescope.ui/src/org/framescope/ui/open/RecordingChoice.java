// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.open;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.Sequence;
import org.framescope.model.session.LoadException;
import org.framescope.ui.MonitorWork;

/** Asks which sequence of a recording to open, when it has several. */
final class RecordingChoice {
    private RecordingChoice() {}

    /**
     * The chosen sequence of {@code file}, or empty when the user gave up; the name of a recording of context switches is
     * that of its file.
     *
     * @throws LoadException when nothing in the file can be used
     */
    static Optional<String> ask(IWorkbenchWindow window, Path file) throws LoadException {
        Optional<Recording> read = read(file);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Recording recording = read.get();
        List<Sequence> sequences = recording.sequences();
        if (sequences.isEmpty() && recording.switches().isEmpty()) {
            String reason = recording.problem().map(Throwable::getMessage).orElse("There is no sequence in it.");
            throw new LoadException(reason);
        }
        if (recording.problem().isPresent() && !opensTheRest(window, recording)) {
            return Optional.empty();
        }
        if (sequences.size() <= 1) {
            return Optional.of(
                    sequences.isEmpty() ? "switches" : sequences.getFirst().name());
        }
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(window.getShell(), new LabelProvider() {
            @Override
            public String getText(Object element) {
                Sequence sequence = (Sequence) element;
                return sequence.name() + "   " + sequence.steps().size() + " steps   " + sequence.description();
            }
        });
        dialog.setTitle("Open Recording");
        dialog.setMessage(file.getFileName() + " holds " + sequences.size() + " sequences. Part of a name:");
        dialog.setElements(sequences.toArray());
        dialog.setSize(100, 22);
        return dialog.open() == Window.OK && dialog.getFirstResult() instanceof Sequence chosen
                ? Optional.of(chosen.name())
                : Optional.empty();
    }

    /** A damaged recording may still have whole sequences before the damage: the user decides. */
    private static boolean opensTheRest(IWorkbenchWindow window, Recording recording) {
        String reason = recording.problem().map(Throwable::getMessage).orElse("");
        int whole = recording.sequences().size();
        return MessageDialog.openConfirm(
                window.getShell(),
                "Damaged Recording",
                reason + "\n\nWhat stands before that place can be opened: "
                        + (whole == 1 ? "1 sequence" : whole + " sequences") + ". Cancel leaves open what is open.");
    }

    /** Reads beside the UI thread, with progress and cancel; empty when cancelled. */
    private static Optional<Recording> read(Path file) throws LoadException {
        AtomicReference<Recording> recording = new AtomicReference<>();
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                monitor.beginTask("Reading " + file.getFileName(), IProgressMonitor.UNKNOWN);
                recording.set(Recording.load(file, new MonitorWork(monitor)));
                if (monitor.isCanceled()) {
                    throw new InterruptedException();
                }
            });
        } catch (InvocationTargetException e) {
            throw new LoadException("It cannot be read: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            return Optional.empty();
        }
        return Optional.of(recording.get());
    }
}

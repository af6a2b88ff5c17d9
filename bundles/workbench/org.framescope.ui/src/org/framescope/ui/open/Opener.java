// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.open;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.framescope.evidence.report.Kind;
import org.framescope.model.ImportedFile;
import org.framescope.model.Session;
import org.framescope.model.session.Documents;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.SessionListener;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;
import org.framescope.ui.Drops;
import org.framescope.ui.RecentFiles;
import org.framescope.ui.SaveSession;
import org.framescope.ui.Settings;
import org.framescope.ui.editor.EvidenceInput;
import org.framescope.ui.editor.LibraryInput;
import org.framescope.ui.editor.RecordingInput;
import org.framescope.ui.editor.ScenarioEditor;
import org.framescope.ui.editor.ScenarioFileInput;

/** Opens things: into the session, and a scenario into its editor as well. Failures are dialogs that say what and where. */
public final class Opener {
    private Opener() {}

    /** Opens scenario {@code id} of the library; a generated one has no text to edit. */
    public static void library(IWorkbenchPage page, Desk desk, String id) {
        library(page, desk, id, Map.of());
    }

    /** As above, with {@code choices}, by name, instead of the scenario's own. */
    public static void library(IWorkbenchPage page, Desk desk, String id, Map<String, String> choices) {
        if (!mayReplace(page, desk)) {
            return;
        }
        Session session =
                Documents.choosing(Documents.library(id), Settings.release().orElse(null), choices);
        desk.controller().open(session);
        RecentFiles.add(id);
        ScenarioLibrary.load().text(id).ifPresent(text -> edit(page, new LibraryInput(id, text), text));
    }

    /**
     * Opens what a command line names, and asks nothing: release (null for the scenario's own) and {@code choices} hold
     * for a scenario, {@code sequence} (null for the first) for a recording. Returns before a file was looked at;
     * {@code outcome} is told why it cannot be opened, or nothing when it is.
     */
    public static void named(
            IWorkbenchPage page,
            Desk desk,
            String place,
            String sequence,
            String release,
            Map<String, String> choices,
            Consumer<Optional<String>> outcome) {
        Optional<String> text = ScenarioLibrary.load().text(place);
        if (text.isPresent() || ScenarioLibrary.isGenerated(place)) {
            desk.controller().open(Documents.choosing(Documents.library(place), release, choices));
            text.ifPresent(known -> edit(page, new LibraryInput(place, known), known));
            outcome.accept(Optional.empty());
            return;
        }
        Path file = Path.of(place).toAbsolutePath().normalize();
        look(page, desk, file, look -> {
            Optional<String> refused = Optional.empty();
            switch (look) {
                case FileLook.Saved saved -> saved(page, desk, file, saved.session());
                case FileLook.Recorded _ -> recording(page, desk, file, sequence);
                case FileLook.LeftBehind left -> evidence(page, desk, file, left.kind());
                case FileLook.Nameless _ -> refused = Optional.of("Nothing in this file says what it is.");
                case FileLook.Written written -> scenario(page, desk, file, written.text(), release, choices);
                case FileLook.Refused why -> refused = Optional.of(why.reason());
            }
            outcome.accept(refused);
        });
    }

    /**
     * Opens a scenario, a recording, a session or what a real machine left behind, whichever {@code file} holds. Returns before
     * it was looked at.
     */
    public static void file(IWorkbenchPage page, Desk desk, Path file) {
        if (mayReplace(page, desk)) {
            Path place = file.toAbsolutePath().normalize();
            look(page, desk, place, look -> {
                try {
                    open(page, desk, place, look);
                    RecentFiles.add(place.toString());
                } catch (LoadException e) {
                    refuse(page, file, e.getMessage());
                }
            });
        }
    }

    private static void look(IWorkbenchPage page, Desk desk, Path file, Consumer<FileLook> then) {
        Background.start(
                desk,
                page.getWorkbenchWindow().getShell(),
                "Looking at " + file.getFileName(),
                _ -> FileLook.at(file),
                then);
    }

    /** Opens a scenario that was made of something else, such as a trace, as a run of its own. */
    public static void derived(IWorkbenchPage page, Desk desk, String title, String text) {
        if (mayReplace(page, desk)) {
            desk.controller().open(Documents.text(title, text, null));
        }
    }

    /** Opens the first file that is dropped anywhere on {@code window}. */
    public static void dropped(IWorkbenchWindow window, Desk desk) {
        Drops.accept(window.getShell(), FileTransfer.getInstance(), data -> {
            if (data instanceof String[] files && files.length > 0) {
                Path file = Path.of(files[0]);
                window.getShell().getDisplay().asyncExec(() -> file(window.getActivePage(), desk, file));
            }
        });
    }

    private static void open(IWorkbenchPage page, Desk desk, Path file, FileLook look) throws LoadException {
        switch (look) {
            case FileLook.Saved saved -> saved(page, desk, file, saved.session());
            case FileLook.Recorded _ -> {
                Optional<String> section = RecordingChoice.ask(page.getWorkbenchWindow(), file);
                section.ifPresent(chosen -> recording(page, desk, file, chosen));
            }
            case FileLook.LeftBehind left -> evidence(page, desk, file, left.kind());
            case FileLook.Nameless _ -> {
                if (readAsFrameTable(page, file)) {
                    evidence(page, desk, file, Kind.FRAME_TABLE);
                }
            }
            case FileLook.Written written -> scenario(page, desk, file, written.text(), null, Map.of());
            case FileLook.Refused why -> throw new LoadException(why.reason());
        }
    }

    private static void saved(IWorkbenchPage page, Desk desk, Path file, Session session) {
        showOnceOpen(page, desk, session, false);
        desk.openSession(session, file);
    }

    /** What shows frames is the session from now on; the report of every file is an editor. */
    private static void evidence(IWorkbenchPage page, Desk desk, Path file, Kind kind) {
        if (Documents.isState(kind)) {
            Session session = Documents.imported(file.getFileName().toString(), file.toString(), kind);
            showOnceOpen(page, desk, session, true);
            desk.controller().open(session);
        } else {
            showFile(page, desk, new EvidenceInput(file), EvidenceInput.EDITOR);
        }
    }

    /** Rows of a frame table look like nothing else, but nothing in them says what they are: that is for the user to know. */
    private static boolean readAsFrameTable(IWorkbenchPage page, Path file) {
        return MessageDialog.openConfirm(
                page.getWorkbenchWindow().getShell(),
                "Open File",
                file
                        + "\n\nNothing in this file says what it is. It can be read as the rows of a frame table; whether they"
                        + " could be, and of which releases, is checked. Whose the frames are stands in a file of the same"
                        + " name that ends with .json, if there is one.\n\nRead it as a frame table?");
    }

    /** Opens {@code sequence} of the recording in {@code file}; false when the user wants to keep what is open. */
    public static boolean sequence(IWorkbenchPage page, Desk desk, Path file, String sequence) {
        boolean may = mayReplace(page, desk);
        if (may) {
            recording(page, desk, file, sequence);
        }
        return may;
    }

    private static void recording(IWorkbenchPage page, Desk desk, Path file, String sequence) {
        Session session = Documents.recording(file.getFileName().toString(), file.toString(), sequence);
        showOnceOpen(page, desk, session, false);
        desk.controller().open(session);
    }

    /**
     * Opens the editor of the file that {@code session} shows when it is there, so that one that cannot be shown leaves no empty
     * editor behind; {@code always} opens it anyway, because it says why.
     */
    private static void showOnceOpen(IWorkbenchPage page, Desk desk, Session session, boolean always) {
        if (session.getImportedFile() == null) {
            return;
        }
        desk.controller().addListener(new SessionListener() {
            @Override
            public void sessionOpened(Session opened) {
                desk.controller().removeListener(this);
                // Views show it now; to open an editor at the same time would keep the window from listening for too
                // long.
                desk.later(() -> {
                    if (desk.controller().session() == session) {
                        showFile(page, desk, session.getImportedFile());
                    }
                });
            }

            @Override
            public void failed(LoadException failure) {
                desk.controller().removeListener(this);
                if (always) {
                    showFile(page, desk, session.getImportedFile());
                }
            }
        });
    }

    private static void showFile(IWorkbenchPage page, Desk desk, ImportedFile imported) {
        Path file = Path.of(imported.getPath());
        if (Documents.isState(imported)) {
            showFile(page, desk, new EvidenceInput(file), EvidenceInput.EDITOR);
        } else {
            showFile(page, desk, new RecordingInput(file), RecordingInput.EDITOR);
        }
    }

    /** Opens the editor and then gives it the keys: each takes long enough alone. */
    private static void showFile(IWorkbenchPage page, Desk desk, IEditorInput input, String editor) {
        open(page, input, editor, false).ifPresent(part -> desk.later(() -> activate(page, part)));
    }

    /** With the keys a part becomes the active one; the page would make it that, give it the keys and so make it that again. */
    private static void activate(IWorkbenchPage page, IEditorPart part) {
        if (page.findEditor(part.getEditorInput()) == part) {
            part.setFocus();
            if (page.getActivePart() != part) {
                page.activate(part);
            }
        }
    }

    private static void scenario(
            IWorkbenchPage page, Desk desk, Path file, String text, String release, Map<String, String> choices) {
        String name = file.getFileName().toString();
        Session session = Documents.text(name, text, file.toUri().toString());
        desk.controller().open(Documents.choosing(session, release, choices));
        edit(page, new ScenarioFileInput(file), text);
    }

    private static void edit(IWorkbenchPage page, IEditorInput input, String text) {
        open(page, input, ScenarioEditor.ID, true);
        ScenarioLayout.show(page, text);
    }

    private static Optional<IEditorPart> open(
            IWorkbenchPage page, IEditorInput input, String editor, boolean activates) {
        try {
            return Optional.ofNullable(page.openEditor(input, editor, activates));
        } catch (PartInitException e) {
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), "Open " + input.getName(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Asks before unsaved branches, bookmarks or notes are given up. */
    private static boolean mayReplace(IWorkbenchPage page, Desk desk) {
        if (!desk.status().dirty()) {
            return true;
        }
        Session session = desk.controller().session();
        int answer = MessageDialog.open(
                MessageDialog.QUESTION_WITH_CANCEL,
                page.getWorkbenchWindow().getShell(),
                "Save Session",
                "The session \"" + session.getTitle() + "\" has branches, bookmarks or notes that are not saved.",
                0,
                "Save",
                "Do Not Save",
                "Cancel");
        return answer == 0 ? SaveSession.save(page.getWorkbenchWindow().getShell(), desk, false) : answer == 1;
    }

    private static void refuse(IWorkbenchPage page, Path file, String reason) {
        MessageDialog.openError(
                page.getWorkbenchWindow().getShell(),
                "Open File",
                file + "\n\n" + reason + "\n\nWhat was open stays open.");
    }
}

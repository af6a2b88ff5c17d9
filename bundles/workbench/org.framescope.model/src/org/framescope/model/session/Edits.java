// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.framescope.model.Bookmark;
import org.framescope.model.Branch;
import org.framescope.model.ChoiceSetting;
import org.framescope.model.ModelFactory;
import org.framescope.model.Note;
import org.framescope.model.Session;
import org.framescope.model.Watch;

/**
 * Changes what the user made, each change as a command that can be undone and redone. Used from the caller's thread
 * only. Moving the cursor is no change.
 */
public final class Edits {
    private final BasicCommandStack stack = new BasicCommandStack();
    private Session session;

    Edits(Session session, Runnable changed) {
        this.session = session;
        stack.addCommandStackListener(event -> changed.run());
    }

    /** Another document: nothing to undo, nothing to save. */
    void open(Session opened) {
        session = opened;
        stack.flush();
        stack.saveIsDone();
    }

    void saved() {
        stack.saveIsDone();
    }

    void execute(String label, Runnable change) {
        stack.execute(new Edit(label, session, change));
    }

    /** Whether something was changed since the session was opened or saved. */
    public boolean isDirty() {
        return stack.isSaveNeeded();
    }

    /** What undo would take back, empty when there is nothing. */
    public Optional<String> undoLabel() {
        return stack.canUndo() ? Optional.of(stack.getUndoCommand()).map(Command::getLabel) : Optional.empty();
    }

    /** What redo would do again, empty when there is nothing. */
    public Optional<String> redoLabel() {
        return stack.canRedo() ? Optional.of(stack.getRedoCommand()).map(Command::getLabel) : Optional.empty();
    }

    /** Takes back the last change; nothing happens when there is none. */
    public void undo() {
        if (stack.canUndo()) {
            stack.undo();
        }
    }

    /** Does again what was taken back last; nothing happens when there is none. */
    public void redo() {
        if (stack.canRedo()) {
            stack.redo();
        }
    }

    /** Marks {@code position} (0 or more) of the current branch. */
    public Bookmark addBookmark(String name, int position) {
        Bookmark bookmark = ModelFactory.eINSTANCE.createBookmark();
        bookmark.setName(name);
        bookmark.setBranch(session.getCurrentBranch());
        bookmark.setPosition(position);
        execute("Add Bookmark", () -> session.getBookmarks().add(bookmark));
        return bookmark;
    }

    /** Writes down {@code text} about {@code position} of the current branch, and about frame {@code mfn} unless it is -1. */
    public Note addNote(String text, int position, long mfn) {
        Note note = ModelFactory.eINSTANCE.createNote();
        note.setText(text);
        note.setBranch(session.getCurrentBranch());
        note.setPosition(position);
        note.setMfn(mfn);
        execute("Add Note", () -> session.getNotes().add(note));
        return note;
    }

    /** Watches the word at {@code address}. */
    public Watch addWatch(String name, long address, boolean stop) {
        Watch watch = ModelFactory.eINSTANCE.createWatch();
        watch.setName(name);
        watch.setAddress(address);
        watch.setStop(stop);
        execute("Add Watch", () -> session.getWatches().add(watch));
        return watch;
    }

    /** Whether running stops when the watched word changes. */
    public void setStop(Watch watch, boolean stop) {
        execute(stop ? "Stop at Changes" : "Do Not Stop at Changes", () -> watch.setStop(stop));
    }

    /** Gives a bookmark, watch or branch another name. */
    public void rename(Bookmark bookmark, String name) {
        execute("Rename Bookmark", () -> bookmark.setName(name));
    }

    /** Gives a watch another name. */
    public void rename(Watch watch, String name) {
        execute("Rename Watch", () -> watch.setName(name));
    }

    /** Replaces the text of a note. */
    public void setText(Note note, String text) {
        execute("Edit Note", () -> note.setText(text));
    }

    /**
     * Gives a branch another name.
     *
     * @throws IllegalArgumentException when the name is empty or another branch has it
     */
    public void rename(Branch branch, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A branch needs a name.");
        }
        if (session.getBranches().stream().anyMatch(b -> b != branch && name.equals(b.getName()))) {
            throw new IllegalArgumentException("Another branch is called " + name + ".");
        }
        execute("Rename Branch", () -> branch.setName(name));
    }

    /** Removes a bookmark, note or watch. */
    public void remove(EObject made) {
        execute("Delete " + made.eClass().getName(), () -> EcoreUtil.remove(made));
    }

    static void setRelease(Session session, String release, Map<String, String> choices) {
        session.setRelease(release);
        session.getChoices().clear();
        choices.forEach((name, value) -> {
            ChoiceSetting setting = ModelFactory.eINSTANCE.createChoiceSetting();
            setting.setName(name);
            setting.setValue(value);
            session.getChoices().add(setting);
        });
    }
}

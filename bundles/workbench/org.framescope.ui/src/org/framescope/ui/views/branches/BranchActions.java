// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.branches;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.framescope.model.Bookmark;
import org.framescope.model.Branch;
import org.framescope.model.Note;
import org.framescope.model.session.Edits;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.ToolAction;
import org.framescope.ui.views.compare.CompareView;

/** What can be done with a branch, a bookmark or a note. What cannot be done with the chosen one is disabled. */
final class BranchActions {
    private final IWorkbenchPartSite site;
    private final Desk desk;
    private final Action go = new ToolAction("Switch to It", "link", () -> goTo(this.chosen));
    private final Action apply = new ToolAction("Apply Operation…", "add", this::applyOperation);
    private final Action compare = new ToolAction("Compare with Current Branch", "branches", this::compareBranches);
    private final Action rename = new ToolAction("Rename…", "scenario", this::renameChosen);
    private final Action delete = new ToolAction("Delete", "remove", this::deleteChosen);
    private EObject chosen;

    BranchActions(IWorkbenchPartSite site, Desk desk) {
        this.site = site;
        this.desk = desk;
        chosen(null);
    }

    Action apply() {
        return apply;
    }

    Action compare() {
        return compare;
    }

    Action rename() {
        return rename;
    }

    Action delete() {
        return delete;
    }

    void fill(IMenuManager menu) {
        menu.add(go);
        menu.add(compare);
        menu.add(new Separator());
        menu.add(apply);
        menu.add(new Separator());
        menu.add(rename);
        menu.add(delete);
    }

    /** {@code entry} is the chosen one from now on; null for none. */
    void chosen(EObject entry) {
        chosen = entry;
        boolean main = entry instanceof Branch branch && branch.getParent() == null;
        boolean branches = desk.controller().session().getBranches().size() > 1;
        go.setEnabled(entry != null);
        compare.setEnabled(entry instanceof Branch && branches);
        rename.setEnabled(entry != null);
        delete.setEnabled(entry != null && !main);
    }

    /** Switches to the branch of {@code entry}, and goes to its place when it has one. */
    void goTo(EObject entry) {
        switch (entry) {
            case Branch branch -> desk.controller().switchTo(branch);
            case Bookmark bookmark -> goTo(bookmark.getBranch(), bookmark.getPosition());
            case Note note -> {
                goTo(note.getBranch(), note.getPosition());
                if (note.getMfn() >= 0) {
                    desk.select(s -> s.withFrame(note.getMfn()));
                }
            }
            case null, default -> {
                // nothing is chosen
            }
        }
    }

    private void goTo(Branch branch, int position) {
        desk.controller().switchTo(branch);
        desk.controller().stepper().toPosition(position);
    }

    /** The palette of operations; what is chosen there begins a branch. */
    private void applyOperation() {
        Execute.command(site, "org.framescope.ui.applyOperation");
    }

    /** The current branch stands first; when it is the chosen one, the branch that it began from. */
    private void compareBranches() {
        if (!(chosen instanceof Branch branch)) {
            return;
        }
        Branch current = desk.controller().session().getCurrentBranch();
        Branch other = branch != current
                ? current
                : branch.getParent() != null
                        ? branch.getParent()
                        : desk.controller().session().getBranches().getLast();
        boolean parentFirst = branch.getParent() == null && branch != current;
        try {
            CompareView view = (CompareView) site.getPage().showView(CompareView.ID);
            view.compare(parentFirst ? branch : other, parentFirst ? other : branch);
        } catch (PartInitException e) {
            ILog.of(BranchActions.class).error("The view Compare cannot be shown", e);
        }
    }

    private void renameChosen() {
        Edits edits = desk.controller().edits();
        switch (chosen) {
            case Branch branch -> {
                String name = ask("Rename Branch", "New name:", branch.getName(), branch);
                if (name != null) {
                    edits.rename(branch, name);
                }
            }
            case Bookmark bookmark -> {
                String name = ask("Rename Bookmark", "New name:", bookmark.getName(), null);
                if (name != null) {
                    edits.rename(bookmark, name);
                }
            }
            case Note note -> {
                String text = ask("Edit Note", "Text:", note.getText(), null);
                if (text != null) {
                    edits.setText(note, text);
                }
            }
            case null, default -> {
                // nothing is chosen
            }
        }
    }

    private String ask(String title, String question, String first, Branch branch) {
        InputDialog dialog =
                new InputDialog(site.getShell(), title, question, first, text -> problem(text.strip(), branch));
        boolean changed =
                dialog.open() == Window.OK && !dialog.getValue().strip().equals(first);
        return changed ? dialog.getValue().strip() : null;
    }

    private String problem(String text, Branch branch) {
        if (text.isEmpty()) {
            return "";
        }
        boolean taken = branch != null
                && desk.controller().session().getBranches().stream()
                        .anyMatch(b -> b != branch && text.equals(b.getName()));
        return taken ? "Another branch is called " + text + "." : null;
    }

    private void deleteChosen() {
        switch (chosen) {
            case Branch branch
            when branch.getParent() != null -> desk.controller().delete(branch);
            case Bookmark bookmark -> desk.controller().edits().remove(bookmark);
            case Note note -> desk.controller().edits().remove(note);
            case null, default -> {
                // nothing that can be deleted is chosen
            }
        }
    }
}

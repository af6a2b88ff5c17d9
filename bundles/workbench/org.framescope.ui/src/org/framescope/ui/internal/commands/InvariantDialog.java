// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.framescope.inspect.check.Invariant;
import org.framescope.ui.SizedDialog;

/** Asks for some of the invariants, each with what it says. */
final class InvariantDialog extends SizedDialog {
    private static final Point SIZE = new Point(760, 560);

    private final String message;
    private Set<Invariant> chosen;
    private CheckboxTableViewer list;

    InvariantDialog(Shell parent, String title, String message, Set<Invariant> chosen) {
        super(parent, title, SIZE);
        this.message = message;
        this.chosen = chosen;
    }

    /** Those that are chosen when it was closed with OK. */
    Set<Invariant> chosen() {
        return chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        new Label(area, SWT.WRAP).setText(message);
        list = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(
                LabelProvider.createTextProvider(i -> ((Invariant) i).id() + "   " + ((Invariant) i).description()));
        list.setInput(Invariant.values());
        list.setCheckedElements(chosen.toArray());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.getControl());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, IDialogConstants.SELECT_ALL_ID, "&All", true);
        button(parent, IDialogConstants.DESELECT_ALL_ID, "&None", false);
        super.createButtonsForButtonBar(parent);
    }

    private void button(Composite parent, int id, String text, boolean checked) {
        Button button = createButton(parent, id, text, false);
        button.addListener(SWT.Selection, e -> list.setAllChecked(checked));
    }

    @Override
    protected void okPressed() {
        Set<Invariant> checked = EnumSet.noneOf(Invariant.class);
        Arrays.stream(list.getCheckedElements()).map(Invariant.class::cast).forEach(checked::add);
        chosen = checked;
        super.okPressed();
    }
}

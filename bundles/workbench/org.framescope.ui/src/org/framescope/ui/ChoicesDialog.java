// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.framescope.model.session.Catalog;

/** Asks for a release and a value for each choice, saying what each value does. */
public final class ChoicesDialog extends TitleAreaDialog {
    private final String firstRelease;
    private final Map<String, String> firstChoices;
    private final Map<String, Combo> combos = new LinkedHashMap<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private Combo releases;
    private String release;

    /** A dialog that begins with {@code release} and {@code choices}. */
    public ChoicesDialog(Shell shell, String release, Map<String, String> choices) {
        super(shell);
        firstRelease = release;
        firstChoices = Map.copyOf(choices);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Release and Choices");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Release and choices");
        setMessage("The scenario runs again from its beginning; the cursor stays at its step.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        releases = combo(form, "Xen release", Catalog.releases(), firstRelease);
        new Label(form, SWT.NONE);
        releases.addListener(SWT.Selection, e -> followRelease());
        for (Catalog.ChoiceEntry choice : Catalog.choices()) {
            Combo combo = combo(form, choice.title(), choice.labels(), firstChoices.get(choice.name()));
            Label meaning = new Label(form, SWT.WRAP);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(360, SWT.DEFAULT)
                    .applyTo(meaning);
            Runnable explain = () -> meaning.setText(choice.description(combo.getText()));
            explain.run();
            combo.addListener(SWT.Selection, e -> explain.run());
            combo.addListener(SWT.Modify, e -> explain.run());
            combos.put(choice.name(), combo);
        }
        return area;
    }

    private static Combo combo(Composite form, String label, List<String> values, String value) {
        Label text = new Label(form, SWT.NONE);
        text.setText(label + ":");
        Combo combo = new Combo(form, SWT.READ_ONLY);
        combo.setItems(values.toArray(String[]::new));
        combo.select(Math.max(0, values.indexOf(value)));
        GridDataFactory.fillDefaults().applyTo(combo);
        return combo;
    }

    /** Another release brings its own choices. */
    private void followRelease() {
        Map<String, String> own = Catalog.choicesOf(releases.getText());
        combos.forEach((name, combo) -> combo.select(Math.max(0, combo.indexOf(own.get(name)))));
    }

    @Override
    protected void okPressed() {
        release = releases.getText();
        combos.forEach((name, combo) -> chosen.put(name, combo.getText()));
        super.okPressed();
    }

    /** The release that was chosen. */
    public String release() {
        return release;
    }

    /** Name and value of every choice. */
    public Map<String, String> choices() {
        return chosen;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
